// Stanzas of verse come in; their hast element goes out, the halves of its lines apart where they have two.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Prose } from '../model/edition.ts';
import type { Inline } from '../model/inline.ts';
import { CAESURA, wordsOf } from '../model/inline-words.ts';
import { type VerseLine, verseLine } from '../model/verse-line.ts';
import { type Arrange, renditionHtml, wholeLine } from './inline-html.ts';
import { languageProperties, type PageState, text } from './page-state.ts';
import { betweenBreaks, type LinesHtml, plainLines, proseLines } from './prose-html.ts';

/** In ems of the text around the poem: how wide it is with its halves side by side. A style sheet has a rule for each. */
export const VERSE_NEEDS = [20, 24, 27, 30, 34, 40, 60] as const;

/** A letter, as wide as in a face that a reader may choose; and the gap between the halves. */
const LETTER = 0.45;
const GAP = 2;

/** A half with fewer of the longest one's letters is not drawn out to its width: its spaces would gape. */
const LEAST_FILLED = 0.7;

/**
 * A poem with halves in columns says how wide it must be for them; where the page is narrower, or nobody can ask, the second
 * half has a line of its own. Without a style sheet a gap parts the halves. Verse without halves has none of this.
 */
export function verseHtml(stanzas: readonly (readonly Prose[])[], page: PageState): Element {
  const halves = stanzas.flat(2).flatMap((rendition) => {
    const line = verseLine(rendition);
    return line?.inColumns === true ? [line.first, line.second] : [];
  });
  const longest = halves.reduce((most, half) => Math.max(most, lettersOf(half)), 0);
  return h(
    'div',
    { class: longest === 0 ? 'verse' : 'verse in-columns' },
    stanzas.map((lines) => proseLines(lines, page, stanzaHtml(page, longest))),
  );
}

/** The paragraph is as wide as its place, and can be asked for that; what holds the columns is as wide as they are. */
function stanzaHtml(page: PageState, longest: number): LinesHtml {
  return (renditions, properties, idOf) => {
    const lines = renditions.map((rendition) => [rendition, verseLine(rendition)] as const);
    const columns = longest > 0 && lines.some(([{ language }, line]) => (line?.language ?? language).script === 'Arab');
    if (!columns && lines.every(([, line]) => line === undefined))
      return plainLines(page, 'stanza')(renditions, properties, idOf);
    const spans = lines.map(([rendition, line]) => {
      const { language } = line ?? rendition;
      const className = classOf(line, columns && language.script === 'Arab');
      const arrange = line === undefined ? wholeLine : inHalves(line, longest);
      const about = { id: idOf(rendition), class: className, ...languageProperties(language, page.options) };
      return h('span', about, renditionHtml(rendition, page, arrange));
    });
    if (!columns) return h('p', { class: 'stanza', ...properties }, betweenBreaks(spans));
    const held = h('span', { class: 'columns' }, betweenBreaks(spans));
    return h('p', { class: `stanza needs-${needOf(longest)}`, ...properties }, [held]);
  };
}

/** At least so many ems; the greatest step for whatever needs more, the least for what needs less. */
function needOf(letters: number): number {
  const needed = 2 * LETTER * letters + GAP;
  return VERSE_NEEDS.find((step) => step >= needed) ?? VERSE_NEEDS.at(-1)!;
}

/** Marks stand over letters, and take no room. */
function lettersOf(half: readonly Inline[]): number {
  return [...wordsOf(half).replaceAll(/\p{M}|\p{Cf}/gu, '')].length;
}

/** One of the lines among those in columns that has no halves stands in their middle. */
function classOf(line: VerseLine | undefined, amongColumns: boolean): string | undefined {
  if (line === undefined) return amongColumns ? 'half-line' : undefined;
  return line.inColumns ? 'line-in-columns' : 'line-in-halves';
}

function inHalves({ first, second, inColumns }: VerseLine, longest: number): Arrange {
  const half = (content: readonly Inline[], inlines: Parameters<Arrange>[0]) => {
    const isShort = inColumns && lettersOf(content) < LEAST_FILLED * longest;
    return h('span', { class: isShort ? 'half short' : 'half' }, inlines(content));
  };
  return (inlines) => [
    half(first, inlines),
    h('span', { class: 'caesura' }, second.length === 0 ? [] : [text(CAESURA)]),
    half(second, inlines),
  ];
}
