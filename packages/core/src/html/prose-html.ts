// A unit's prose comes in; elements with its renditions, alone or side by side, go out.

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Prose, Rendition } from '../model/edition.ts';
import { unitAnchor } from './anchor.ts';
import { renditionHtml } from './inline-html.ts';
import { type Content, languageProperties, type PageState, text } from './page-state.ts';

/** Nodes that open a rendition: the number of a note, the dash of an attribution. */
export type Lead = (rendition: Rendition) => Content;

const NO_LEAD: Lead = () => [];

/** `id` of the unit's element, unique in the page. */
function proseId(prose: Prose, page: PageState): string {
  return `${page.options.idPrefix}${unitAnchor(prose[0].unit)}`;
}

/** A block of its own: `<p>` alone, or `<div class="pair">` with a `<p>` a language. */
export function proseBlock(tag: string, prose: Prose, page: PageState, lead: Lead = NO_LEAD): Element {
  const id = proseId(prose, page);
  if (prose.length === 1)
    return h(tag, { id, ...ownLanguage(prose[0], page) }, [...lead(prose[0]), ...renditionHtml(prose[0], page)]);
  return h(
    'div',
    { id, class: 'pair' },
    prose.map((rendition, index) => {
      const element = renditionElement(tag, rendition, page, lead);
      return index > 0 && page.options.folded === true ? foldedAway(element, rendition, page) : element;
    }),
  );
}

/** Without a script: the reader opens it. */
function foldedAway(element: Element, { wanted }: Rendition, page: PageState): Element {
  const { language, text: label } = page.options.labels(wanted);
  const summary = h('summary', languageProperties(language, page.options), label(`language.${wanted.tag}`));
  return h('details', { class: 'fold' }, [summary, element]);
}

/** An element whose kind must stay (a cell, a caption): the pair stands inside it. */
export function proseInside(tag: string, properties: Record<string, string>, prose: Prose, page: PageState): Element {
  const id = proseId(prose, page);
  if (prose.length === 1)
    return h(tag, { ...properties, id, ...ownLanguage(prose[0], page) }, renditionHtml(prose[0], page));
  const pair = h(
    'div',
    { class: 'pair' },
    prose.map((rendition) => renditionElement('div', rendition, page, NO_LEAD)),
  );
  return h(tag, { ...properties, id }, [pair]);
}

/** One heading for all languages, so that the outline has one entry: a line a language inside it. */
export function proseHeading(level: number, prose: Prose, page: PageState, className?: string): Element {
  const tag = `h${Math.min(6, Math.max(1, level))}`;
  const id = proseId(prose, page);
  if (prose.length === 1)
    return h(tag, { id, class: className, ...ownLanguage(prose[0], page) }, renditionHtml(prose[0], page));
  const spans = prose.map((rendition) =>
    h(
      'span',
      { class: 'line', ...languageProperties(rendition.language, page.options) },
      renditionHtml(rendition, page),
    ),
  );
  return h(tag, { id, class: className }, betweenBreaks(spans));
}

/** Makes the paragraph of lines in one language. `properties` say the language; `idOf` names a line's element. */
export type LinesHtml = (
  renditions: readonly Rendition[],
  properties: Record<string, string>,
  idOf: (rendition: Rendition) => string | undefined,
) => Element;

/** Verse lines or the lines of a signature: all lines of a language together, then those of the next. */
export function proseLines(lines: readonly Prose[], page: PageState, paragraph: LinesHtml): Element {
  const { languages } = page.options;
  const seen = new Set<string>();
  const idOf = (rendition: Rendition) => {
    const anchor = `${page.options.idPrefix}${unitAnchor(rendition.unit)}`;
    const id = seen.has(anchor) ? undefined : anchor;
    seen.add(anchor);
    return id;
  };
  const found = languages.flatMap((language, i) => {
    const renditions = lines.flatMap((prose) => renditionFor(prose, language.tag, i === 0));
    return renditions.length === 0 ? [] : [paragraph(renditions, languageProperties(language, page.options), idOf)];
  });
  return found.length === 1 ? found[0]! : h('div', { class: 'pair' }, found);
}

/** Each line on its own. */
export function plainLines(page: PageState, className: string): LinesHtml {
  return (renditions, properties, idOf) => {
    const spans = renditions.map((rendition) =>
      h(
        'span',
        { id: idOf(rendition), ...languageProperties(rendition.language, page.options) },
        renditionHtml(rendition, page),
      ),
    );
    return h('p', { class: className, ...properties }, betweenBreaks(spans));
  };
}

/** A line stands with the language it is wanted in; one that stands for both, with the first. */
function renditionFor(prose: Prose, tag: string, first: boolean): readonly Rendition[] {
  if (prose.length === 1) return first ? prose : [];
  return prose.filter((rendition) => rendition.wanted.tag === tag);
}

function renditionElement(tag: string, rendition: Rendition, page: PageState, lead: Lead): Element {
  const content = [...lead(rendition), ...renditionHtml(rendition, page)];
  return h(tag, languageProperties(rendition.language, page.options), content);
}

/** In an edition of one language only what is written in another one needs to say so. */
function ownLanguage(rendition: Rendition, page: PageState): Record<string, string> {
  const { languages } = page.options;
  const plain = languages.length === 1 && rendition.language.tag === languages[0].tag;
  return plain ? {} : languageProperties(rendition.language, page.options);
}

/** Line ends that also show where no style sheet is read. */
export function betweenBreaks(elements: readonly Element[]): ElementContent[] {
  return elements.flatMap((element, i) => (i === 0 ? [element] : [h('br'), text('\n'), element]));
}
