// The languages of a site come in; what the style sheets of all its pages have in common goes out.

import type { Labels, Language } from '@warraq/core';

/**
 * Logical properties alone, so that one sheet serves both directions; colours for day and night, none in print. Fifteen
 * letters' sizes are a phone of somebody who reads letters of twice the size.
 */
const SHARED = `
:root { color-scheme: light dark; --ink: #1d1a16; --paper: #fdfbf6; --faint: #5c554b; --hint: #766e62; --line: #d8d0c2; --link: #7a2a12; --mark: #f3e6c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece6da; --paper: #171512; --faint: #b3aa9a; --hint: #958c7e; --line: #45403a; --link: #f0a585; --mark: #4a3d1c; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font-family: serif; font-size: 106.25%; line-height: 1.5; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
:is(h1, h2, h3, h4), :is(h1, h2, h3, h4) .line { line-height: 1.25; }
html { scroll-padding-block-start: 4rem; }
body { margin: 0 auto; padding: 0 1.1rem 1rem; overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: 0.06em; text-underline-offset: 0.2em; }
a:focus-visible, input:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; background: var(--paper); padding: 0.5rem; z-index: 2; }
header.page { background: var(--paper); display: flex; flex-wrap: wrap; gap: 0 1.5rem; inset-block-start: 0; justify-content: space-between; padding-block: 0.3rem; position: sticky; z-index: 1; }
@media (max-width: 28rem) { html { scroll-padding-block-start: 6rem; } }
@media (max-height: 30rem) { header.page { position: static; } }
.home { margin: 0; max-inline-size: 100%; min-inline-size: 0; }
@media (min-width: 28rem) { header.page { flex-wrap: nowrap; } .home + nav { flex: none; max-inline-size: calc(100% - 8rem); } }
h1 { font-size: 1.9rem; margin-block: 0.6em 0.3em; text-wrap: balance; }
h2 { font-size: 1.35rem; margin-block: 1.6em 0.5em; }
h3 { font-size: 1.12rem; margin-block: 0 0.2em; }
p { margin-block: 0 0.6em; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
nav a, nav [aria-current], .links a, .home a { display: inline-block; padding-block: 0.3rem; }
.home a { max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; vertical-align: top; white-space: nowrap; }
nav [aria-current] { color: inherit; font-weight: bold; text-decoration: none; }
.range { white-space: nowrap; }
@media (max-width: 15rem) { :is(h1, h2, h3, blockquote, .pull-quote) .range, .mark.mark, .size.size { white-space: normal; } }
.faint { color: var(--faint); font-size: 0.95em; }
.subtitle { color: var(--faint); font-size: 1.1em; }
footer.page { border-block-start: 1px solid var(--line); color: var(--faint); font-size: 0.95em; margin-block-start: 3rem; padding-block: 1rem; }
footer.page p { margin-block: 0 0.2em; }
footer.page:has(> .address:only-child) { border: 0; }
.address { display: none; overflow-wrap: anywhere; text-align: start; }
.downloads { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; margin: 0.7rem 0 0; padding: 0; }
.downloads a { border: 1px solid var(--link); border-radius: 0.35rem; display: flex; flex-wrap: wrap; gap: 0 0.6em; padding: 0.3rem 0.7rem; text-decoration: none; }
.downloads a:hover { background: var(--mark); }
.downloads b { font-weight: 600; }
.size { color: var(--faint); white-space: nowrap; }
[hidden] { display: none !important; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #333; --hint: #333; --line: #999; --link: #000; --mark: #fff; } html { font-size: 10.5pt; } body { max-width: none; padding: 0; } header.page, nav, form, .skip { display: none !important; } h1, h2, h3, h4 { break-after: avoid; break-inside: avoid; } p, li { orphans: 2; widows: 2; } .address { display: block; } footer.page { break-inside: avoid; margin-block-start: 1.5rem; } }
`.trim();

/** What machines have; whoever has the books' own fonts sees those. */
const ARABIC_FONTS =
  '"Amiri", "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "EB Garamond", Georgia, "Times New Roman"';
const LATIN_FONTS = '"EB Garamond", Garamond, Georgia, "Noto Serif", "Times New Roman", "Amiri", "Noto Naskh Arabic"';

/** What holds running text: words of another language inside it take the leading of what they stand in. */
const RUNNING = ['html', 'div', 'p', 'li', '.line'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h1 .line', 'h2 .line', 'h3 .line', 'h4 .line'];

/** The CSS counter style of a language's digits. */
const COUNTERS: Readonly<Record<string, string>> = {
  '١': 'arabic-indic',
  '۱': 'persian',
  '१': 'devanagari',
  '১': 'bengali',
};

export function sharedStyle(languages: readonly Language[], labels: (language: Language) => Labels): string {
  return [SHARED, ...languages.map((language) => languageRules(language, labels(language)))].join('\n');
}

/** Arabic wants its own font first and more leading; lists are numbered in the digits of the language. */
function languageRules({ tag, script }: Language, labels: Labels): string {
  const where = `:lang(${tag})`;
  const isArabic = script === 'Arab';
  const leading = (selectors: readonly string[], height: number) =>
    `${selectors.map((one) => `${one}${where}`).join(', ')} { line-height: ${height}; }`;
  const counter = COUNTERS[labels.digits('1')] ?? 'decimal';
  return [
    `${where} { font-family: ${isArabic ? ARABIC_FONTS : LATIN_FONTS}, serif; }`,
    `:is(pre, code)${where} { font-family: monospace; }`,
    leading(RUNNING, isArabic ? 1.75 : 1.5),
    leading(HEADINGS, isArabic ? 1.5 : 1.25),
    // Arabic is not slanted: what stands out is bold, and light where all is bold.
    ...(isArabic
      ? [
          `em${where} { font-style: normal; font-weight: bold; }`,
          `:is(h1, h2, h3, h4, strong, th, dt) em${where} { font-weight: normal; }`,
        ]
      : []),
    `ol${where} > li { list-style-type: ${counter}; }`,
    // The second language of an item has no marker of the list's own.
    `ul > li > .pair > * + ${where}::before { content: "• "; }`,
    `ol > li > .pair > * + ${where}::before { content: counter(list-item, ${counter}) ". "; }`,
  ].join('\n');
}
