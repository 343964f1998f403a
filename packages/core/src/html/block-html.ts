// A block of an edition comes in; its hast elements go out.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block, Quotation } from '../model/block.ts';
import type { Prose } from '../model/edition.ts';
import { figureHtml } from './figure-html.ts';
import { type Content, type PageState, semantics, text } from './page-state.ts';
import { type Lead, plainLines, proseBlock, proseHeading, proseLines } from './prose-html.ts';
import { tableHtml } from './table-html.ts';
import { verseHtml } from './verse-html.ts';
import { withoutContainers } from './without-containers.ts';

/** Blocks nested deeper than this stand one after the other, their words kept. */
const MAX_DEPTH = 20;

/** Where a block stands. */
export interface BlockPlace {
  readonly page: PageState;
  /** What a heading's level becomes: the title is `h1`, so a text with parts has its sections one level down. */
  readonly levelShift: number;
  readonly depth: number;
  /** Items of a tight list hold `div`s, which stand without space between them. */
  readonly tight: boolean;
}

export function blocksHtml(blocks: readonly Block<Prose>[], place: BlockPlace): Content {
  if (place.depth > MAX_DEPTH) return flattened(blocks, place);
  return blocks.flatMap((block) => blockHtml(block, place));
}

/** A block; `lead` opens the prose of a paragraph. */
export function blockHtml(block: Block<Prose>, place: BlockPlace, lead?: Lead): Content {
  const { page } = place;
  switch (block.kind) {
    case 'heading':
      return [proseHeading(block.level + place.levelShift, block.prose, page)];
    case 'paragraph':
      return [proseBlock(place.tight ? 'div' : 'p', block.prose, page, lead)];
    case 'list':
      return [listHtml(block, place)];
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
      return [quotationHtml(block, place)];
    case 'verse':
      return [verseHtml(block.stanzas, page)];
    case 'signature':
      return [h('div', { class: 'signature' }, [proseLines(block.lines, page, plainLines(page, 'lines'))])];
    case 'figure':
      return [figureHtml(block, page)];
    case 'table':
      return [tableHtml(block, page)];
    case 'code':
      return [codeHtml(block.text)];
    case 'rule':
      return [h('hr')];
  }
}

function inside(place: BlockPlace, tight = false): BlockPlace {
  return { ...place, depth: place.depth + 1, tight };
}

function flattened(blocks: readonly Block<Prose>[], place: BlockPlace): Content {
  return withoutContainers(blocks).map((held) =>
    'code' in held ? codeHtml(held.code) : proseBlock('p', held.prose, place.page),
  );
}

/** Program text is always written left to right, and is no text of the language around it. */
function codeHtml(code: string): Element {
  return h('pre', { dir: 'ltr' }, [h('code', { dir: 'ltr' }, code)]);
}

/** The marks and numbers are the reading system's; it sets them at the start of the line. */
function listHtml(list: Extract<Block<Prose>, { kind: 'list' }>, place: BlockPlace): Element {
  const items = list.items.map((item) => h('li', blocksHtml(item.blocks, inside(place, !list.loose))));
  const className = list.loose ? 'loose' : 'tight';
  if (!list.ordered) return h('ul', { class: className }, items);
  return h('ol', { class: className, start: list.start === 1 ? undefined : list.start }, items);
}

function quotationHtml(quotation: Quotation<Prose>, place: BlockPlace): Element {
  const { page } = place;
  const content = blocksHtml(quotation.blocks, inside(place));
  if (quotation.attribution !== undefined) content.push(attributionHtml(quotation.attribution, page));
  switch (quotation.kind) {
    case 'quotation':
      return h('blockquote', content);
    case 'epigraph':
      return h('blockquote', { class: 'epigraph', ...semantics('doc-epigraph', 'epigraph', page.options) }, content);
    case 'pull-quote':
      return h('aside', { class: 'pull-quote', ...semantics('doc-pullquote', 'pullquote', page.options) }, content);
  }
}

function attributionHtml(attribution: Prose, page: PageState): Element {
  // No `footer`: in a quotation outside of sections it would be the footer of the whole page (HTML-AAM).
  return h('div', { class: 'attribution' }, [proseBlock('p', attribution, page, () => [text('— ')])]);
}
