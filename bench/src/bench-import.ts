// A folder of captures comes in; each is imported, and what was found in it, what was lost and how long it took go out.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, type Imported, importCapture } from '@warraq/import';
import { type Comparison, compareWords } from './import/compare-words.ts';
import { TRUTH } from './import/truth.ts';
import { table } from './table.ts';
import { writeResults } from './write-results.ts';

interface Result {
  readonly capture: string;
  readonly kind: string;
  readonly language: string;
  readonly encoding: string;
  readonly meta: Imported['meta'];
  readonly parts: readonly string[];
  readonly headings: readonly string[];
  readonly items: number;
  readonly notes: number;
  readonly references: number;
  /** `line [label]`. */
  readonly notesWithoutReference: readonly string[];
  readonly referencesWithoutNote: readonly string[];
  readonly signatories: readonly string[];
  readonly leftovers: readonly string[];
  readonly words: Comparison;
  /** Whether a person marked the leftovers; else the report's own word is taken. */
  readonly isMarked: boolean;
  /** Milliseconds a kilobyte for the capture once, four and sixteen times over: the same where time is linear. */
  readonly pace: readonly number[];
}

const TIMES = [1, 4, 16];
const HEAD = [
  'capture',
  'kind',
  'parts',
  'heads',
  'items',
  'notes',
  'refs',
  'orphans',
  'signed',
  'tags',
  'out',
  'own words',
  'kept',
  'lost',
  'extra',
  'ms/kB ×1',
  '×4',
  '×16',
];

export async function benchImport(folder: string): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => !/^README/iu.test(name) && !name.startsWith('.') && statSync(join(folder, name)).isFile())
    .sort();
  const results: Result[] = [];
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    const imported = await importCapture(name, bytes);
    if ('refused' in imported) process.stdout.write(`${name}: refused (${imported.refused} ${imported.detail})\n`);
    else results.push(await resultOf(name, bytes, imported));
  }
  process.stdout.write(`${results.map(detailsOf).join('\n')}\n`);
  process.stdout.write(`${table(`${results.length} captures`, [HEAD, ...results.map(cells)])}\n`);
  writeResults('import', results);
}

async function resultOf(capture: string, bytes: Uint8Array, imported: Imported): Promise<Result> {
  const { kind, language, encoding, meta, findings } = imported;
  const texts = (of: Finding['kind'], group?: Finding['group']) =>
    findings.filter((one) => one.kind === of && (group === undefined || one.group === group)).map(({ text }) => text);
  const placed = (of: Finding['kind']) =>
    findings.filter((one) => one.kind === of).map(({ line, text }) => `${line} ${text.slice(0, 12)}`);
  const truth = TRUTH[createHash('sha256').update(bytes).digest('hex')];
  const isText = kind !== 'docx' && kind !== 'odt';
  return {
    capture,
    kind,
    language,
    encoding,
    meta,
    parts: texts('part'),
    headings: texts('heading'),
    items: texts('item').length,
    notes: texts('note').length,
    references: texts('reference').length,
    notesWithoutReference: placed('note-without-reference'),
    referencesWithoutNote: placed('reference-without-note'),
    signatories: [...texts('signatory'), ...texts('signature', 'recognised')],
    leftovers: findings
      .filter(({ group, kind }) => group === 'removed' && kind !== 'link')
      .map(({ line, text }) => `${line} ${text}`),
    words: compareWords(isText ? new TextDecoder(encoding).decode(bytes) : '', imported, truth),
    isMarked: truth !== undefined,
    pace: isText ? await paceOf(capture, bytes) : [],
  };
}

/** The best of three runs each. */
async function paceOf(capture: string, bytes: Uint8Array): Promise<readonly number[]> {
  const paces: number[] = [];
  for (const times of TIMES) {
    const long = Buffer.concat(Array.from({ length: times }, () => bytes));
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      await importCapture(capture, long);
      best = Math.min(best, performance.now() - start);
    }
    paces.push(best / (long.length / 1000));
  }
  return paces;
}

function cells({ words, pace, ...result }: Result): readonly string[] {
  const { notesWithoutReference: lonely, referencesWithoutNote: open } = result;
  return [
    result.capture,
    result.kind,
    ...[result.parts, result.headings].map(({ length }) => `${length}`),
    ...[result.items, result.notes, result.references].map(String),
    `${lonely.length}+${open.length}`,
    ...[result.signatories, result.meta.tags, result.leftovers].map(({ length }) => `${length}`),
    `${words.own}`,
    words.own === 0 ? '–' : `${((100 * words.kept) / words.own).toFixed(2)} %`,
    `${words.lost.length}`,
    `${words.extra.length}`,
    ...pace.map((value) => value.toFixed(2)),
  ];
}

function detailsOf(result: Result): string {
  const { meta, words } = result;
  const list = (name: string, of: readonly string[]) =>
    of.length === 0 ? [] : [`  ${name} (${of.length}): ${of.join(' | ')}`];
  return [
    `${result.capture}: ${result.kind}, ${result.language}, ${result.encoding}`,
    `  title: ${meta.title}`,
    ...(meta.subtitle === undefined ? [] : [`  subtitle: ${meta.subtitle}`]),
    ...list('authors', meta.authors),
    ...(meta.date === undefined ? [] : [`  date: ${meta.date}`]),
    ...(meta.origin === undefined
      ? []
      : [`  first published: ${[meta.origin.date, meta.origin.language].filter(Boolean).join(' ')}`]),
    ...list('tags', meta.tags),
    ...list('parts', result.parts),
    ...list('headings', result.headings),
    `  list items: ${result.items}; notes: ${result.notes}; references: ${result.references}`,
    ...list('notes that nothing refers to', result.notesWithoutReference),
    ...list('references without a note', result.referencesWithoutNote),
    ...list('signatories and signature', result.signatories),
    ...list('left out', result.leftovers),
    `  ${words.own} own words, ${words.kept} kept in order; lost: ${words.lost.join(' ') || 'none'}; ${words.leftovers} words of leftovers${result.isMarked ? ', marked by a person' : ', by the report'}; in the document and not in the text: ${words.extra.join(' ') || 'none'}`,
  ].join('\n');
}
