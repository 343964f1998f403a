// The environment comes in; the instant that SOURCE_DATE_EPOCH names goes out.

import { WrongUse } from './exit-code.ts';

/** https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, as an ISO 8601 instant. */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const value = env.SOURCE_DATE_EPOCH;
  if (value === undefined || value === '') return undefined;
  const date = new Date(Number(value) * 1000);
  if (!/^\d+$/.test(value) || Number.isNaN(date.getTime())) throw new WrongUse('badEpoch', { value });
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
