// A pair comes in; what the translation holds that nobody sees goes out, and letters that look like others.

import { codePointName } from '../parse/raw-text.ts';
import { type Check, NONE, type Slip } from './proof-pair.ts';
import { spanOf } from './proof-text.ts';

function signs(raw: string, pattern: RegExp): readonly Slip[] {
  return [...raw.matchAll(pattern)].map(({ 0: sign, index }) => ({
    start: index,
    end: index + sign.length,
    values: { sign: codePointName(sign) },
  }));
}

/** They turn what follows around up to the paragraph's end, in print too. */
export const bidiEmbedding: Check = {
  code: 'bidi-embedding',
  severity: 'error',
  run({ target: { raw } }) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(raw)) return NONE;
    return [...signs(raw, /[\u202a-\u202e]/g), ...unclosedIsolates(raw)].sort((a, b) => a.start - b.start);
  },
};

function unclosedIsolates(raw: string): readonly Slip[] {
  const open: number[] = [];
  for (const { 0: sign, index } of raw.matchAll(/[\u2066-\u2069]/g)) {
    if (sign === '\u2069') open.pop();
    else open.push(index);
  }
  return open.map((at) => ({ start: at, end: at + 1, values: { sign: codePointName(raw.charAt(at)) } }));
}

export const bidiMark: Check = {
  code: 'bidi-mark',
  severity: 'info',
  run({ source, target: { raw } }) {
    if (!/[\u061c\u200e\u200f\u2066-\u2069]/.test(raw)) return NONE;
    const errors = new Set(unclosedIsolates(raw).map(({ start }) => start));
    return signs(raw, /[\u061c\u200e\u200f\u2066-\u2069]/g).filter(
      ({ start }) => !errors.has(start) && !source.raw.includes(raw.charAt(start)),
    );
  },
};

const UNSEEN = /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/gu;
/** Inside one picture of several, such as a family, and in the languages that part letters by it. */
const JOINER_ALLOWED = /\p{Extended_Pictographic}\ufe0f?$/u;

export const invisible: Check = {
  code: 'invisible',
  severity: 'warning',
  run({ source, target: { raw }, to }) {
    if (!/[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]|\udb40/.test(raw)) return NONE;
    return signs(raw, UNSEEN).filter(({ start }) => {
      const sign = String.fromCodePoint(raw.codePointAt(start) ?? 0);
      if (source.raw.includes(sign)) return false;
      if (sign === '\u200c') return !/^(?:fa|ckb|ku|ur|ps)(?:-|$)/.test(to.tag);
      return sign !== '\u200d' || !JOINER_ALLOWED.test(raw.slice(0, start));
    });
  },
};

/** Cyrillic and Greek letters that nobody can tell from Latin ones. */
const CYRILLIC = 'аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ';
const GREEK = 'ονυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const ALIKE = `[${CYRILLIC}${GREEK}]`;
/** One of them beside a Latin letter; a Latin letter that looks like an alef or a ha inside an Arabic word. */
const CONFUSABLE = new RegExp(
  `(?<=[A-Za-z]${ALIKE}?)${ALIKE}|${ALIKE}(?=[A-Za-z])|(?<=[\\u0620-\\u064a])[lIo|](?=[\\u0620-\\u064a])`,
  'g',
);

export const confusable: Check = {
  code: 'confusable',
  severity: 'warning',
  run({ source, target }) {
    const { plain } = target;
    if (!/[A-Za-z|\u0370-\u04ff]/.test(plain)) return NONE;
    return [...plain.matchAll(CONFUSABLE)]
      .filter(({ index }) => !source.plain.includes(plain.slice(Math.max(0, index - 2), index + 2)))
      .map(({ 0: letter, index }) => ({
        ...spanOf(target, index, index + 1),
        values: { letter, name: codePointName(letter) },
      }));
  },
};
