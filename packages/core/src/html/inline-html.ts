// One rendition's inline content comes in; its hast nodes go out.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Rendition } from '../model/edition.ts';
import type { Inline } from '../model/inline.ts';
import { CAESURA, wordsOf } from '../model/inline-words.ts';
import type { Language } from '../model/language.ts';
import type { Twin } from './chapter-html-options.ts';
import { withPageBreaks } from './page-breaks.ts';
import {
  BETWEEN_CALLS,
  type Content,
  languageProperties,
  numberingLanguage,
  type PageState,
  semantics,
  text,
} from './page-state.ts';
import { safeUrl } from './safe-url.ts';
import { textHtml } from './text-html.ts';

/** Mark-up nested deeper than this keeps its words and loses its tags. */
const MAX_DEPTH = 24;

interface Run {
  readonly page: PageState;
  readonly rendition: Rendition;
  readonly depth: number;
  /** Inside a link: calls of notes wait here until it closes, for a link cannot hold a link. */
  readonly waiting: Content | undefined;
}

/** Where a rendition's inline content stands among its nodes: all in one, or in parts. */
export type Arrange = (html: (inlines: readonly Inline[]) => Content, rendition: Rendition) => Content;

export const wholeLine: Arrange = (html, { content }) => html(content);

/**
 * A rendition's content, with marks where pages of the printed book begin in it, its mark at the end where the reader must
 * be told that it is stale or missing, and the link to its twin in the other language.
 */
export function renditionHtml(rendition: Rendition, page: PageState, arrange: Arrange = wholeLine): Content {
  const run = { page, rendition, depth: 0, waiting: undefined };
  const plain = arrange((inlines) => inlinesHtml(inlines, run), rendition);
  const content = withPageBreaks(plain, page.options.pageBreaks?.(rendition) ?? [], page);
  // What stands behind the text belongs to its last part, and is no part of its own.
  const last = content.at(-1);
  const end = arrange !== wholeLine && last?.type === 'element' ? last.children : content;
  if (rendition.mark !== 'none') end.push(text(' '), markHtml(rendition, page));
  const twin = page.options.twin?.(rendition);
  if (twin !== undefined) end.push(text('\u00a0'), twinHtml(twin, page));
  return content;
}

function twinHtml({ href, language, sign, label }: Twin, page: PageState): Element {
  // The label is in the language of the text around it, the sign in the other.
  const own = h('span', languageProperties(language, page.options), sign);
  return h('a', { class: 'twin', href, ariaLabel: label }, [own]);
}

function inlinesHtml(inlines: readonly Inline[], run: Run): Content {
  const content: Content = [];
  for (const [i, inline] of inlines.entries()) {
    if (inline.kind === 'text') {
      // Most are.
      content.push(...textHtml(inline.text));
      continue;
    }
    if (inline.kind === 'note-call' && inlines[i - 1]?.kind === 'note-call') content.push(text(BETWEEN_CALLS));
    content.push(...inlineHtml(inline, run));
  }
  return content;
}

function inlineHtml(inline: Inline, run: Run): Content {
  const { page } = run;
  switch (inline.kind) {
    case 'text':
      return textHtml(inline.text);
    case 'code':
      return [h('code', { dir: 'ltr' }, inline.text)];
    case 'break':
      return [h('br')];
    case 'caesura':
      return [text(CAESURA)];
    case 'emphasis':
      return [h('em', inner(inline.children, run))];
    case 'strong':
      return [h('strong', inner(inline.children, run))];
    case 'strike':
      return [h('s', inner(inline.children, run))];
    case 'indexed':
      return inner(inline.children, run);
    case 'foreign':
      return [
        h(
          'span',
          { class: 'foreign', ...languageProperties(inline.language, page.options) },
          inner(inline.children, run),
        ),
      ];
    case 'link':
      return linkHtml(safeUrl(inline.url), inline.children, run);
    case 'reference':
      return linkHtml(page.options.href(inline.document, inline.unit), inline.children, run);
    case 'note-call':
      return callHtml(inline, run);
  }
}

function inner(children: readonly Inline[], run: Run): Content {
  if (run.depth >= MAX_DEPTH) return [text(wordsOf(children))];
  return inlinesHtml(children, { ...run, depth: run.depth + 1 });
}

function linkHtml(href: string | undefined, children: readonly Inline[], run: Run): Content {
  if (href === undefined || run.waiting !== undefined) return inner(children, run);
  const waiting: Content = [];
  return [h('a', { href }, inner(children, { ...run, waiting })), ...waiting];
}

/**
 * The `dir` of a call isolates it (UAX #9 §2.7): between the digits of a year and of the call, an Arabic comma would join
 * both into one number that is read from left to right.
 */
function callHtml(call: Extract<Inline, { kind: 'note-call' }>, { page, rendition, waiting }: Run): Content {
  const language = numberingLanguage(rendition, page);
  const number = page.options.labels(language).number(call.number);
  const target = page.notes.get(call.note);
  const content = target === undefined ? number : callLink(call.note, target.anchor, number, language, page);
  const node = h('sup', languageProperties(language, page.options), [content]);
  if (target === undefined || waiting === undefined) return [node];
  waiting.push(node);
  return [];
}

/** Every call has an id of its own, so that the note leads back to each. */
function callLink(note: string, target: string, number: string, language: Language, page: PageState): Element {
  const calls = page.calls.get(note) ?? [];
  page.calls.set(note, calls);
  const anchor = `${target}-call-${calls.length + 1}`;
  calls.push({ anchor, language });
  const properties = {
    id: anchor,
    class: 'noteref',
    href: `#${target}`,
    ...semantics('doc-noteref', 'noteref', page.options),
  };
  return h('a', properties, number);
}

function markHtml(rendition: Rendition, page: PageState): Element {
  const labels = page.options.labels(rendition.wanted);
  const properties = { class: 'mark', ...languageProperties(labels.language, page.options) };
  return h('small', properties, `[${labels.text(`mark.${rendition.mark}`)}]`);
}
