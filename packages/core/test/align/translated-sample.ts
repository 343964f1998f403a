// A document of the sample collection comes in; its translation as one would find it, a Markdown file of its own, goes out.

import { readdirSync, readFileSync } from 'node:fs';
import { knownLanguage } from '../../src/model/language.ts';
import { proseOf } from '../../src/model/traverse.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';

const ROOT = new URL('../../../../', import.meta.url);

export interface Sample {
  readonly id: string;
  readonly source: string;
  /** The source's Markdown with every unit in the words of the other language. */
  readonly translation: string;
  /** Of each unit, in order. */
  readonly targets: readonly string[];
}

export const SAMPLES: readonly Sample[] = readdirSync(new URL('sources/iraq-reader', ROOT))
  .filter((name) => name.endsWith('.md'))
  .map((name) => sample(name.slice(0, -3)));

function sample(id: string): Sample {
  const source = readFileSync(new URL(`sources/iraq-reader/${id}.md`, ROOT), 'utf8');
  const document = parseDocument(source, `${id}.md`, id, knownLanguage('en')).value!;
  const from = document.language.tag;
  const to = from === 'en' ? 'ar' : 'en';
  const strings = (tag: string): Record<string, string> =>
    JSON.parse(readFileSync(new URL(`translations/iraq-reader/${tag}/${id}.json`, ROOT), 'utf8'));
  const own = Object.keys(strings(from));
  const translated = strings(to);
  const drafts = proseOf(document);
  // Numbers and signs have no translation: they stand as they are.
  const targets = drafts.map(({ text }, i) => translated[own[i] ?? ''] ?? text);
  const lines = source.split('\n');
  for (const [i, { text, place }] of [...drafts.entries()].reverse()) {
    const line = lines[place.line - 1] ?? '';
    const at = line.indexOf(text, Math.max(0, place.column - 1));
    if (at < 0) throw new Error(`${id}.md:${place.line}:${place.column} is not on one line`);
    const isFrontMatter = /^(title|subtitle|summary): /.test(line);
    lines[place.line - 1] = isFrontMatter
      ? `${line.slice(0, line.indexOf(':'))}: ${JSON.stringify(targets[i])}`
      : line.slice(0, at) + targets[i] + line.slice(at + text.length);
  }
  const translation = lines.join('\n').replace(/^language: .*$/m, `language: ${to}`);
  return { id, source, translation, targets };
}
