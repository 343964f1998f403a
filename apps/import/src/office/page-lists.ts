// A page's document comes in; what word processors write as rows of paragraphs or of flat lists becomes nested lists in it.

import { latinDigits } from '@warraq/core';
import type { PageDocument, PageElement } from './dom.ts';

/** `mso-list:l0 level2 lfo1`: how Word says that a paragraph is an item. */
const WORD_LEVEL = /mso-list:\s*\S+\s+level(\d)/iu;
const WORD_MARK = 'span[style*="mso-list:Ignore"],span[style*="mso-list: Ignore"]';
/** `lst-kix_ab12cd-1`: Google's lists are as flat as they are many, and say which they go on from, and how deep. */
const GOOGLE_LIST = /\blst-(kix_\w+)-(\d)\b/u;

/** Lists that stand in each other: the outermost, and the one that takes further items on each level. */
type Nest = { level: number; list: PageElement }[];

export function nestLists(document: PageDocument): void {
  nestWordLists(document);
  nestGoogleLists(document);
}

/** Word marks its items by hand, as `·` and some blanks: the mark goes, and says what the list is. */
function nestWordLists(document: PageDocument): void {
  let last: PageElement | undefined;
  let nest: Nest = [];
  for (const paragraph of [...document.querySelectorAll('p[style*="mso-list"]')]) {
    const level = WORD_LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1];
    if (level === undefined || paragraph.closest('li') !== null) continue;
    const [mark] = paragraph.querySelectorAll(WORD_MARK);
    const number = numberOf(mark?.textContent ?? '');
    mark?.remove();
    if (last === undefined || paragraph.previousElementSibling !== last) nest = [];
    const item = document.createElement('li') as unknown as PageElement;
    const begun = () => {
      const list = document.createElement(number === undefined ? 'ul' : 'ol') as unknown as PageElement;
      if (number !== undefined && number !== 1) list.setAttribute('start', String(number));
      return list;
    };
    const top = place(nest, Number(level), begun, [item]);
    // The first of them stands where its first paragraph stood.
    if (top === undefined) paragraph.remove();
    else paragraph.replaceWith(top);
    item.append(...paragraph.childNodes);
    last = nest[0]?.list;
  }
}

/** The number that begins an item; nothing for a bullet. Letters and Roman numbers count as they stand: from one. */
function numberOf(mark: string): number | undefined {
  const found = /^\s*[([]?(\d{1,3}|[٠-٩]{1,3}|[a-z]{1,4}|\p{Script=Arabic})\s*[.)\]-]/iu.exec(mark)?.[1];
  if (found === undefined) return undefined;
  const number = Number(latinDigits(found));
  return Number.isInteger(number) ? number : 1;
}

function nestGoogleLists(document: PageDocument): void {
  let last: PageElement | undefined;
  let nest: Nest = [];
  let name: string | undefined;
  for (const list of [...document.querySelectorAll('ul[class*="lst-kix"],ol[class*="lst-kix"]')]) {
    const [, own, level] = GOOGLE_LIST.exec(list.getAttribute('class') ?? '') ?? [];
    if (own === undefined || level === undefined) continue;
    if (own !== name || list.previousElementSibling !== last) nest = [];
    name = own;
    const items = [...list.children];
    if (place(nest, Number(level), () => list, items) === undefined && nest.every((one) => one.list !== list))
      list.remove();
    last = nest[0]?.list;
  }
}

/**
 * Puts items where they belong: into the list that is open on their level, or into a new one in the last item above.
 * Gives a new list that stands in none.
 */
function place(
  nest: Nest,
  level: number,
  begun: () => PageElement,
  items: readonly PageElement[],
): PageElement | undefined {
  while (nest.length > 1 && nest.at(-1)!.level > level) nest.pop();
  const open = nest.at(-1);
  // A list may begin with a deeper level than it goes on with.
  if (open !== undefined && open.level >= level) {
    open.list.append(...items);
    return undefined;
  }
  const list = begun();
  list.append(...items);
  const above = open === undefined ? undefined : open.list.lastElementChild;
  nest.push({ level, list });
  if (above === undefined || above === null) return list;
  above.append(list);
  return undefined;
}
