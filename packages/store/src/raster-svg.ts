// The text of an SVG drawing comes in; a PNG of it at print resolution goes out, its words set in the editions' fonts.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Checked, error, type Picture, type Place, type Problem, warning } from '@warraq/core';
import { type SvgRenderer, svgRenderer } from './svg-renderer.ts';

/** 300 dots an inch over the 117 mm that a drawing can be wide on an A5 page, rounded up. */
const WIDTH = 1400;
/** The same over the height of the page. */
const HEIGHT = 2100;

const FONTS = [
  '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  '@expo-google-fonts/eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
  '@expo-google-fonts/eb-garamond/700Bold/EBGaramond_700Bold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
];

let fonts: Promise<readonly Uint8Array[]> | undefined;

/**
 * Draws an SVG as PNG. Nothing outside the file is read: pictures that it links to are refused (`svg-external`), scripts
 * never run (`svg-script`), entities are refused (`svg-entity`). What cannot be drawn is `svg-broken`.
 */
export async function rasterSvg(svg: string, place: Place, picture: string): Promise<Checked<Picture | undefined>> {
  const problems = suspicious(svg, place, picture);
  if (problems.some((problem) => problem.severity === 'error')) return { value: undefined, problems };
  fonts ??= loadFonts();
  try {
    return { value: draw(await svgRenderer(), svg, await fonts), problems };
  } catch (cause) {
    return {
      value: undefined,
      problems: [...problems, error('svg-broken', place, { picture, message: messageOf(cause) })],
    };
  }
}

function suspicious(svg: string, place: Place, picture: string): readonly Problem[] {
  const external = /\b(?:xlink:)?href\s*=\s*["']\s*(?!#|data:image\/)([^"']*)["']/i.exec(linksOfPictures(svg))?.[1];
  return [
    ...(/<!ENTITY/i.test(svg) ? [error('svg-entity', place, { picture })] : []),
    ...(external === undefined ? [] : [error('svg-external', place, { picture, link: external.slice(0, 100) })]),
    ...(/<script\b|\son[a-z]+\s*=/i.test(svg) ? [warning('svg-script', place, { picture })] : []),
  ];
}

/** The tags whose link is drawn; a link around a drawing (`<a href>`) leads readers somewhere, it loads nothing. */
function linksOfPictures(svg: string): string {
  return (svg.match(/<(?:\w+:)?(?:image|use|feImage)\b[^>]*>/gi) ?? []).join('');
}

function draw(Resvg: SvgRenderer, svg: string, fontBuffers: readonly Uint8Array[]): Picture {
  const options = {
    font: {
      fontBuffers: [...fontBuffers],
      defaultFontFamily: 'EB Garamond',
      serifFamily: 'EB Garamond',
      sansSerifFamily: 'EB Garamond',
    },
    background: 'white',
  };
  const original = new Resvg(svg, options);
  const fit =
    original.width * HEIGHT > original.height * WIDTH
      ? { mode: 'width', value: WIDTH }
      : { mode: 'height', value: HEIGHT };
  original.free();
  const resvg = new Resvg(svg, { ...options, fitTo: fit as { readonly mode: 'width'; readonly value: number } });
  const image = resvg.render();
  try {
    return { mediaType: 'image/png', bytes: image.asPng(), width: image.width, height: image.height };
  } finally {
    image.free();
    resvg.free();
  }
}

function loadFonts(): Promise<readonly Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(FONTS.map((font) => readFile(resolve(font))));
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
