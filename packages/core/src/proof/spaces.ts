// A pair comes in; slips in the spaces and line ends of the translation go out.

import { type Check, NONE, START } from './proof-pair.ts';

/** Two spaces before a line end are a hard break. */
const DOUBLE = /(?<=\S)[ \u00a0]{2,}(?=\S)/g;

export const doubleSpace: Check = {
  code: 'double-space',
  severity: 'warning',
  run({ source, target }) {
    if (!/[ \u00a0]{2}/.test(target.raw) || /\S[ \u00a0]{2,}\S/.test(source.raw)) return NONE;
    return [...target.raw.matchAll(DOUBLE)].map(({ 0: spaces, index }) => ({
      start: index,
      end: index + spaces.length,
      fix: spaces.includes('\u00a0') ? '\u00a0' : ' ',
    }));
  },
};

export const edgeSpace: Check = {
  code: 'edge-space',
  severity: 'warning',
  run({ source, target }) {
    const { raw } = target;
    if (raw.trim() === '') return NONE;
    // A pattern for white space at the end is tried at every space of a text.
    const [before, behind] = [startOf(raw), endOf(raw)].map((own, side) => ({
      own,
      wanted: side === 0 ? startOf(source.raw) : endOf(source.raw),
    }));
    const slips = [];
    if (before !== undefined && before.own !== before.wanted)
      slips.push({ start: 0, end: before.own.length, fix: before.wanted });
    if (behind !== undefined && behind.own !== behind.wanted)
      slips.push({ start: raw.length - behind.own.length, end: raw.length, fix: behind.wanted });
    return slips;
  },
};

function startOf(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

function endOf(text: string): string {
  return text.slice(text.trimEnd().length);
}

export const newlines: Check = {
  code: 'newlines',
  severity: 'warning',
  run({ source, target }) {
    const count = (text: string) => text.trim().match(/\r\n|\r|\n/g)?.length ?? 0;
    const [before, after] = [count(source.raw), count(target.raw)];
    if (before === after) return NONE;
    const at = target.raw.search(/[\r\n]/);
    return [{ ...(at < 0 ? START : { start: at, end: at + 1 }), values: { source: before, target: after } }];
  },
};

/** What would begin another kind of block: a translation is one block of prose, and the mark would be printed. */
const BLOCK_MARK = /^\s*(?:(#{1,6})\s|([-+•*])\s|(>)\s?|(\d{1,3}[.)])\s|(\|))/u;

export const structure: Check = {
  code: 'structure',
  severity: 'error',
  run({ source, target }) {
    const mark = BLOCK_MARK.exec(target.raw);
    if (mark !== null && !BLOCK_MARK.test(source.raw))
      return [{ start: 0, end: mark[0].length, values: { mark: mark[0].trim() } }];
    const paragraph = /\n\s*\n/.exec(target.raw.trim());
    if (paragraph === null || /\n\s*\n/.test(source.raw.trim())) return NONE;
    const at = target.raw.indexOf(paragraph[0]);
    return [{ start: at, end: at + paragraph[0].length, values: { mark: '¶' } }];
  },
};
