// A source text and its translation come in; everything that the checks have against the translation goes out.

import type { Problem, Severity } from '../model/problem.ts';
import { CHECKS } from './checks.ts';
import { type ProofContext, proofPair, type Slip } from './proof-pair.ts';

export interface Finding extends Slip {
  readonly code: string;
  readonly severity: Severity;
  readonly values: Problem['values'];
}

/**
 * Runs the checks over a pair; offsets are those of the translation as it stands. `only` names checks by their codes:
 * just these run then, also those that are off.
 */
export function proofread(
  source: string,
  target: string,
  context: ProofContext,
  only?: ReadonlySet<string>,
): readonly Finding[] {
  const pair = proofPair(source, target, context);
  // Nothing else can be said of what is not there.
  const checks = target.trim() === '' ? CHECKS.slice(0, 1) : CHECKS;
  return checks.flatMap(({ code, severity, isOff, run }) => {
    if (only === undefined ? isOff === true : !only.has(code)) return [];
    return run(pair).map((slip) => ({ code, severity, ...slip, values: slip.values ?? {} }));
  });
}
