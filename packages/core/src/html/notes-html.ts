// The notes of a part come in; a section of them, each with links back to its calls, goes out.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EditionNote, Rendition } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { type BlockPlace, blockHtml, blocksHtml } from './block-html.ts';
import {
  type Content,
  labelProperties,
  languageProperties,
  type NoteCall,
  numberingLanguage,
  semantics,
  text,
} from './page-state.ts';

/** Back to where the text came from: against its direction. */
const ARROW = { ltr: '↩', rtl: '↪' } as const;

/** Called after the part's text is built, since the links back lead to the calls that were met there. */
export function notesHtml(notes: readonly EditionNote[], level: number, place: BlockPlace): Content {
  if (notes.length === 0) return [];
  const { options } = place.page;
  const titleLanguage = options.languages.length === 1 ? labelProperties(options.languages[0], options) : {};
  const heading = h(`h${Math.min(level, 6)}`, { class: 'notes-title', ...titleLanguage }, labelLines('notes', place));
  const properties = { class: 'notes', ...(options.vocabulary === 'epub' ? { 'epub:type': 'footnotes' } : {}) };
  return [h('section', properties, [heading, ...notes.map((note) => noteHtml(note, place))])];
}

function noteHtml(note: EditionNote, place: BlockPlace): Element {
  const { page } = place;
  const calls = page.calls.get(note.id) ?? [];
  const [first, ...rest] = note.blocks;
  const lead = (rendition: Rendition) => [
    numberHtml(note, calls, numberingLanguage(rendition, page), place),
    text(' '),
  ];
  const opened: Content =
    first?.kind === 'paragraph'
      ? blockHtml(first, place, lead)
      : [numberLine(note, calls, place), ...(first === undefined ? [] : blockHtml(first, place))];
  const content = [...opened, ...blocksHtml(rest, place), ...furtherBacks(calls, place)];
  const id = page.notes.get(note.id)?.anchor;
  // Apps for books take an `aside` of this type out of the page, to show it beside its call alone: the title would stand
  // over nothing. A `div` they show in both places.
  const name = page.options.vocabulary === 'epub' ? 'div' : 'aside';
  return h(name, { id, class: 'note', ...semantics('doc-footnote', 'footnote', page.options) }, content);
}

/** A note that begins with something else than a paragraph has its number on a line of its own. */
function numberLine(note: EditionNote, calls: readonly NoteCall[], place: BlockPlace): Element {
  const { languages } = place.page.options;
  return h(
    'p',
    languages.flatMap((language) => [numberHtml(note, calls, language, place), text(' ')]),
  );
}

/** The number leads back to the first call in the text of its language. */
function numberHtml(note: EditionNote, calls: readonly NoteCall[], language: Language, place: BlockPlace): Element {
  const number = `${place.page.options.labels(language).number(note.number)}.`;
  const call = firstCalls(calls).find((one) => one.language.tag === language.tag) ?? calls[0];
  if (call === undefined) return h('span', { class: 'note-number' }, number);
  return backLink(call, 'note-number', number, language, place);
}

/** Every call that no number leads back to has an arrow of its own. */
function furtherBacks(calls: readonly NoteCall[], place: BlockPlace): Content {
  const first = new Set(firstCalls(calls));
  const further = calls.filter((call) => !first.has(call));
  if (further.length === 0) return [];
  const links = further.flatMap((call) => [
    backLink(call, 'note-back', ARROW[call.language.direction], call.language, place),
    text(' '),
  ]);
  return [h('p', { class: 'note-backs' }, links)];
}

function firstCalls(calls: readonly NoteCall[]): readonly NoteCall[] {
  const seen = new Set<string>();
  return calls.filter(({ language }) => !seen.has(language.tag) && seen.add(language.tag));
}

function backLink(call: NoteCall, className: string, shown: string, language: Language, place: BlockPlace): Element {
  const { options } = place.page;
  const back = options.labels(language).text('note.back');
  // Who speaks to a browser names a link by what is seen of it (WCAG 2.2, 2.5.3); of an arrow nobody reads the name.
  const ariaLabel = className === 'note-number' ? `${shown} ${back}` : back;
  const properties = { class: className, href: `#${call.anchor}`, role: 'doc-backlink', ariaLabel };
  return h('a', { ...properties, ...languageProperties(language, options) }, shown);
}

/** A label in every language of the edition. */
function labelLines(key: string, { page }: BlockPlace): Content {
  const { languages, labels } = page.options;
  if (languages.length === 1) return [text(labels(languages[0]).text(key))];
  return languages.flatMap((language, i) => [
    ...(i === 0 ? [] : [h('br'), text('\n')]),
    h(
      'span',
      { class: 'line', ...languageProperties(labels(language).language, page.options) },
      labels(language).text(key),
    ),
  ]);
}
