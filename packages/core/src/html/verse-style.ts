// The widths that poems may need come in; the rules that set the halves of their lines go out.

import { VERSE_NEEDS } from './verse-html.ts';

/**
 * For style sheets of pages that hold `verseHtml`. A narrow page, and an app that cannot ask how wide a page is, sets the
 * second half on its own line, further in; a page with room for the poem sets two columns that are as wide as its widest
 * half. Where there is room for one half its line is filled, so that all are alike. Each line is a box of its own: a poem may
 * go over several pages, and no page ends between two halves. What changes with the width are custom properties: a page of
 * a site must stay small, and there is a rule for every width.
 */
export const VERSE_STYLE = [
  '.verse.in-columns { margin-inline: 0; }',
  '.stanza[class*=needs-] { container-type: inline-size; }',
  '.stanza > .columns { display: block; inline-size: fit-content; margin-inline: auto; max-inline-size: 100%; text-indent: 0; }',
  '.columns > br, .line-in-columns > .caesura, .line-in-columns > .half:empty { display: none; }',
  '.columns > span { display: block; }',
  '.columns > .half-line { text-align: center; }',
  '.columns > .line-in-columns { break-inside: avoid; column-gap: 2em; display: var(--line, block); grid-template-columns: 1fr 1fr; }',
  '.line-in-columns > .half { display: block; grid-column: 1; margin-inline: 0 var(--step, 1.2em); text-align: var(--fill, start); text-align-last: var(--fill, auto); }',
  '.line-in-columns > .caesura + .half { grid-column: 2; margin-inline: var(--step, 1.2em) 0; }',
  '.line-in-columns > .short { text-align: var(--short, start); text-align-last: auto; }',
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
  return `@container (min-width: ${need / 2 + 1}em) { .needs-${need} > * { --fill: justify; } }
@container (min-width: ${need}em) { .needs-${need} > * { --line: grid; --step: 0; --short: center; } }`;
}
