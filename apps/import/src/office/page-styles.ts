// A page's document comes in; what its styles alone say, that words are bold or slanted, its elements say afterwards.

import type { PageDocument, PageElement } from './dom.ts';

/** One rule of a style sheet that is for a class: its names, and what it sets. */
const RULE = /([^{}]{1,500})\{([^{}]{0,2000})\}/gu;

interface Look {
  readonly isBold: boolean;
  readonly isSlanted: boolean;
}

/** Before style sheets are taken out. Headings are bold by themselves. */
export function markEmphasis(document: PageDocument): void {
  const classes = looksOf(
    [...document.querySelectorAll('style')].map(({ textContent }) => textContent ?? '').join('\n'),
  );
  for (const span of [...document.querySelectorAll('span[class],span[style]')]) {
    if (span.closest('h1,h2,h3,h4,h5,h6,b,strong,nav,header,footer') !== null) continue;
    if ((span.textContent ?? '').trim() === '') continue;
    const names = (span.getAttribute('class') ?? '').split(/\s+/u);
    const looks = [lookOf(span.getAttribute('style') ?? ''), ...names.map((name: string) => classes.get(name))];
    if (looks.some((look) => look?.isSlanted)) wrap(document, span, 'em');
    if (looks.some((look) => look?.isBold)) wrap(document, span, 'strong');
  }
}

function looksOf(sheets: string): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  for (const [, selectors = '', declarations = ''] of sheets.slice(0, 500_000).matchAll(RULE))
    for (const selector of selectors.split(',')) {
      const name = /^\s*(?:span)?\.([\w-]+)\s*$/u.exec(selector)?.[1];
      if (name !== undefined) looks.set(name, lookOf(declarations));
    }
  return looks;
}

function lookOf(declarations: string): Look {
  return {
    isBold: /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(declarations),
    isSlanted: /font-style\s*:\s*(?:italic|oblique)/iu.test(declarations),
  };
}

function wrap(document: PageDocument, span: PageElement, name: 'em' | 'strong'): void {
  const element = document.createElement(name);
  element.append(...(span.childNodes as Iterable<never>));
  span.append(element);
}
