// The languages of a site come in; the style sheet of its reading pages goes out.

import { type Labels, type Language, VERSE_STYLE } from '@warraq/core';
import { sharedStyle } from './page-style.ts';

export function readingStyle(languages: readonly Language[], labels: (language: Language) => Labels): string {
  return `${sharedStyle(languages, labels)}\n${SHEET}\n${VERSE_STYLE}\n`;
}

/**
 * Two languages stand one below the other, and beside each other where there is room. What is not translated yet keeps its
 * direction in a list or a table, and stands where the mark of its item, or the rest of its column, is: the ends of a row are
 * those of the page, not those of a cell.
 */
const SHEET = `
body { max-width: 41rem; }
main { font-size: 1.08rem; }
h3, h4 { margin-block: 1.4em 0.3em; }
:is(h2, h3) + :is(h3, h4) { margin-block-start: 0.3em; }
:target { background: var(--mark); }
.permalink { color: var(--hint); font-family: serif; font-size: 0.8rem; font-weight: normal; margin-inline-start: 0.25em; padding: 0.25em 0.35em; text-decoration: none; -webkit-user-select: none; user-select: none; }
.permalink:hover, :target .permalink { color: var(--link); }
.line { display: block; }
.line + br { display: none; }
.pair { margin-block: 0 1.1em; }
.pair > p { margin-block-end: 0.35em; }
.byline { color: var(--faint); font-size: 0.93em; margin-block-end: 1em; }
.byline p { margin-block: 0 0.1em; }
.summary { border-block: 1px solid var(--line); margin-block: 1.2em 2em; padding-block: 0.7em 0.2em; }
blockquote { border-inline-start: 3px solid var(--line); margin-block: 1.1em; margin-inline: 0; padding-inline-start: 1.1em; }
.epigraph { border: 0; margin-inline-start: 25%; }
.attribution, .signature { text-align: end; }
.pull-quote { border-block: 2px solid var(--line); font-size: 1.15em; margin-block: 1.4em; padding-block: 0.6em 0.2em; text-align: center; }
.verse { margin-block: 1.2em; margin-inline-start: 2em; }
.in-columns .stanza:not([class*="needs-"]) { margin-inline-start: 2em; }
ol, ul { padding-inline: 1.6em 0; }
figure { margin: 1.6em 0; }
figure img { display: block; mix-blend-mode: multiply; }
img { height: auto; max-width: 100%; }
@media (prefers-color-scheme: dark) { figure img { background: #fff; color: #000; border-radius: 3px; filter: brightness(0.92); mix-blend-mode: normal; } }
@media (forced-colors: active) { :target { outline: 2px solid; outline-offset: 2px; } figure img { background: #fff; color: #000; forced-color-adjust: none; mix-blend-mode: normal; } }
figcaption, caption, summary { color: var(--faint); font-size: 0.93em; padding-block: 0.3em; }
summary { cursor: pointer; }
caption { inset-inline: 0; max-inline-size: calc(100vw - 2.2rem); position: sticky; text-align: start; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin-block: 1.2em; }
thead { border-block-end: 1px solid; }
tbody tr + tr { border-block-start: 1px solid var(--line); }
th, td { padding-block: 0.3em; padding-inline: 0.5em; text-align: start; vertical-align: top; }
html[dir=ltr] tr > :first-child, html[dir=rtl] tr > :last-child { padding-left: 0; }
html[dir=rtl] tr > :first-child, html[dir=ltr] tr > :last-child { padding-right: 0; }
th .pair, td .pair, caption .pair { margin: 0; }
th.center, td.center { text-align: center; }
th.end, td.end { text-align: end; }
html[dir=rtl] :is(li > :is(p, div)[dir=ltr], :is(th, td)[dir=ltr]:not(.end, .center)), html[dir=ltr] :is(li > :is(p, div)[dir=rtl], :is(th, td)[dir=rtl]:not(.end, .center)) { text-align: end; }
html[dir=rtl] :is(th, td).end[dir=ltr], html[dir=ltr] :is(th, td).end[dir=rtl] { text-align: start; }
pre { font-size: 0.85em; overflow-wrap: anywhere; text-align: start; white-space: pre-wrap; }
code { font-size: 0.92em; }
pre code { font-size: 1em; }
hr { border: 0; border-block-start: 1px solid var(--line); margin: 1.8em 38%; }
sup { font-size: 0.75em; line-height: 0; }
.notes { border-block-start: 1px solid var(--line); font-size: 0.93em; margin-block-start: 2.5em; }
.note .pair { margin-block-end: 0.3em; }
.noteref, .note-number, .note-back { padding-block: 0.2em; }
.noteref { text-decoration: none; }
.mark { color: var(--faint); font-size: 0.85em; font-weight: normal; white-space: nowrap; }
:is(h1, h2, h3, h4) .mark { font-size: 0.65em; }
nav.texts { border-block-start: 1px solid var(--line); margin-block-start: 2.5rem; padding-block-start: 0.6rem; }
nav.texts ul { justify-content: space-between; }
nav.texts li { min-inline-size: 0; overflow-wrap: anywhere; }
nav.texts .next { margin-inline-start: auto; text-align: end; }
nav.texts + footer.page { margin-block-start: 1rem; }
@media (min-width: 62rem) {
  body:has(> .parallel) { max-width: 72rem; }
  .parallel :is(.pair, h1, h2, h3, h4):has(> .line ~ .line, > p ~ p, > div ~ div):not(:is(td, th, caption) *) { column-gap: 3rem; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .parallel figure { margin-inline: auto; max-width: 41rem; }
}
@media print { .permalink, .note-backs, main > .downloads { display: none; } .scroll { overflow: visible; } caption { max-inline-size: none; position: static; } main { font-size: 11pt; } figure, table, blockquote { break-inside: avoid; } figure img { filter: none; } }
`.trim();
