// A page's document comes in; its notes are taken out of it and given back, and what called them is marked.

import { decodePercent } from '@warraq/core';
import type { PageDocument, PageElement } from './dom.ts';
import { CALL, END, NOTE, PARAGRAPH } from './html-markdown.ts';

/** `1`, `[1]`, `(1)`, `¹`, `*`, `i`: what a call of a note looks like. */
const CALLING = /^[[(]?\s*(?:\d{1,3}|[٠-٩]{1,3}|[ivx]{1,5}|[⁰¹²³⁴-⁹]{1,3}|\*{1,3}|†|‡)\s*[\])]?$/iu;
const HEADING = /^(?:foot-?notes?|end-?notes?|notes?|references|الهوامش|هوامش|الحواشي|ملاحظات|المراجع)\s*[:：]?$/iu;

/**
 * A link whose words are a number or a star, to a block further down that is no heading, calls a note. The blocks become
 * paragraphs `NOTE label END words`; their back links go, and so does a heading that is left with nothing under it.
 */
export function takeNotes(document: PageDocument): readonly PageElement[] {
  const notes: PageElement[] = [];
  const labels = new Map<PageElement, string>();
  const named = namedIn(document);
  // What the library says of the order of two nodes is wrong at times (see UPSTREAM.md).
  const order = new Map<PageElement, number>();
  for (const element of document.querySelectorAll('*') as Iterable<PageElement>) order.set(element, order.size);
  for (const link of [...document.querySelectorAll('a[href^="#"]')]) {
    if (!CALLING.test((link.textContent ?? '').trim()) || isBackLink(link, labels)) continue;
    const block = blockOf(named, link);
    if (block === undefined || block.contains(link) || (order.get(link) ?? 0) > (order.get(block) ?? 0)) continue;
    const label = labels.get(block) ?? String(labels.size + 1);
    labels.set(block, label);
    (link.closest('sup') ?? link).replaceWith(`${CALL}${label}${END}`);
  }
  for (const [block, label] of labels) {
    for (const back of block.querySelectorAll('a[href^="#"]'))
      if (!/\p{L}{3}/u.test(back.textContent ?? '')) (back.closest('sup') ?? back).remove();
    const note = document.createElement('p');
    note.append(`${NOTE}${label}${END}`);
    const inner = [...block.children].filter(({ tagName }) => tagName === 'P');
    if (inner.length > 0)
      for (const [at, one] of inner.entries()) note.append(...(at === 0 ? [] : [PARAGRAPH]), ...one.childNodes);
    else note.append(...block.childNodes);
    notes.push(note);
    const list = block.parentElement;
    const before = block.previousElementSibling ?? list?.previousElementSibling;
    block.remove();
    if (list !== null && (list?.textContent ?? '').trim() === '') list?.remove();
    const isHeading = HEADING.test((before?.textContent ?? '').trim());
    if (isHeading && (list?.parentElement ?? null) === null) before?.remove();
  }
  return notes;
}

/** In a note that has been found already, a number leads back. */
function isBackLink(link: PageElement, labels: ReadonlyMap<PageElement, string>): boolean {
  for (let at: PageElement | null = link; at !== null; at = at.parentElement) if (labels.has(at)) return true;
  return false;
}

function blockOf(named: ReadonlyMap<string, readonly PageElement[]>, link: PageElement): PageElement | undefined {
  const id = decodePercent((link.getAttribute('href') ?? '').slice(1));
  const target = named.get(id)?.find((one) => one !== link);
  if (id === '' || target === undefined || /^(?:H[1-6]|BODY)$/u.test(target.tagName)) return undefined;
  return target.closest('li,p,dd,td,aside,div') ?? undefined;
}

/** What links can lead to, by id and by the name that old pages use. */
function namedIn(document: PageDocument): ReadonlyMap<string, readonly PageElement[]> {
  const named = new Map<string, PageElement[]>();
  for (const element of document.querySelectorAll('[id],a[name]') as Iterable<PageElement>)
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name !== null) named.set(name, [...(named.get(name) ?? []), element]);
  return named;
}
