// Ids of units come in; that somebody has read their translations and stands by them goes into the translation memory.

import { type ExitCode, WrongUse } from '../exit-code.ts';
import type { Session } from '../program.ts';
import { recordAcceptance } from '../record-acceptance.ts';
import { whereOf } from '../where.ts';

/** Nothing is reviewed that was not named: nobody has read what they did not look up. */
export async function stringsReview(
  session: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const where = whereOf(args, session.io.cwd);
  if (where.units.length === 0) throw new WrongUse('noUnits');
  return recordAcceptance(session, where, options.who, 'review');
}
