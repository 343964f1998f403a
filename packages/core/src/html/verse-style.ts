// The widths that poems may need come in; the rules that set the halves of their lines go out.

import { VERSE_NEEDS } from './verse-html.ts';

/** By how much the second half stands in where it has a line of its own, and between the halves, in ems. */
const STEP = 2;
const NARROW_STEP = 1;

/**
 * For style sheets of pages that hold `verseHtml`. A narrow page, and an app that cannot ask how wide a page is, sets the
 * second half on its own line, further in; a page with room for the poem sets two columns that are as wide as its widest
 * half. Where there is room for one half its line is filled, so that all are alike. Each line is a box of its own: a poem may
 * go over several pages, and no page ends between two halves.
 */
export const VERSE_STYLE = [
  '.verse.in-columns { margin-inline: 0; }',
  '.stanza[class*="needs-"] { container-type: inline-size; }',
  '.stanza > .columns { display: block; inline-size: fit-content; margin-inline: auto; max-inline-size: 100%; text-indent: 0; }',
  '.columns > br, .line-in-columns > .caesura, .line-in-columns > .half:empty { display: none; }',
  '.columns > span { display: block; text-indent: 0; }',
  '.columns > .line-in-columns { break-inside: avoid; }',
  '.columns > .half-line { text-align: center; }',
  `.line-in-columns > .half { display: block; margin-inline: 0 ${NARROW_STEP}em; text-align: start; }`,
  `.line-in-columns > .caesura + .half { margin-inline: ${NARROW_STEP}em 0; }`,
  // What stands in a filled line and is no part of the verse keeps its own spaces.
  '.line-in-columns .mark { display: inline-block; text-align-last: auto; }',
  // The gap is the second half's own, so that it stands in where the line ends before it.
  '.stanza > .line-in-halves { display: block; margin-inline-start: 0; padding-inline-start: 1.5em; text-align: start; text-indent: -1.5em; }',
  '.stanza > .line-in-halves + br { display: none; }',
  '.line-in-halves > .caesura { font-size: 0; }',
  '.line-in-halves > .caesura + .half { display: inline-block; max-inline-size: 100%; padding-inline-start: 1.5em; text-indent: 0; }',
  ...VERSE_NEEDS.map(rulesFor),
].join('\n');

function rulesFor(need: number): string {
  const line = `.needs-${need} .line-in-columns`;
  return `@container (min-width: ${need / 2 + STEP}em) {
${line} > .half { margin-inline: 0 ${STEP}em; }
${line} > .caesura + .half { margin-inline: ${STEP}em 0; }
${line} > .half:not(.short) { text-align: justify; text-align-last: justify; }
}
@container (min-width: ${need}em) {
${line} { column-gap: ${STEP}em; display: grid; grid-template-columns: 1fr 1fr; }
${line} > .half { grid-column: 1; margin-inline: 0; }
${line} > .caesura + .half { grid-column: 2; margin-inline: 0; }
${line} > .short { text-align: center; }
}`;
}
