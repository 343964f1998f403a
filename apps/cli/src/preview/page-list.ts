// What somebody wrote for pages comes in; the numbers of the pages go out, in their order.

import { latinDigits } from '@warraq/core';
import { WrongUse } from '../exit-code.ts';

const RANGE = /^(\d{1,6})(?:-(\d{1,6})?)?$/;

/**
 * `1-4`, `3`, `1,5-7`, `9-` to the end; digits may be Arabic. All pages where nothing is asked. Throws a WrongUse for what
 * is no such list, and for pages that the book does not have.
 * @param count of the book's pages
 */
export function pageList(asked: string | undefined, count: number): readonly number[] {
  if (asked === undefined) return numbers(1, count);
  const wanted = new Set<number>();
  for (const part of asked.split(/[,،]/)) {
    const [, from, to] = RANGE.exec(plain(part)) ?? [];
    const first = Number(from);
    const last = to !== undefined ? Number(to) : plain(part).endsWith('-') ? Math.max(first, count) : first;
    if (from === undefined || first < 1 || last < first) throw new WrongUse('badPages', { value: asked });
    if (last > count) throw new WrongUse('pagesBeyond', { value: asked, pages: String(count) });
    for (const page of numbers(first, last)) wanted.add(page);
  }
  return [...wanted].sort((a, b) => a - b);
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function plain(part: string): string {
  return latinDigits(part).replace(/[–—]/g, '-').replace(/\s+/gu, '');
}
