// Documents edited at random, translated and accepted at random, synced again and again: nothing accepted is ever missing.

import {
  acceptable,
  type Document,
  type Draft,
  documentId,
  formatStrings,
  identify,
  knownLanguage,
  type MemoryRecord,
  parseDocument,
  parseStrings,
  proseOf,
  resolveUnits,
  type StringFile,
  type Unit,
} from '@warraq/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syncDocument } from '../src/sync-document.ts';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const ENGLISH = knownLanguage('en');
const WORDS = 'the two rivers meet north of city and run together to sea boats dates trade governor taxes spring'.split(
  ' ',
);

type Edit =
  | { readonly kind: 'reword' | 'punctuate' | 'remove' | 'split' | 'merge' | 'copy' | 'back'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'insert'; readonly at: number; readonly words: readonly string[] };

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('reword', 'punctuate', 'remove', 'split', 'merge', 'copy', 'back' as const),
    at: fc.nat(),
  }) as fc.Arbitrary<Edit>,
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), words }),
);
/** A day: edits of the source, then units that a translator writes anew, and whether all is accepted. */
const day = fc.record({
  edits: fc.array(edit, { maxLength: 6 }),
  translated: fc.array(fc.nat(), { maxLength: 6 }),
  isAccepted: fc.boolean(),
});

/** @param gone paragraphs that were removed, the last of which `back` brings back */
function apply(paragraphs: string[], change: Edit, gone: string[]): void {
  const at = change.at % Math.max(1, paragraphs.length);
  const text = paragraphs[at];
  if (change.kind === 'insert')
    return void paragraphs.splice(change.at % (paragraphs.length + 1), 0, change.words.join(' '));
  if (change.kind === 'back') return void paragraphs.splice(at, 0, ...gone.splice(-1));
  if (text === undefined) return;
  const list = text.split(' ');
  const middle = Math.ceil(list.length / 2);
  switch (change.kind) {
    case 'reword':
      paragraphs[at] = list.with(change.at % list.length, 'changed').join(' ');
      break;
    case 'punctuate':
      paragraphs[at] = `${text}!`;
      break;
    case 'remove':
      gone.push(...paragraphs.splice(at, 1));
      break;
    case 'split':
      paragraphs.splice(
        at,
        1,
        ...[list.slice(0, middle), list.slice(middle)].filter((l) => l.length > 0).map((l) => l.join(' ')),
      );
      break;
    case 'merge':
      paragraphs.splice(at, 2, paragraphs.slice(at, at + 2).join(' '));
      break;
    case 'copy':
      paragraphs.splice(at, 0, text);
      break;
    case 'move':
      paragraphs.splice(change.to % paragraphs.length, 0, ...paragraphs.splice(at, 1));
      break;
  }
}

function parsed(paragraphs: readonly string[]): Document<Draft> {
  const text = `---\ntitle: One\nlanguage: en\n---\n\n${paragraphs.join('\n\n')}\n`;
  return parseDocument(text, '01-one.md', documentId('01-one.md'), ENGLISH).value!;
}

const file = (language: string, entries: readonly { id: string; text: string }[]): StringFile =>
  parseStrings(formatStrings(entries), `${language}/01-one.json`, '01-one', language).value;

/** Ids in the form of ids, one after another. */
function countedIds(): () => string {
  let count = 0;
  return () => {
    const digits = (count++).toString(32).padStart(8, '0');
    return [...digits].map((digit) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(digit, 32)]).join('');
  };
}

const times = (all: readonly { readonly text: string }[], text: string) =>
  all.filter((one) => one.text === text).length;

/** A collection of one document, in memory: its source, its translator's file, its translation memory. */
class Desk {
  private readonly paragraphs: string[];
  private readonly gone: string[] = [];
  private readonly newId = countedIds();
  private own: StringFile | undefined;
  private readonly target = new Map<string, string>();
  private readonly memory: MemoryRecord[] = [];
  /** Every text that was ever accepted, and for every text ever written the source that its translator saw. */
  private readonly accepted = new Set<string>();
  private readonly seen = new Map<string, string>();

  constructor(paragraphs: readonly string[]) {
    this.paragraphs = [...paragraphs];
  }

  live({
    edits,
    translated,
    isAccepted,
  }: {
    edits: readonly Edit[];
    translated: readonly number[];
    isAccepted: boolean;
  }) {
    for (const change of edits) apply(this.paragraphs, change, this.gone);
    const document = parsed(this.paragraphs);
    const units = this.sync(document);
    this.nothingIsLost();
    this.nothingIsFreshThatIsNot(units);
    for (const n of translated) {
      const { id, text } = proseOf(units)[n % proseOf(units).length]!;
      const written = `نص ${this.seen.size}`;
      this.seen.set(written, text);
      this.target.set(id, written);
    }
    if (!isAccepted) return;
    const records = acceptable(units, this.targetFile(), this.memory, { who: 'x', when: '2026-01-01' });
    for (const record of records) this.accepted.add(record.target);
    this.memory.push(...records);
  }

  private targetFile(): StringFile {
    return file(
      'ar',
      [...this.target].map(([id, text]) => ({ id, text })),
    );
  }

  private sync(document: Document<Draft>): Document<Unit> {
    const before = this.own?.entries ?? [];
    const alive = new Set(before.map(({ id }) => id));
    const { entries, rescued } = syncDocument(
      document,
      this.own,
      () => [this.targetFile()],
      this.memory,
      alive,
      this.newId,
    );
    this.memory.push(...rescued);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    // A live donor: another text has the id, though the donor's own stands in the document as often as before.
    const old = new Map(before.map(({ id, text }) => [id, text]));
    for (const { id, text } of entries) {
      const donor = old.get(id);
      if (donor !== undefined && donor !== text) expect(times(entries, donor)).toBeLessThan(times(before, donor));
    }
    this.own = file('en', entries);
    return identify(
      document,
      entries.map(({ id }) => id),
    );
  }

  private nothingIsLost(): void {
    const known = new Set([...this.target.values(), ...this.memory.map(({ target }) => target)]);
    expect([...this.accepted].filter((text) => !known.has(text))).toEqual([]);
    // What is without its unit is in the memory, with the source that its translator saw, accepted or not.
    const living = new Set(this.own?.entries.map(({ id }) => id));
    for (const [id, text] of this.target) {
      if (living.has(id)) continue;
      expect(this.memory.filter(({ target }) => target === text).map(({ source }) => source)).toContain(
        this.seen.get(text),
      );
    }
  }

  private nothingIsFreshThatIsNot(units: Document<Unit>): void {
    for (const { unit, state, target } of resolveUnits(units, this.targetFile(), this.memory, knownLanguage('ar')))
      if (state === 'fresh') expect(this.seen.get(target?.text ?? '')).toBe(unit.text);
  }
}

describe('syncing', () => {
  it('loses nothing, takes no id from a text that is still there, and calls nothing fresh that is not', () => {
    const start = fc.array(words, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(start, fc.array(day, { minLength: 1, maxLength: 6 }), (paragraphs, days) => {
        const desk = new Desk(paragraphs.map((list) => list.join(' ')));
        for (const one of days) desk.live(one);
      }),
      { numRuns: 400 },
    );
  });

  it('never writes into a translator’s file', async () => {
    const run = async (start: readonly (readonly string[])[], edits: readonly Edit[]) => {
      const folder = new Folder();
      const paragraphs = start.map((list) => list.join(' '));
      const write = () =>
        folder.write('01-one.md', `---\ntitle: One\nlanguage: en\n---\n\n${paragraphs.join('\n\n')}\n`);
      write();
      await warraq(['strings', 'sync'], { cwd: folder.path });
      const ids = Object.keys(folder.strings('en', '01-one'));
      const odd = `{${ids.map((id) => `"${id}":"نص ${id}"`).join(',\r\n')}}`;
      folder.write('translations/ar/01-one.json', odd);
      const gone: string[] = [];
      for (const change of edits) apply(paragraphs, change, gone);
      write();
      const { code } = await warraq(['strings', 'sync'], { cwd: folder.path });
      expect(code).toBe(0);
      expect(folder.read('translations/ar/01-one.json')).toBe(odd);
    };
    const start = fc.array(words, { minLength: 2, maxLength: 6 });
    await fc.assert(fc.asyncProperty(start, fc.array(edit, { minLength: 1, maxLength: 6 }), run), { numRuns: 10 });
  });
});
