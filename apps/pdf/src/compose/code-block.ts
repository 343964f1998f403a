// Program text comes in; its lines, left to right in a monospaced face and wrapped where they are too long, go out.

import { knownLanguage } from '@warraq/core';
import { lineBreakCost, pt } from '@warraq/typeset';
import { addNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { RAGGED, setRuns } from './set-text.ts';
import { stackOf } from './stack.ts';

/** Of the Latin size. */
const FACTOR = 0.78;
const TAB = '    ';
const UNDETERMINED = knownLanguage('en');

export function codeStack(composer: Composer, setting: Setting, text: string): Stack {
  const element = addNode(setting.element, 'Code');
  const size = Math.max(composer.design.latinSize * setting.factor * FACTOR, composer.design.leastSize);
  const style = composer.style('code', 'regular', size, text);
  // Program text runs from left to right whatever surrounds it: its indents are those of a left-to-right block.
  const inner: Setting = { ...setting, leading: setting.leading * 0.82, onGrid: false, marker: undefined };
  const rows = text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => {
      const run = {
        text: keepIndent(line),
        style,
        language: 'zxx',
        direction: 'ltr',
        isolate: undefined,
        tag: undefined,
        unbreakable: false,
      } as const;
      const owner = addNode(element, 'Span');
      const runs = { runs: [run], inline: new Map() };
      const set = setRuns(composer, inner, runs, UNDETERMINED, owner, { ...RAGGED, turnOver: 2 * size }, undefined);
      return set.map((row) => ({ ...row, height: pt(inner.leading) }));
    });
  const kept = rows.map((row, index) => ({ ...row, breakCost: lineBreakCost(index, rows.length) }));
  return stackOf(kept, { before: setting.leading / 2, after: setting.leading / 2 });
}

/** Spaces at the beginning of a line become no-break spaces: there the line must not end. Empty lines stay lines. */
function keepIndent(line: string): string {
  const spread = line.replaceAll('\t', TAB);
  return spread.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length)) || '\u00a0';
}
