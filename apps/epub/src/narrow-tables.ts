// The widths that tables may need come in; the rules that set them row by row on a page that is narrower go out.

import { TABLE_NEEDS } from '@warraq/core';

/**
 * A table that is wider than its page is cut off, or printed over the next page's text where an app sets pages as columns.
 * So its rows stand one cell under the other there, each behind the words of its column's head. A media query would not do:
 * in such an app it asks for the width of all pages together. Where containers cannot be asked nothing changes.
 */
export const NARROW_TABLES = ['.table { container-type: inline-size; }', ...TABLE_NEEDS.map(narrowerThan)].join('\n');

/**
 * Two classes, so that alignments, for which there are columns no more, count less. The head stays, of no height: those who
 * hear the table hear it, and a printed page may begin in it; where it calls a note it must be seen.
 */
function narrowerThan(need: number): string {
  const all = `.table.needs-${need}`;
  return `@container (max-width: ${need}em) {
${all} :is(table, caption, thead, tbody, tr, th, td) { display: block; }
${all} table { margin-inline: 0; }
${all} thead:not(:has(a)) { block-size: 0; border: 0; font-size: 0; line-height: 0; overflow: hidden; }
${all} thead:not(:has(a)) * { font-size: 0; line-height: 0; }
${all} tr { border-block-start: 1px solid; padding-block: 0.4em; break-inside: auto; }
${all} thead tr { border: 0; }
${all} :is(th, td), ${all} :is(th, td) .pair > div { padding-inline: 0; text-align: start; }
${all} td { overflow-wrap: anywhere; padding-block: 0.1em; }
${all} td:empty { display: none; }
${all} td[data-head]::before { content: attr(data-head) ": "; font-weight: 700; }
}`;
}
