// Collections live at random, by the verbs alone: nothing written is lost, and nothing is fresh under a text it was not made from.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourceHash } from '@warraq/core';
import { describe, expect, it } from 'vitest';
import { load } from '../src/load.ts';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const SEEDS = [5, 10, 84, 87, 92, 120];
const STEPS = 24;
const LANGUAGES = ['en, ar, ku', 'en, ar', 'en, ku', 'ar, en'];
const WORDS = {
  en: 'river city boat spring tax 5 1920 US'.split(' '),
  ar: 'نهر مدينة قارب ربيع ضريبة ٥ 1920'.split(' '),
};
type Own = keyof typeof WORDS;

/** The same numbers from a seed on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * below);
  };
}

/** What a touched translation's source must still have. */
const lettersOnly = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

class Life {
  readonly folder: Folder;
  private readonly random: (below: number) => number;
  /** Of every translation that must still be somewhere, the source that its translator saw. */
  private readonly seen = new Map<string, string>();
  private written = 0;
  private readonly gone: string[] = [];

  constructor(seed: number) {
    this.random = randomFrom(seed);
    this.folder = new Folder({});
    this.name('en, ar, ku');
    for (const [name, own] of [
      ['01-one.md', 'en'],
      ['02-two.md', 'ar'],
    ] as const)
      this.write(
        name,
        own,
        Array.from({ length: 4 }, () => this.sentence(own)),
      );
  }

  async live(): Promise<void> {
    await this.run('strings', 'sync');
    for (let step = 0; step < STEPS; step++) {
      await this.pick([
        this.edit,
        this.edit,
        this.translate,
        this.sync,
        this.accept,
        this.prune,
        this.split,
        this.rename,
      ])();
      await this.holds();
    }
  }

  private readonly sync = () => this.run('strings', 'sync');
  private readonly accept = () => this.run('strings', 'accept', '--who', 'x');
  private readonly prune = () => this.run('strings', 'prune', '--yes');
  private readonly rename = async () => this.name(this.pick(LANGUAGES));

  private readonly edit = async () => {
    const { name, own, texts } = this.document();
    const at = this.random(texts.length);
    const text = texts[at] ?? '';
    this.gone.push(text);
    const edits: readonly (() => readonly string[])[] = [
      () => [text.replace(/\S+/, this.pick(WORDS[own]))],
      () => [/\d/.test(text) ? text.replace(/\d+/, `${this.random(50)}`) : `${text} ${this.random(9)}`],
      () => [text.endsWith('!') ? text.slice(0, -1) : `${text}!`],
      () => [text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text.replace(' ', '\u00a0')],
      () => [text, `${text} 3`],
      () => [this.sentence(own), text],
      () => this.gone.splice(this.random(this.gone.length), 1),
      () => (texts.length > 2 ? [] : [text]),
    ];
    this.write(name, own, texts.toSpliced(at, 1, ...this.pick(edits)()));
  };

  private readonly translate = async () => {
    const { id, own } = this.document();
    const sources = this.strings(own, id);
    for (const language of this.languages().filter((one) => one !== own)) {
      const entries = this.strings(language, id);
      const unit = this.pick(Object.keys(sources));
      // Who writes something else before anybody accepted or synced it has taken it back.
      if (unit === undefined || entries[unit] !== undefined) continue;
      const text = `نص ${this.written++}`;
      this.seen.set(text, sources[unit] ?? '');
      this.folder.write(`translations/${language}/${id}.json`, JSON.stringify({ ...entries, [unit]: text }));
    }
  };

  /** Half of a document becomes one, and takes all entries along. */
  private readonly split = async () => {
    const { name, id, own, texts } = this.document();
    const part = `${10 + this.written++}-part`;
    if (texts.length < 4) return;
    this.write(name, own, texts.slice(0, 2));
    this.write(`${part}.md`, own, texts.slice(2));
    for (const language of ['en', 'ar', 'ku'])
      if (existsSync(join(this.folder.path, `translations/${language}/${id}.json`)))
        this.folder.write(`translations/${language}/${part}.json`, JSON.stringify(this.strings(language, id)));
  };

  private async holds(): Promise<void> {
    const files = Object.entries(this.folder.all()).filter(([name]) => name.startsWith('translations/'));
    const everything = Buffer.from(files.map(([, text]) => text).join('\n'), 'latin1').toString('utf8');
    expect([...this.seen.keys()].filter((text) => !everything.includes(`"${text}"`))).toEqual([]);
    const { loaded } = await load(this.folder.path, this.folder.path);
    for (const { document, resolved } of loaded?.compiled.documents ?? [])
      for (const [language, units] of resolved)
        for (const { unit, state, target } of units) {
          if (target === undefined || state === 'stale') continue;
          const hash = state === 'fresh' ? sourceHash : lettersOnly;
          const made = hash(this.seen.get(target.text) ?? '');
          expect({ document: document.id, language, state, made }).toMatchObject({ made: hash(unit.text) });
        }
  }

  private async run(...args: readonly string[]): Promise<void> {
    const { code, err } = await warraq(args, { cwd: this.folder.path });
    expect(code, err).toBeLessThan(2);
  }

  private pick<T>(all: readonly T[]): T {
    return all[this.random(all.length)] as T;
  }

  private sentence(own: Own): string {
    return Array.from({ length: 3 + this.random(5) }, () => this.pick(WORDS[own])).join(' ');
  }

  private document() {
    const name = this.pick(readdirSync(this.folder.path).filter((one) => one.endsWith('.md')));
    const [, head = '', body = ''] = this.folder.read(name).split('---\n');
    const own: Own = head.includes('language: en') ? 'en' : 'ar';
    return { name, own, id: name.slice(0, -'.md'.length), texts: body.trim().split('\n\n') };
  }

  private write(name: string, own: Own, texts: readonly string[]): void {
    this.folder.write(name, `---\ntitle: Title of ${name}\nlanguage: ${own}\n---\n\n${texts.join('\n\n')}\n`);
  }

  private strings(language: string, id: string): Record<string, string> {
    return existsSync(join(this.folder.path, `translations/${language}/${id}.json`))
      ? this.folder.strings(language, id)
      : {};
  }

  private languages(): readonly string[] {
    return /languages: \[(.*)\]/.exec(this.folder.read('collection.yaml'))?.[1]?.split(', ') ?? [];
  }

  /** Names the languages of the collection. */
  private name(languages: string): void {
    const words = '{ en: S, ar: ص, ku: S }';
    this.folder.write('collection.yaml', `id: small\ntitle: ${words}\nsummary: ${words}\nlanguages: [${languages}]\n`);
  }
}

describe('a collection', () => {
  it.each(SEEDS)('loses nothing in its life, and shows no old translation as a fresh one (seed %i)', async (seed) => {
    await new Life(seed).live();
  });
});
