// Collections, a language and units come in; their finished translations go into the translation memory.

import type { ExitCode } from '../exit-code.ts';
import type { Session } from '../program.ts';
import { recordAcceptance } from '../record-acceptance.ts';
import { whereOf } from '../where.ts';

export async function stringsAccept(
  session: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  return recordAcceptance(session, whereOf(args, session.io.cwd), options.who, 'accept');
}
