// Runs and their language come in; how wide they are on one line, and at the least, goes out.

import type { Language } from '@warraq/core';
import { pt, type Run, type TextWidths } from '@warraq/typeset';
import type { Composer } from './composer.ts';

/** Widths of runs that are not to be filled to a measure: no hyphens, no kashidas, nothing in the margins. */
export function measureRuns({ typesetter }: Composer, runs: readonly Run[], { direction, tag }: Language): TextWidths {
  return typesetter.measureText({
    runs,
    direction,
    language: tag,
    align: 'start',
    indent: pt(0),
    hyphenate: false,
    kashida: false,
    hanging: false,
  });
}
