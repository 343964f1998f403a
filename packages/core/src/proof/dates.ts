// A pair comes in; a remark for each date in figures of the source that the translation does not have goes out.

import { saysMonth } from './months.ts';
import { hasNumber } from './numbers.ts';
import { type Check, NONE, type ProofPair, START } from './proof-pair.ts';

/** 2014-06-10, 10/6/2014, 10.6.2014. */
const DATE = /(?<!\d)(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?!\d)/g;

export const dates: Check = {
  code: 'dates',
  severity: 'info',
  run(pair) {
    if (!/\d[-/.]\d/.test(pair.source.ascii)) return NONE;
    return [...pair.source.ascii.matchAll(DATE)]
      .filter((date) => !hasDate(pair, date))
      .map(([date]) => ({ ...START, values: { date } }));
  },
};

function hasDate({ target, to }: ProofPair, [, y1, m1, d1, d2, m2, y2]: RegExpMatchArray): boolean {
  const number = (digits: string | undefined) => String(Number(digits));
  const has = (digits: string | undefined) => hasNumber(target, number(digits), to);
  const [year, ...rest] = y1 === undefined ? [y2, d2, m2] : [y1, d1, m1];
  if (!has(year)) return false;
  const isMonth = (digits: string | undefined) => saysMonth(target.plain, Number(digits));
  const [day, month] = rest;
  // Which of the two is the month depends on the writer's country.
  return (has(day) && (has(month) || isMonth(month))) || (has(month) && isMonth(day));
}
