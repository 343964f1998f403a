// The languages of a site come in; the style sheet that stands in its download pages goes out.

import type { Labels, Language } from '@warraq/core';
import { sharedStyle } from './page-style.ts';

export function downloadStyle(languages: readonly Language[], labels: (language: Language) => Labels): string {
  return `${sharedStyle(languages, labels)}\n${SHEET}`;
}

const SHEET = `
body { max-width: 62rem; }
.intro > p { max-width: 44rem; }
.books { display: grid; gap: 1.8rem 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); list-style: none; margin: 0; padding: 0; }
.books > li { display: flex; gap: 1.1rem; align-items: start; }
.books p { margin-block: 0 0.1em; }
.cover { border-radius: 2px; box-shadow: 0 1px 4px #0006; flex: none; height: auto; width: 8.5rem; }
.texts { list-style: none; margin: 1rem 0 0; padding: 0; }
.texts > li { border-block-start: 1px solid var(--line); padding-block: 1rem; }
.texts p { margin-block: 0.1em; max-width: 44rem; }
.state { color: var(--faint); font-size: 0.95em; }
.links a { margin-inline-end: 0.8rem; }
ul.links { list-style: none; margin: 0; padding: 0; }
label { display: block; }
input[type=search] { background: transparent; border: 1px solid var(--hint); border-radius: 0.35rem; color: inherit; font: inherit; margin-block-start: 0.2rem; max-width: 30rem; padding: 0.4rem 0.6rem; width: 100%; }
#found { margin-block: 0.4rem 0; min-height: 1.5em; }
@media (max-width: 28rem) { .books > li { gap: 0.9rem; } .cover { width: 5.5rem; } }
@media (max-width: 15rem) { .books > li { flex-direction: column; } }
.books > li > div { max-width: 100%; min-width: 0; }
@media print { .books { gap: 1rem; grid-template-columns: 1fr 1fr; } .books > li, .texts > li { break-inside: avoid; } .texts > li { padding-block: 0.6rem; } .cover { width: 2.4cm; } .downloads { display: block; } .downloads a { border: 0; padding: 0; } .downloads a::after { content: "<" attr(href) ">"; font-size: 0.85em; } .links, #follow { display: none; } }
`.trim();
