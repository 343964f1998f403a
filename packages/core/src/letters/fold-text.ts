// A text comes in; the text as others may have written it too goes out, at one of four levels.

import { DROPPED, type FoldLevel, foldTable, SPACE } from './fold-table.ts';

/** A text as texts are compared: NFC, white space of any kind folded to single spaces, none at the ends. */
export function foldText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Whether NFC or the letters behind presentation forms could differ from what is written. */
const UNSETTLED = /[\u0300-\u05ff\u0653-\u0655\u0700-\u200f\u2070-\uffff]/;
const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]+/gu;

/** As `foldText`, and folded further to the level. Idempotent. */
export function foldLetters(text: string, level: FoldLevel): string {
  const units = new Uint16Array(foldedRoom(text));
  const length = foldInto(text, level, units, 0);
  return length === text.length && isSame(text, units) ? text : textOf(units.subarray(0, length));
}

/**
 * Writes a folded text's UTF-16 units into `units` from `at` on, and gives the index behind the last. There must be
 * room for `foldedRoom(text)` units.
 */
export function foldInto(text: string, level: FoldLevel, units: Uint16Array, at: number): number {
  const table = foldTable(level);
  const settled = settle(text, level);
  let end = at;
  // Spaces are written once something stands behind them: so there are none at the end, and after a space none.
  let pending = false;
  for (let i = 0; i < settled.length; i++) {
    const unit = table[settled.charCodeAt(i)]!;
    if (unit === DROPPED) continue;
    if (unit === SPACE) {
      pending = end > at;
      continue;
    }
    if (pending) units[end++] = SPACE;
    pending = false;
    units[end++] = unit;
  }
  return end;
}

/** As many units as a text can have when it is folded: of the presentation forms ﷺ becomes the longest, eighteen letters. */
export function foldedRoom(text: string): number {
  return UNSETTLED.test(text) ? text.length * 18 : text.length;
}

/** What a table leaves out; between a letter and its hamza or accent it would keep the two apart. */
const LEFT_OUT =
  /[\u00ad\u0610-\u061a\u061c\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Madda and hamza that are no part of a letter: all levels but `plain` leave them out. */
const SIGNS_ALONE = /[\u0653-\u0655]/gu;

function settle(text: string, level: FoldLevel): string {
  if (!UNSETTLED.test(text)) return text;
  const letters = text.replace(PRESENTATION_FORMS, (forms) => forms.normalize('NFKC')).replace(LEFT_OUT, '');
  const settled = (level === 'search' ? letters.toLowerCase() : letters).normalize('NFC');
  const whole = level === 'plain' ? settled : settled.replace(SIGNS_ALONE, '');
  return whole.length === settled.length ? settled : whole.normalize('NFC');
}

function isSame(text: string, units: Uint16Array): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== units[i]) return false;
  return true;
}

const CHUNK = 4096;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.subarray(i, i + CHUNK));
  return text;
}
