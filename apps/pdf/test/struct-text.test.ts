// What a book's structure says, word by word: all of the edition's text in its order, to poppler too.

import {
  allBlocks,
  type Block,
  type Edition,
  type Inline,
  type Language,
  type Prose,
  type Rendition,
  wordsOf,
} from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { mixedBook } from './extraction-books.ts';
import { runTool } from './pdf-reader.ts';
import { pdfValues } from './pdf-values.ts';
import { picture } from './pictures.ts';
import { fullEdition } from './sample-texts.ts';
import { type Heard, readStructure, type ShownRuns, shownRuns } from './structure-reader.ts';

const EDITIONS: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR], 'en-ar': [EN, AR] };
const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;

async function open(languages: readonly [Language, ...Language[]]) {
  const made = fullEdition(languages, 3);
  const { bytes } = await renderPdf(made, contextOf({ 'map.png': picture() }));
  const pdf = pdfValues(bytes);
  return { made, bytes, pdf, structure: readStructure(pdf), shown: shownRuns(pdf) };
}

/** Marks that paint nothing are no text; a soft hyphen at a line's end is none either. */
function bare(text: string): string {
  return text.replace(/[\u200b\u200e\u200f\u2066-\u2069\u00ad]/g, '');
}

function words(text: string): readonly string[] {
  return (
    bare(text)
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * Runs stand in the order of the text; inside one that runs from right to left the signs stand as they are painted, and
 * numbers from left to right.
 */
function logical(run: string): string {
  return RIGHT_TO_LEFT.test(run) ? reversed(bare(run)).replace(/\p{N}[\p{N}.,:/٫٬-]*\p{N}/gu, reversed) : run;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** The text under an element; what `skipped` names is left out. Between blocks stands a space. */
function heardText(node: Heard, shown: ShownRuns, skipped: RegExp): string {
  if (node.kind === 'annotation') return '';
  if (node.kind === 'content') return (shown.get(`${node.page} ${node.mcid}`) ?? []).map(logical).join('');
  if (skipped.test(node.type)) return '';
  const inside = node.kids.map((kid) => heardText(kid, shown, skipped)).join('');
  return /^(Span|Link|Reference)$/.test(node.type) ? inside : `${inside} `;
}

/** Every rendition of the chapters' prose, in reading order. */
function renditions({ chapters }: Edition): readonly Rendition[] {
  return chapters.flatMap(({ title, parts }) => [
    ...title,
    ...parts.flatMap(({ heading, blocks }) => [...(heading?.prose ?? []), ...blocks.flatMap(proseOf)]),
  ]);
}

function proseOf(block: Block<Prose>): readonly Rendition[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.prose;
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(proseOf));
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
      return [...block.blocks.flatMap(proseOf), ...(block.attribution ?? [])];
    case 'verse':
      return block.stanzas.flatMap(byLanguage);
    case 'signature':
      return byLanguage(block.lines);
    case 'figure':
      return block.caption ?? [];
    case 'table':
      return [
        ...(block.caption ?? []),
        ...[block.head, ...block.rows].flatMap((cells) => cells.flatMap(({ prose }) => prose)),
      ];
    case 'code':
    case 'rule':
      return [];
  }
}

/** Lines that belong together: all in one language, then all in the other. */
function byLanguage(lines: readonly Prose[]): readonly Rendition[] {
  return [0, 1].flatMap((slot) => lines.flatMap((line) => line[slot] ?? []));
}

describe.each(Object.keys(EDITIONS))('the structure of the %s book', (name) => {
  const opening = open(EDITIONS[name]!);

  test('holds every word of the chapters, in the order of the edition', async () => {
    const { made, structure, shown } = await opening;
    const heard = words(heardText(structure, shown, /^(Note|Reference|Lbl|Code|TOC)$/));
    let at = 0;
    for (const { content } of renditions(made)) {
      const expected = words(wordsOf(content.filter(({ kind }) => kind !== 'note-call')));
      const found = indexOfRun(heard, expected, at);
      expect(found, expected.join(' ')).toBeGreaterThanOrEqual(at);
      at = found + expected.length;
    }
    // Nothing of the body is said twice, and what stands between are the book's own words.
    const body = renditions(made).flatMap(({ content }) => words(wordsOf(content)));
    expect(heard.length).toBeLessThan(1.25 * body.length + 200);
  });

  test('holds every word of the notes', async () => {
    const { made, structure, shown } = await opening;
    const heard = words(heardText(structure, shown, /^(Lbl|Reference)$/));
    for (const note of made.chapters.flatMap(({ parts }) => parts.flatMap(({ notes }) => notes))) {
      for (const { content } of allBlocks(note.blocks).flatMap(proseOf)) {
        const expected = words(wordsOf(content));
        expect(indexOfRun(heard, expected, 0), expected.join(' ')).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test.runIf(hasTool('pdfinfo'))('is the same to poppler', async () => {
    const { bytes, structure, shown } = await opening;
    const { output } = runTool('pdfinfo', ['-struct-text', '@'], bytes);
    const [poppler, stream] = [poppled(output), squeezed(streamText(structure, shown))];
    const at = [...stream].findIndex((sign, index) => sign !== poppler[index]);
    expect(poppler.slice(at - 20, at + 40)).toBe(stream.slice(at - 20, at + 40));
    expect(poppler).toBe(stream);
  });
});

test('a link, struck words and foreign words inside each other are heard in their order', async () => {
  const w = writer(EN);
  const text = (value: string): Inline => ({ kind: 'text', text: value });
  const foreign: Inline = { kind: 'foreign', language: AR, children: [text('عربي')] };
  const struck: Inline = { kind: 'strike', children: [text('struck '), foreign, text(' off')] };
  const link: Inline = {
    kind: 'link',
    url: 'https://example.org/',
    children: [text('Link with '), foreign, text(' and '), struck, text(' inside')],
  };
  const title = w.prose('Title');
  const made = edition([EN], [chapter('a', title, [part([w.p(['Before ', link, ' after'])])])]);
  const pdf = pdfValues((await renderPdf(made, contextOf())).bytes);
  const structure = readStructure(pdf);
  const heard = words(heardText(structure, shownRuns(pdf), /^(Note|Lbl|TOC)$/));
  const expected = 'Before Link with عربي and struck عربي off inside after'.split(' ');
  expect(indexOfRun(heard, expected, 0), heard.join(' ')).toBeGreaterThanOrEqual(0);
});

test('Latin names in Arabic lines are heard word by word', async () => {
  const pdf = pdfValues((await renderPdf(mixedBook().edition, contextOf())).bytes);
  const heard = words(heardText(readStructure(pdf), shownRuns(pdf), /^(Note|Lbl|TOC)$/));
  for (const name of ['Ami Ayalon', 'The Press in the Arab Middle East', 'Walter Gropius', 'Doris Adams', 'Pye Ltd']) {
    expect(indexOfRun(heard, name.split(' '), 0), name).toBeGreaterThanOrEqual(0);
  }
});

function indexOfRun(all: readonly string[], wanted: readonly string[], from: number): number {
  for (let at = from; at + wanted.length <= all.length; at++) {
    if (wanted.every((word, index) => all[at + index] === word)) return at;
  }
  return -1;
}

/** What poppler prints in quotes, one stretch after the other: signs as they stand in the stream. */
function poppled(output: string): string {
  const quoted = output.split(/\n(?=\s*(?:[A-Z]\w* ?(?:<|\(|:|$)|Object |"))/m);
  const texts = quoted.flatMap((line) => /^\s*"([\s\S]*)"\s*$/.exec(line)?.[1] ?? []);
  return squeezed(texts.join(''));
}

function squeezed(text: string): string {
  // poppler drops the hyphens of broken words itself.
  return text.replace(/[\s\u00ad]/g, '');
}

function streamText(node: Heard, shown: ShownRuns): string {
  if (node.kind === 'annotation') return '';
  if (node.kind === 'content') return (shown.get(`${node.page} ${node.mcid}`) ?? []).join('');
  return node.kids.map((kid) => streamText(kid, shown)).join('');
}
