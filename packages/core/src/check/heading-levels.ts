// A document comes in; a problem for each heading that skips a level goes out.

import type { Block, Heading } from '../model/block.ts';
import type { Document } from '../model/document.ts';
import { type Problem, warning } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';

/** The shallowest heading inside a part. */
const FIRST_LEVEL = 2;

/** A contents list and a screen reader's outline have a hole where a level-2 heading is followed by one of level 4. */
export function checkHeadingLevels(document: Document<Unit>): readonly Problem[] {
  return document.parts.flatMap((part) => {
    let above = FIRST_LEVEL - 1;
    return part.blocks.filter(isHeading).flatMap(({ level, prose }) => {
      const skips = level > above + 1;
      const problem = warning('heading-skips-level', prose.place, { level, expected: above + 1 });
      above = level;
      return skips ? [problem] : [];
    });
  });
}

function isHeading(block: Block<Unit>): block is Heading<Unit> {
  return block.kind === 'heading';
}
