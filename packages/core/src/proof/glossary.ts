// A pair comes in; terms of the glossary that its translation lacks, and words that the glossary forbids, go out.

import { type Check, NONE, START } from './proof-pair.ts';
import { spanOf } from './proof-text.ts';

export const glossaryMissing: Check = {
  code: 'glossary-missing',
  severity: 'warning',
  run({ source, target, glossary }) {
    if (glossary === undefined || target.raw.trim() === '') return NONE;
    return glossary
      .missing(source.plain, target.plain)
      .map(({ term, wanted }) => ({ ...START, values: { term, wanted } }));
  },
};

export const glossaryForbidden: Check = {
  code: 'glossary-forbidden',
  severity: 'error',
  run({ target, glossary }) {
    if (glossary === undefined) return NONE;
    return glossary.forbidden(target.plain).map(({ start, end, wanted }) => ({
      ...spanOf(target, start, end),
      values: { term: target.plain.slice(start, end), wanted },
    }));
  },
};
