// A pair comes in; slips in what must be the same in both go out: placeholders, program text, notes, references, addresses.

import { noteKey } from '../model/find-note.ts';
import { type Check, type ProofPair, type Slip, START } from './proof-pair.ts';
import { quotePairs } from './quotes.ts';
import type { Code, CodeKind } from './read-codes.ts';

/** Compares the codes of some kinds, each as often as it stands; what leads to one thing has one key. */
function sameCodes(
  code: string,
  kinds: readonly CodeKind[],
  keyOf: (code: Code, pair: ProofPair) => string | undefined = ({ text }) => text,
): Check {
  return {
    code,
    severity: 'error',
    run(pair) {
      if (pair.source.codes.length === 0 && pair.target.codes.length === 0) return [];
      const keyed = (codes: readonly Code[]) =>
        codes.filter(({ kind }) => kinds.includes(kind)).map((one) => ({ one, key: keyOf(one, pair) }));
      const { lost, added } = difference(keyed(pair.source.codes), keyed(pair.target.codes));
      return [...lost.slice(misspelt(keyed(pair.target.codes))), ...added];
    },
  };
}

interface Keyed {
  readonly one: Code;
  /** Undefined for what leads nowhere: that is said elsewhere. */
  readonly key: string | undefined;
}

/** A reference that leads nowhere is the lost one, misspelt: one problem is enough. */
function misspelt(target: readonly Keyed[]): number {
  return target.filter(({ one, key }) => key === undefined && one.kind !== 'note').length;
}

function difference(
  source: readonly Keyed[],
  target: readonly Keyed[],
): { readonly lost: readonly Slip[]; readonly added: readonly Slip[] } {
  const left = new Map<string, number>();
  for (const { key } of source) if (key !== undefined) left.set(key, (left.get(key) ?? 0) + 1);
  const added: Slip[] = [];
  for (const { key, one } of target) {
    if (key === undefined) continue;
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    else added.push({ start: one.start, end: one.end, values: { change: 'added', text: one.text } });
  }
  const lost: Slip[] = [];
  for (const { key, one } of source.toReversed()) {
    const count = key === undefined ? 0 : (left.get(key) ?? 0);
    if (key === undefined || count === 0) continue;
    left.set(key, count - 1);
    lost.unshift({ ...START, values: { change: 'lost', text: one.text } });
  }
  return { lost, added };
}

export const placeholders = sameCodes('placeholders', ['placeholder', 'tag'], ({ text }) => text.replace(/\s+/g, ''));

export const inlineCodes = sameCodes('inline-codes', ['code']);

/** A call of a note that no document has is `footnote-def`. */
export const footnoteRefs = sameCodes('footnote-refs', ['note'], ({ text }, { hasNote }) =>
  hasNote === undefined || hasNote(text) ? noteKey(text) : undefined,
);

/** A label may differ, and so may the name, as long as it leads to the same document. */
export const wikiLinks = sameCodes('wiki-links', ['wiki', 'reference'], ({ text }, { destination }) =>
  destination === undefined ? text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase() : destination(text),
);

/** A slash at the end is no difference. */
export const urls = sameCodes('urls', ['url'], ({ text }) => text.replace(/\/$/, ''));

export const emails = sameCodes('emails', ['email'], ({ text }) => text.toLowerCase());

/** Emphasis may move, or become quotation marks; words that are emphasised in one language only are worth a look. */
export const emphasis: Check = {
  code: 'emphasis',
  severity: 'info',
  run({ source, target }) {
    const count = (codes: readonly Code[]) => codes.filter(({ kind }) => kind === 'emphasis').length;
    const [before, after] = [count(source.codes) >> 1, count(target.codes) >> 1];
    // Words in another script stand out by themselves.
    const foreign = (codes: readonly Code[]) => codes.filter(({ kind }) => kind === 'foreign').length;
    const excess = quotePairs(target) - quotePairs(source);
    const isQuoted =
      before > after
        ? excess + foreign(target.codes) >= before - after
        : foreign(source.codes) - excess >= after - before;
    return before === after || isQuoted ? [] : [{ ...START, values: { source: before, target: after } }];
  },
};

export const footnoteDef: Check = {
  code: 'footnote-def',
  severity: 'error',
  run({ target, hasNote }) {
    if (hasNote === undefined) return [];
    return target.codes
      .filter(({ kind, text }) => kind === 'note' && !hasNote(text))
      .map(({ start, end, text }) => ({ start, end, values: { label: text } }));
  },
};
