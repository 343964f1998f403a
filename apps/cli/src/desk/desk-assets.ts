// The name of a file that the desk's pages use comes in; the file goes out: style, script, picture, the book's style and fonts.

import { readFile } from 'node:fs/promises';
import { createLabels, type Language } from '@warraq/core';
import { type PageStyle, pageStyle } from '@warraq/epub';
import type { DeskState } from './desk-state.ts';

export interface Served {
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** Whether it stays the same as long as the desk runs. */
  readonly isLasting?: boolean;
}

const FONTS = 'fonts/';

/** They stand beside this file, and beside what is built of it. */
const OWN: ReadonlyMap<string, string> = new Map([
  ['desk.css', 'text/css; charset=utf-8'],
  ['desk-rows.css', 'text/css; charset=utf-8'],
  ['desk.js', 'text/javascript; charset=utf-8'],
  ['desk.svg', 'image/svg+xml'],
]);

/** @param path behind the token, without the leading slash */
export async function deskAsset(path: string, state: DeskState): Promise<Served | undefined> {
  const own = OWN.get(path);
  if (own !== undefined) return { mediaType: own, body: await readFile(new URL(path, import.meta.url)) };
  const style = bookStyle(state);
  if (path === 'book.css') return { mediaType: 'text/css; charset=utf-8', body: nested(style) };
  const face = style.faces.find(({ file }) => path === `${FONTS}${file}`);
  return face && { mediaType: 'font/ttf', body: face.bytes(), isLasting: true };
}

function bookStyle({ collection }: DeskState): PageStyle {
  const languages = collection?.compiled.collection.languages ?? [];
  const labels = (language: Language) => collection?.labels(language) ?? createLabels(language, {}, 'latn');
  return pageStyle(languages, labels, FONTS);
}

/**
 * The book's rules hold inside `.book` alone (CSS Nesting), which stands for `body`: what `body` is in a language it is
 * in that language, what it is in all is said anew.
 */
function nested({ css, faces }: PageStyle): string {
  const body = 'font-family: "EB Garamond", "Amiri", serif; line-height: 1.45; text-align: start;';
  const rules = css.replaceAll('body[lang', '&[lang').replaceAll('body:lang', '&:lang');
  return `${faces.map((face) => face.css).join('\n')}\n.book {\n${body}\n${rules}}\n`;
}
