// The text of an SVG drawing comes in; a PNG of it at print resolution goes out, its words set in the editions' fonts.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Checked, error, type Picture, type Place, type Problem, placeFinder, warning } from '@warraq/core';
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
      problems: [...problems, broken(messageOf(cause), place, picture)],
    };
  }
}

/** The links that are drawn; a link around a drawing (`<a href>`) leads readers somewhere, it loads nothing. */
const DRAWN = /<(?:\w+:)?(?:image|use|feImage)\b[^>]*>/gi;
const EXTERNAL = /\b(?:xlink:)?href\s*=\s*["']\s*(?!#|data:image\/)([^"']*)["']/i;
const SCRIPT = /<(?:\w+:)?script\b|<[^>]*\son[a-z]+\s*=/i;

function suspicious(svg: string, place: Place, picture: string): readonly Problem[] {
  const text = withoutComments(svg);
  const at = inDrawing(text, picture);
  const entity = text.search(/<!ENTITY/i);
  const script = text.search(SCRIPT);
  const external = [...text.matchAll(DRAWN)].find(([tag]) => EXTERNAL.test(tag));
  const link = external && EXTERNAL.exec(external[0])![1]!.slice(0, 100);
  return [
    ...(entity < 0 ? [] : [error('svg-entity', place, { picture: at(entity) })]),
    ...(link === undefined ? [] : [error('svg-external', place, { picture: at(external!.index), link })]),
    ...(script < 0 ? [] : [warning('svg-script', place, { picture: at(script) })]),
  ];
}

/** Comments blanked out: what stands in them is not drawn. */
function withoutComments(svg: string): string {
  return svg.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

/**
 * Names a place in the drawing as editors find it, `map.svg:3:5`. The problem itself stands where the document shows the
 * drawing: there it is known which editions it concerns.
 */
function inDrawing(svg: string, picture: string): (offset: number) => string {
  const find = placeFinder(svg, picture);
  return (offset) => {
    const { file, line, column } = find(offset);
    return `${file}:${line}:${column}`;
  };
}

/** The renderer says itself where it stopped: `… at 4:3`. */
function broken(message: string, place: Place, picture: string): Problem {
  const [, said = message, where] = /^(.*) at (\d+:\d+)\.?$/s.exec(message) ?? [];
  return error('svg-broken', place, { picture: where === undefined ? picture : `${picture}:${where}`, message: said });
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
