// What the memory knows of a unit comes in; lines that show it go out.

import { differenceLine, INDENT, textLine } from './match-lines.ts';
import type { Ui } from './ui.ts';
import type { PastPair, UnitHistory } from './unit-history.ts';

export function historyLines(unit: UnitHistory, ui: Ui): string {
  const { document, id, language, state, source, target, difference, history } = unit;
  const head = [ui.name(`${document}#${id}`), language, ui.text(`status.${state}`)].join(ui.text('count.separator'));
  const lines = [ui.colours.bold(head)];
  if (difference.length > 0) lines.push(ui.text('next.changed'), `${INDENT}${differenceLine(difference, ui)}`);
  else if (source !== undefined) lines.push(ui.text('next.source'), textLine(source));
  if (target !== undefined) lines.push(ui.text('next.now'), textLine(target));
  lines.push(ui.text(history.length === 0 ? 'diff.none' : 'diff.history'));
  for (const pair of history) lines.push(...pastLines(pair, ui));
  return `${lines.join('\n')}\n`;
}

function pastLines({ source, target, who, when, reviewed, difference }: PastPair, ui: Ui): readonly string[] {
  const made = [when, ui.name(who), reviewed ? ui.text('status.reviewed') : ''].filter((part) => part !== '');
  const isNew = difference.some(({ kind }) => kind !== 'same');
  return [
    `    · ${made.length === 0 ? ui.text('diff.unaccepted') : made.join(ui.text('count.separator'))}`,
    ui.colours.dim(textLine(source)),
    isNew ? `${INDENT}${differenceLine(difference, ui)}` : textLine(target),
  ];
}
