// A pair comes in; slips in the brackets of the translation go out.

import { type Check, NONE, type Slip } from './proof-pair.ts';
import { type ProofText, spanOf } from './proof-text.ts';

/** Of the brackets around a verse of the Quran the one that Unicode calls the right one opens: it stands on the right. */
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '\ufd3e': '\ufd3f' };
const BRACKETS = /[()[\]{}\ufd3e\ufd3f]/g;
const ANY = /[()[\]{}\ufd3e\ufd3f]/;
/** The number or letter of a list's item: `1)`, `أ)`. */
const LIST_MARK = /^\s*[\p{L}\p{N}]{1,3}\)/u;

interface Unpaired {
  readonly sign: string;
  readonly at: number;
}

function unpaired(plain: string): readonly Unpaired[] {
  if (!ANY.test(plain)) return [];
  const open: Unpaired[] = [];
  const lonely: Unpaired[] = [];
  const mark = LIST_MARK.exec(plain)?.[0].length ?? 0;
  for (const { 0: sign, index } of plain.matchAll(BRACKETS)) {
    if (index < mark) continue;
    const opening = CLOSING[sign];
    if (opening === undefined) open.push({ sign, at: index });
    else if (open.at(-1)?.sign === opening) open.pop();
    else lonely.push({ sign, at: index });
  }
  return [...lonely, ...open].sort((a, b) => a.at - b.at);
}

export const bracketsUnbalanced: Check = {
  code: 'brackets-unbalanced',
  severity: 'warning',
  run({ source, target }) {
    const found = unpaired(target.plain);
    if (found.length === 0 || unpaired(source.plain).length > 0) return NONE;
    return found.map(({ sign, at }) => ({ ...spanOf(target, at, at + 1), values: { sign } }));
  },
};

/** Translators add terms in brackets: this is asked for by hand. */
export const bracketsCount: Check = {
  code: 'brackets-count',
  severity: 'info',
  isOff: true,
  run({ source, target }): readonly Slip[] {
    const count = ({ plain }: ProofText) => plain.match(/[([{\ufd3f]/g)?.length ?? 0;
    const [before, after] = [count(source), count(target)];
    return before === after ? NONE : [{ start: 0, end: 0, values: { source: before, target: after } }];
  },
};
