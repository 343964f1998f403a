// Places of words come in; lines for people go out: where, the words in their context, the other language beneath.

import type { ConcordanceLine } from '@warraq/core';
import type { FoundTerms } from './commands/terms-find.ts';
import type { Ui } from './ui.ts';
import { visible } from './visible.ts';

/** So much is shown on each side of the words, and of the other language's text. */
const CONTEXT = 48;
const OTHER = 160;
const INDENT = '    ';

export function concordanceLines(all: readonly FoundTerms[], ui: Ui): string {
  const known = all.filter(({ terms, places }) => terms.length + places.length > 0);
  if (known.length === 0) return `${ui.text('terms.none')}\n`;
  return known.map((found) => `${sectionLines(found, ui).join('\n')}\n`).join('\n');
}

function sectionLines({ collection, language, terms, places }: FoundTerms, ui: Ui): readonly string[] {
  const head = ui.colours.bold(ui.text('terms.places', { collection, language, count: places.length }));
  const glossary = terms.map(
    ({ source, target, alternatives }) =>
      `${INDENT}${ui.name(source)} = ${[target, ...alternatives].map(ui.name).join(' | ')}`,
  );
  return [head, ...glossary, ...places.flatMap((line) => placeLines(line, ui))];
}

function placeLines({ place, before, words, after, other }: ConcordanceLine, ui: Ui): readonly string[] {
  const where = ui.colours.bold(ui.name(`${place.file}:${place.line}:${place.column}`));
  const context = `${lastOf(before)}${ui.colours.green(visible(words))}${firstOf(after, CONTEXT)}`;
  const beside = other === undefined ? [] : [`${INDENT}${ui.colours.dim(visible(other, OTHER))}`];
  return [`${where}  ${context}`, ...beside];
}

/** Cut between words. */
function lastOf(text: string): string {
  if (text.length <= CONTEXT) return visible(text);
  const cut = text.slice(-CONTEXT);
  return `…${visible(cut.slice(Math.max(0, cut.indexOf(' '))))}`;
}

function firstOf(text: string, most: number): string {
  if (text.length <= most) return visible(text);
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${visible(space < 0 ? cut : cut.slice(0, space))} …`;
}
