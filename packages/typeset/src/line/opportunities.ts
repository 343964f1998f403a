// From a paragraph's text to the places where a line may end: UAX #14, and the few rules a book adds.

import LineBreaker from 'linebreak';
import type { Paragraph } from '../model/paragraph.ts';

/** 1 at every UTF-16 position before which a line may begin; always 0 at the beginning, 1 at the end of the text. */
export function opportunitiesOf(paragraph: Paragraph, text: string): Uint8Array {
  const allowed = new Uint8Array(text.length + 1);
  const breaker = new LineBreaker(asBrokenText(paragraph, text));
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) allowed[found.position] = 1;
  forbidInside(paragraph, allowed);
  if (/[\u00ab\u00bb\u060c\u061b\u061f]/.test(text)) forbidAtSigns(text, allowed);
  allowed[text.length] = 1;
  return allowed;
}

/**
 * A note call or a marker is one thing, whatever digits it holds: for UAX #14 it is a combining mark (LB9), so it
 * stays with the word before it and what may follow that word may follow the call.
 */
function asBrokenText(paragraph: Paragraph, text: string): string {
  if (!paragraph.runs.some((run) => run.unbreakable)) return text;
  return paragraph.runs.map((run) => (run.unbreakable ? '\u0301'.repeat(run.text.length) : run.text)).join('');
}

function forbidInside(paragraph: Paragraph, allowed: Uint8Array): void {
  let at = 0;
  for (const run of paragraph.runs) {
    if (run.unbreakable) allowed.fill(0, at + 1, at + run.text.length);
    at += run.text.length;
  }
}

/** No line begins with a closing guillemet or an Arabic comma, semicolon or question mark, nor ends with an opening guillemet. */
function forbidAtSigns(text: string, allowed: Uint8Array): void {
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0xab:
        allowed[afterSpaces(text, at + 1)] = 0;
        break;
      case 0xbb:
      case 0x60c:
      case 0x61b:
      case 0x61f:
        allowed[at] = 0;
    }
  }
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}
