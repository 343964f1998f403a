// An edition's languages and its font faces come in; the book's style sheet goes out.

import { type Labels, type Language, VERSE_STYLE } from '@warraq/core';
import { NARROW_TABLES } from './narrow-tables.ts';

/**
 * Logical properties alone, so that one sheet serves both directions. Direction itself is the `dir` attribute's business:
 * EPUB forbids it in CSS. Captions stay with a picture that leaves them room, none is bounded by the page's height: epub.js
 * finds places before its frames have theirs, and links would lead one page early (UPSTREAM.md). A picture or table that
 * begins an item of a list leaves a line for its number, which else stands at its foot.
 */
const SHEET = `
html { font-size: 100%; }
body { font-family: "EB Garamond", "Amiri", serif; line-height: 1.45; margin: 0 4%; overflow-wrap: break-word; text-align: start; }
[hidden] { display: none; }
h1, h2, h3, h4, h5, h6 { font-weight: 700; line-height: 1.25; margin-block: 1.6em 0.5em; text-align: start; break-after: avoid; break-inside: avoid; hyphens: none; }
h1 { font-size: 1.7em; margin-block-start: 2em; }
h2 { font-size: 1.35em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; }
h2.part { font-size: 1.5em; margin-block-start: 2em; }
section.part + section.part > h2.part { break-before: page; }
.line { display: block; }
.line + br { display: none; }
p { margin-block: 0 0.7em; margin-inline: 0; }
.pair { margin-block: 0 1.1em; }
.pair > p { margin-block-end: 0.35em; }
.pair > [lang] + [lang] { margin-block-start: 0.35em; }
.subtitle { font-size: 1.15em; margin-block-end: 1em; }
.byline { font-size: 0.92em; margin-block-end: 1em; }
.byline p { margin-block: 0 0.15em; }
.summary { border-block: 1px solid; font-size: 0.95em; margin-block: 1.2em 2em; padding-block: 0.7em 0.2em; }
blockquote { font-size: 0.95em; margin-block: 1.1em; margin-inline: 1.8em; }
.epigraph { margin-block: 1em 2em; margin-inline: 0; break-inside: avoid; }
.epigraph p { margin-inline: 25% 0; }
.attribution { font-size: 0.92em; text-align: end; break-before: avoid; }
.attribution p { text-align: end; }
.pull-quote { border-block: 2px solid; font-size: 1.2em; line-height: 1.4; margin-block: 1.4em; margin-inline: 8%; padding-block: 0.6em 0.2em; text-align: center; break-inside: avoid; }
.verse { margin-block: 1.2em; margin-inline: 1em 0; }
.stanza { margin-block-end: 0.8em; }
.stanza > span { display: block; margin-inline-start: 1.5em; text-align: start; text-indent: -1.5em; }
.stanza > span + br { display: none; }
.signature { margin-block: 1.5em; text-align: end; break-before: avoid; }
.signature p { text-align: end; }
ol, ul { margin-block: 0.7em; padding-inline: 1.9em 0; }
li { margin-block-end: 0.25em; }
li:has(> :is(figure, .table):first-child)::before { break-after: avoid; content: "\\a0"; display: block; }
li > :is(figure, .table):first-child { margin-block-start: 0; }
figure { margin-block: 1.4em; margin-inline: 0; break-inside: avoid; text-align: center; }
img { height: auto; max-width: 100%; }
figure img { background-color: #fff; color: #000; }
figcaption, figcaption .pair, figcaption .pair > div + div { break-before: avoid; break-inside: avoid; }
figcaption, caption { font-size: 0.9em; padding-block: 0.5em; }
figcaption, figcaption .pair > div, caption, caption .pair > div { text-align: center; }
.table { margin-block: 1.3em; }
table { border-collapse: collapse; margin-block: 0; margin-inline: auto; }
caption { break-after: avoid; }
thead { border-block-end: 1px solid; break-after: avoid; }
tr { break-inside: avoid; }
th, td { font-size: 0.92em; padding-block: 0.3em; padding-inline: 0.5em; text-align: start; vertical-align: top; }
th:first-child, td:first-child { padding-inline-start: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
th.center, td.center { text-align: center; }
th.end, td.end { text-align: end; }
th.end .pair > div, td.end .pair > div { text-align: -webkit-match-parent; text-align: match-parent; }
td .pair, th .pair, caption .pair, figcaption .pair, li > .pair:last-child { margin-block-end: 0.2em; }
pre { font-family: monospace; font-size: 0.85em; overflow-wrap: anywhere; text-align: start; white-space: pre-wrap; }
code { font-family: monospace; font-size: 0.92em; }
hr { border: 0; border-block-start: 1px solid; margin-block: 1.8em; margin-inline: 38%; }
sup { font-size: 0.72em; line-height: 0; vertical-align: super; }
a { color: inherit; text-decoration: underline; }
.noteref, .note-number, .note-back, nav a { text-decoration: none; }
.notes { border-block-start: 1px solid; font-size: 0.9em; margin-block-start: 2.5em; }
.notes-title { font-size: 1.05em; margin-block: 0.8em 0.6em; }
.note { margin-block-end: 0.7em; }
.note .pair { margin-block-end: 0.3em; }
.note-backs { margin-block: 0; }
.mark { font-size: 0.78em; font-weight: 400; white-space: nowrap; }
details.fold { margin-block: 0.2em 0.35em; }
details.fold > summary { cursor: pointer; font-size: 0.85em; }
details.description { font-size: 0.9em; text-align: start; }
.range { white-space: nowrap; }
.twin { font-size: 0.75em; text-decoration: none; vertical-align: super; line-height: 0; }
h1 .twin, h2 .twin, h3 .twin { font-size: 0.5em; font-weight: 400; }
dt { break-after: avoid; }
.terms dt { font-weight: 700; margin-block-start: 0.7em; }
.terms dfn { font-style: normal; }
.terms dd { margin-block: 0; margin-inline: 1.3em 0; }
.entries { list-style: none; padding-inline: 0; }
.entries li { margin-inline: 1.1em 0; text-indent: -1.1em; }
.letter { font-size: 1.1em; margin-block: 1.2em 0.3em; }
nav ol { list-style: none; padding-inline: 1.3em; }
nav > ol { padding-inline: 0; }
nav li { margin-block: 0.35em; }
nav > ol > li { margin-block-start: 0.9em; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover section { margin: 0; }
.cover img { max-height: 100%; max-width: 100%; }
.title-page { text-align: center; }
.title-page h1, .title-page p, .title-page .line { text-align: center; }
.title-page h1 { font-size: 2.1em; margin-block: 10% 0.6em; }
.title-page .contributors { margin-block: 1.8em; }
.title-page .publisher { margin-block-start: 2.5em; }
.title-page .line { text-wrap: balance; }
.facts { margin-block: 1.5em; }
.facts dt { font-size: 0.85em; font-weight: 700; margin-block-start: 0.7em; }
.facts dd { margin: 0; }
`.trim();

/** The CSS counter style of a language's digits. */
const COUNTERS: Readonly<Record<string, string>> = {
  '١': 'arabic-indic',
  '۱': 'persian',
  '१': 'devanagari',
  '১': 'bengali',
};

export function styleSheet(
  languages: readonly Language[],
  labels: (language: Language) => Labels,
  faces: string,
): string {
  return `${faces}\n${SHEET}\n${NARROW_TABLES}\n${VERSE_STYLE}\n${languages.map((language) => languageRules(language, labels(language))).join('\n')}\n`;
}

/** What holds running text: headings, calls of notes and program text keep their own leading and are never hyphenated. */
const RUNNING = ['body', 'p', 'div', 'li', 'dd', 'td', 'th'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Arabic wants its own font first, more leading and no hyphens; other languages are hyphenated by the reading system. Its
 * leading, that of headings too, is what Amiri needs for its marks: a reading app cuts off what rises above the first line
 * of its page. That is why it outdoes what an app sets for every `p`. All else stands at the element whose
 * language is another than that around it, so that what hangs below it follows the font or the leading that a reader
 * chooses.
 */
function languageRules(language: Language, labels: Labels): string {
  const within = `:lang(${language.tag})`;
  const where = `[lang|="${language.tag}"]`;
  const arabic = language.script === 'Arab';
  const families = arabic ? '"Amiri", "EB Garamond"' : '"EB Garamond", "Amiri"';
  const running = RUNNING.map((tag) => `${tag}${arabic ? within : where}`);
  const headings = HEADINGS.flatMap((tag) => [`${tag}${within}`, `${tag} .line${within}`]);
  const rules = [
    `body${where}, [lang]:not(${where}) ${where} { font-family: ${families}, serif; }`,
    arabic
      ? `${[...running, ...headings].join(', ')} { hyphens: none; line-height: 1.75; }`
      : `${running.join(', ')} { hyphens: auto; line-height: 1.45; }`,
  ];
  // Arabic is not slanted: what stands out is bold, and light where all is bold.
  if (arabic) {
    rules.push(`em${within} { font-style: normal; font-weight: 700; }`);
    const bold = [...HEADINGS, 'strong', 'th', 'dt'].map((tag) => `${tag} em${within}`);
    rules.push(`${bold.join(', ')} { font-weight: 400; }`);
  }
  // A title has room above it.
  if (arabic) rules.push(`h1${within}, h1 .line${within} { line-height: 1.5; }`);
  rules.push(`pre${where}, code${where} { font-family: monospace; }`);
  const counter = COUNTERS[labels.digits('1')];
  if (counter !== undefined)
    rules.push(`ol${within} > li { list-style-type: ${counter}; }`, `nav ol${within} > li { list-style-type: none; }`);
  return rules.join('\n');
}
