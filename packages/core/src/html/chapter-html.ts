// A chapter of an edition comes in; a clean hast tree, the body of its page, goes out.

import type { Root } from 'hast';
import { h } from 'hastscript';
import type { Chapter, EditionPart, Prose } from '../model/edition.ts';
import { type BlockPlace, blocksHtml } from './block-html.ts';
import { bylineHtml } from './byline-html.ts';
import type { ChapterHtmlOptions } from './chapter-html-options.ts';
import { clean } from './clean.ts';
import { notesHtml } from './notes-html.ts';
import { type Content, type PageState, startPage } from './page-state.ts';
import { proseBlock, proseHeading } from './prose-html.ts';

/**
 * The chapter as HTML: title (`h1`), subtitle, byline, summary, then its parts, each with its notes at its end. A part's
 * heading is an `h2`, and the sections of a text with parts are one level lower than their marks say. Ids: `u-<unit>`
 * for every unit, `note-<n>` and `note-<n>-call-<m>`, with the prefix that the options give.
 */
export function chapterHtml(chapter: Chapter, options: ChapterHtmlOptions): Root {
  const page = startPage(chapter, options);
  const hasParts = chapter.parts.some((part) => part.heading !== undefined);
  const place: BlockPlace = { page, levelShift: hasParts ? 1 : 0, depth: 0, tight: false };
  const header = headerHtml(chapter, page);
  const parts = chapter.parts.flatMap((part) => partHtml(part, place));
  return clean({ type: 'root', children: [...header, ...parts] });
}

function headerHtml(chapter: Chapter, page: PageState): Content {
  const { title, subtitle, summary } = chapter;
  const whole = page.options.header === 'whole';
  const boxed = (className: string, prose: Prose) => h('div', { class: className }, [proseBlock('p', prose, page)]);
  const content: Content = whole ? [proseHeading(1, title, page, 'title')] : [];
  if (subtitle !== undefined) content.push(boxed('subtitle', subtitle));
  content.push(...bylineHtml(chapter, page));
  if (whole && summary !== undefined) content.push(boxed('summary', summary));
  return content.length === 0 ? [] : [h('header', content)];
}

function partHtml(part: EditionPart, place: BlockPlace): Content {
  const heading = part.heading === undefined ? [] : [proseHeading(2, part.heading.prose, place.page, 'part')];
  const content = [...heading, ...blocksHtml(part.blocks, place)];
  const notes = notesHtml(part.notes, part.heading === undefined ? 2 : 3, place);
  if (part.heading === undefined) return [...content, ...notes];
  return [h('section', { class: 'part' }, [...content, ...notes])];
}
