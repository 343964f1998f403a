// A planned book comes in; its cover as a PNG picture goes out, drawn from its title and the names of its people.

import { legalText, personName } from '@warraq/core';
import { type SvgRenderer, svgRenderer } from '@warraq/store';
import { type Book, namesOf } from './book.ts';
import { authorsOf } from './contributors.ts';
import {
  COVER_HEIGHT,
  COVER_WIDTH,
  type CoverText,
  type CoverWords,
  coverDrawing,
  isolated,
  type MeasureText,
  textAttributes,
} from './cover-drawing.ts';
import { faceBytes } from './font-files.ts';

export interface Cover {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export async function drawCover(book: Book): Promise<Cover> {
  const Resvg = await svgRenderer();
  const font = { fontBuffers: coverFonts(), loadSystemFonts: false, defaultFontFamily: 'EB Garamond' };
  const open = (svg: string) => new Resvg(svg, { font });
  const drawing = open(coverDrawing(coverWords(book), measureWith(open)));
  const picture = drawing.render();
  const cover = { bytes: picture.asPng(), width: COVER_WIDTH, height: COVER_HEIGHT };
  picture.free();
  drawing.free();
  return cover;
}

function coverFonts(): Uint8Array[] {
  const styles = [400, 700].map((weight) => ({ weight: weight as 400 | 700, italic: false }));
  return (['EB Garamond', 'Amiri'] as const).flatMap((family) => styles.map((style) => faceBytes(family, style)));
}

function measureWith(open: (svg: string) => InstanceType<SvgRenderer>): MeasureText {
  return (word, text, bold) => {
    const drawn = `<text x="10" y="200" font-size="100" ${textAttributes(text, bold)}>${isolated(word, text)}</text>`;
    const drawing = open(`<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="400">${drawn}</svg>`);
    const width = drawing.getBBox()?.width;
    drawing.free();
    // A word without a glyph in our fonts measures nothing; its letters are then taken as half an em wide.
    return width === undefined || width === 0 ? word.length * 50 : width;
  };
}

function coverWords(book: Book): CoverWords {
  const { collection, languages } = book.edition;
  const { publisher, subtitle } = collection;
  const people = authorsOf(book.edition);
  const shown = people.length > 0 && people.length <= 3 ? people : collection.editors;
  const key = shown === people ? 'by' : 'editors';
  const line = (language: CoverText['language']): CoverText => {
    const labels = book.context.labels(language);
    const names = labels.list(shown.map((id) => personName(id, collection.people, language)));
    const text = key === 'by' ? labels.text('by', { names }) : `${labels.text('editors')} ${names}`;
    return { text, language: labels.language };
  };
  const legal = (texts: readonly CoverText[]) =>
    texts.map((one) => ({ ...one, text: legalText(one.text) })).filter((one) => one.text.trim() !== '');
  return {
    titles: legal(namesOf(collection.title, book)),
    subtitles: subtitle === undefined ? [] : legal(namesOf(subtitle, book)),
    people: shown.length === 0 ? [] : legal(languages.map(line)),
    publishers: publisher === undefined ? [] : legal(namesOf(publisher.name, book)),
  };
}
