// A planned book comes in; its cover as a PNG picture goes out, drawn from its title and the names of its people.

import { legalText, personName } from '@warraq/core';
import { type Book, namesOf } from '../book.ts';
import { authorsOf } from '../contributors.ts';
import { Canvas } from './canvas.ts';
import {
  COLOURS,
  COVER_HEIGHT,
  COVER_WIDTH,
  type CoverText,
  type CoverWords,
  coverDrawing,
  INK,
} from './cover-drawing.ts';
import { coverPng } from './cover-png.ts';
import { coverTypesetter } from './cover-text.ts';

export interface Cover {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The same words give the same bytes: letters come from our fonts alone, and are painted by area, without a graphics library. */
export async function drawCover(book: Book): Promise<Cover> {
  const canvas = new Canvas(COVER_WIDTH, COVER_HEIGHT);
  for (const { contours, colour } of coverDrawing(coverWords(book), coverTypesetter())) canvas.fill(contours, colour);
  return { bytes: await coverPng(canvas, INK, COLOURS), width: COVER_WIDTH, height: COVER_HEIGHT };
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
