// From a paragraph's text to the places where a line may end: UAX #14, and the few rules a book adds.

import LineBreaker from 'linebreak';
import type { Paragraph } from '../model/paragraph.ts';
import { CALL, markShortQuotations, setSignBreaks } from './sign-breaks.ts';

const SIGNS = /[-+"\u00ab\u00bb\u060c\u061b\u061f\u2010\u2013\u2018-\u201d\u2039\u203a]/;

/**
 * Above 0 at every UTF-16 position before which a line may begin: 1, or `QUOTATION_BREAK` where it should rather not.
 * Always 0 at the beginning, 1 at the end of the text.
 */
export function opportunitiesOf(paragraph: Paragraph, text: string): Uint8Array {
  const allowed = new Uint8Array(text.length + 1);
  const broken = asBrokenText(paragraph, text);
  const breaker = new LineBreaker(broken);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) allowed[found.position] = 1;
  forbidInside(paragraph, allowed);
  if (SIGNS.test(broken)) setSignBreaks(broken, allowed);
  if (text.includes('\u00ab')) markShortQuotations(text, allowed);
  allowed[0] = 0;
  allowed[text.length] = 1;
  return allowed;
}

/**
 * A note call or a marker is one thing, whatever digits it holds: for UAX #14 it is a combining mark (LB9), so it
 * stays with the word before it and what may follow that word may follow the call.
 */
function asBrokenText(paragraph: Paragraph, text: string): string {
  if (!paragraph.runs.some((run) => run.unbreakable)) return text;
  return paragraph.runs
    .map((run) => (run.unbreakable ? String.fromCharCode(CALL).repeat(run.text.length) : run.text))
    .join('');
}

function forbidInside(paragraph: Paragraph, allowed: Uint8Array): void {
  let at = 0;
  for (const run of paragraph.runs) {
    if (run.unbreakable) allowed.fill(0, at + 1, at + run.text.length);
    at += run.text.length;
  }
}
