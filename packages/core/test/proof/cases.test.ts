// Every folder of cases: the pairs in `in/` are proofread, and what comes out is compared with `golden/`.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { knownLanguage } from '../../src/model/language.ts';
import { startOf } from '../../src/model/place.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseGlossary } from '../../src/parse/glossary-file.ts';
import { parseLabelFile } from '../../src/parse/label-file.ts';
import { CHECKS } from '../../src/proof/checks.ts';
import { checkConsistency, checkSpellings } from '../../src/proof/consistency.ts';
import { createGlossaryProof } from '../../src/proof/glossary-proof.ts';
import { proofread } from '../../src/proof/proofread.ts';

const CASES = fileURLToPath(new URL('cases', import.meta.url));
const UPDATE = process.env.WARRAQ_UPDATE_GOLDEN !== undefined;
const folders = readdirSync(CASES).sort();

interface Input {
  readonly from?: string;
  readonly to?: string;
  /** Labels of the document's notes. */
  readonly notes?: readonly string[];
  readonly only?: readonly string[];
  /** The pairs are those of one collection. */
  readonly together?: boolean;
  readonly pairs: readonly {
    readonly source: string;
    readonly target: string;
    /** Another language than that of the other pairs. */
    readonly to?: string;
  }[];
}

describe.each(folders)('%s', (name) => {
  const folder = join(CASES, name);
  const golden = join(folder, 'golden', 'problems.txt');
  const code = name.split('.')[0] ?? '';

  test('finds what it should', () => {
    const lines = run(join(folder, 'in'));
    const text = `${lines.join('\n')}\n`;
    if (UPDATE) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
    // One text has the fault; another nearly has it.
    expect(text).toContain(` ${code} `);
    expect(lines.some((line) => !line.includes(` ${code} `))).toBe(true);
  });
});

test('every check has cases', () => {
  const wanted = CHECKS.map(({ code }) => code).filter((code) => !folders.includes(code));
  expect(wanted).toEqual([]);
});

/** A line a finding: number of the pair, offsets, severity, code, values, what --fix would write. */
function run(folder: string): readonly string[] {
  const labels = readdirSync(folder).filter((name) => name.startsWith('labels.'));
  if (labels.length > 0) return labels.flatMap((name) => labelLines(folder, name));
  const input = JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8')) as Input;
  return input.together === true ? togetherLines(input) : input.pairs.flatMap((_, i) => pairLines(folder, input, i));
}

function pairLines(folder: string, { from = 'en', notes, only, pairs, ...input }: Input, i: number) {
  const to = pairs[i]?.to ?? input.to ?? 'ar';
  const csv = join(folder, 'glossary.csv');
  const languages = { from: knownLanguage(from), to: knownLanguage(to) };
  const glossary = existsSync(csv)
    ? createGlossaryProof(
        parseGlossary(readFileSync(csv, 'utf8'), 'glossary.csv', [from, to]).value,
        languages.from,
        languages.to,
      )
    : undefined;
  const hasNote = notes === undefined ? undefined : (label: string) => notes.includes(label);
  const context = { ...languages, glossary, ...(hasNote === undefined ? {} : { hasNote }) };
  const { source, target } = pairs[i]!;
  const found = proofread(source, target, context, only === undefined ? undefined : new Set(only));
  if (found.length === 0) return [`${i + 1}: nothing`];
  return found.map(({ start, end, severity, code, values, fix }) => {
    const remedy = fix === undefined ? '' : ` → ${JSON.stringify(fix)}`;
    return `${i + 1}: ${start}–${end} ${severity} ${code} ${JSON.stringify(values)}${remedy}`;
  });
}

function togetherLines({ pairs }: Input): readonly string[] {
  const units = pairs.map(({ source, target }, i) => ({
    source,
    target: { id: `unit${i + 1}`, text: target, place: { file: 'ar.json', line: i + 1, column: 1 } },
  }));
  const found = [...checkConsistency(units), ...checkSpellings(units)];
  const silent = pairs.flatMap((_, i) =>
    found.some(({ place }) => place.line === i + 1) ? [] : [`${i + 1}: nothing`],
  );
  return [...found.map(problemLine), ...silent];
}

function labelLines(folder: string, name: string): readonly string[] {
  const language = basename(name, '.json').slice('labels.'.length);
  const { problems } = parseLabelFile(readFileSync(join(folder, name), 'utf8'), name, language);
  return problems.length === 0 ? [`${startOf(name).file}: nothing`] : [...problems.map(problemLine), `${name}: read`];
}

function problemLine({ code, severity, place, values }: Problem): string {
  return `${place.line}: ${place.column} ${severity} ${code} ${JSON.stringify(values)}`;
}
