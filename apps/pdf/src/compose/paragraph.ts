// A paragraph comes in; its lines, indented where it follows another, go out.

import type { Prose } from '@warraq/core';
import { isBasmala } from './basmala.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { setProse } from './prose.ts';
import { CENTERED, JUSTIFIED } from './set-text.ts';
import { stackOf } from './stack.ts';

/** Of the first line of a paragraph that follows another, in ems. */
const INDENT = 1.3;

/**
 * In an edition of one language a paragraph is told from the one before by its indent; in a bilingual one, where every
 * paragraph is a pair, by a line of space.
 */
export function paragraphStack(composer: Composer, setting: Setting, prose: Prose, follows: boolean): Stack {
  const { design, edition } = composer;
  const pairs = edition.languages.length > 1;
  const em = design.latinSize * setting.factor;
  const indent = follows && !pairs && setting.onGrid ? INDENT * em : 0;
  const gap = setting.onGrid ? (pairs ? setting.leading : 0) : setting.leading / 2;
  const rows = setProse(composer, setting, prose, 'P', ({ content }) =>
    isBasmala(content) ? CENTERED : { ...JUSTIFIED, indent },
  );
  return stackOf(rows, { before: follows ? gap : 0, after: pairs && setting.onGrid ? gap : 0 });
}
