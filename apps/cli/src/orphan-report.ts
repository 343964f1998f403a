// Translations without a unit come in; lines that show them go out.

import type { Orphan } from '@warraq/core';
import { textLine } from './match-lines.ts';
import type { Ui } from './ui.ts';

export function orphanLines(orphans: readonly Orphan[], ui: Ui): readonly string[] {
  return orphans.flatMap(({ document, unit, targetLanguage, source, target, isInFile }) => {
    const where = ui.text(isInFile ? 'orphan.file' : 'orphan.memory');
    const head = [ui.colours.bold(ui.name(`${document}#${unit}`)), targetLanguage, where].join(
      ui.text('count.separator'),
    );
    return [head, ...(source === '' ? [] : [ui.colours.dim(textLine(source))]), textLine(target)];
  });
}
