// A translator's day: what is next, what changed, what was accepted and reviewed, what comes back and what is put away.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTION, Folder, ONE, TWO } from './support/folder.ts';
import { warraq } from './support/program.ts';

const LONG = 'A paragraph alone about the two rivers that meet north of the old city.';

/** The second document translated and accepted, and the ids of its three units. */
async function translated() {
  const folder = new Folder();
  folder.write('02-two.md', TWO.replace('A paragraph alone.', LONG));
  const run = (...args: string[]) => warraq(args, { cwd: folder.path });
  await run('strings', 'sync');
  const [title = '', summary = '', text = ''] = Object.keys(folder.strings('en', '02-two'));
  const write = (entries: Record<string, string>) =>
    folder.write('translations/ar/02-two.json', `${JSON.stringify(entries, null, 4)}\n`);
  write({ [title]: 'اثنان', [summary]: 'الوثيقة الثانية.', [text]: 'فقرة وحيدة عن النهرين.' });
  await run('strings', 'accept', '--who', 'ليلى');
  const edit = async (from: string, to: string) => {
    folder.write('02-two.md', folder.read('02-two.md').replace(from, to));
    await run('strings', 'sync');
  };
  const memory = () => folder.read('translations/memory.jsonl');
  return { folder, run, title, summary, text, write, edit, memory };
}

describe('warraq strings status', () => {
  it('fails below --min, and says which language is short', async () => {
    const { run } = await translated();
    const short = await run('strings', 'status', '--min', '95');
    expect(short).toMatchObject({ code: 1, err: 'small, ar: 37 %, less than 95 %.\n' });
    expect(await run('strings', 'status', '--min', '37')).toMatchObject({ code: 0, err: '' });
    expect(await run('strings', 'status', '--min', 'much')).toMatchObject({ code: 2 });
  });

  it('draws bars where somebody watches, and none in a pipe', async () => {
    const { folder, run } = await translated();
    const { out } = await warraq(['strings', 'status'], {
      cwd: folder.path,
      terminal: true,
      env: { NO_COLOR: '1' },
    });
    expect(out).toMatch(/02-two +ar +█{20} +3/);
    expect(out).toMatch(/all +ar +█{7}░{13} +3/);
    expect((await run('strings', 'status')).out).not.toMatch(/[█░]/);
  });
});

describe('warraq strings next', () => {
  it('gives what readers meet first, with its neighbours and the line to write', async () => {
    const { run } = await translated();
    const { out } = await run('strings', 'next', 'ar');
    expect(out).toMatch(/^01-one\.md:2:8 {2}\w{8}, missing, title\nThe source:\n {6}One\n {4}· The first document\.\n/);
    expect(out).toMatch(/To write into translations\/ar\/01-one\.json:1, between \{ and \}:\n {2}"\w{8}": "One"\n$/);
  });

  it('tells where a comma belongs, so that the file can be read with the new line', async () => {
    const { folder, run, title, summary, text, write } = await translated();
    const linesOf = async (unit: string) => (await run('strings', 'next', unit)).out.trimEnd().split('\n').slice(-2);
    write({ [summary]: 'الوثيقة الثانية.' });
    const [first, firstLine = ''] = await linesOf(title);
    const [last, lastLine = ''] = await linesOf(text);
    expect(first).toBe('To write at the head of translations/ar/02-two.json:1:');
    expect(last).toBe(
      `To write into translations/ar/02-two.json:2, behind ${summary}, which needs a comma at its end:`,
    );
    const [brace = '', own = ''] = folder.read('translations/ar/02-two.json').split('\n');
    folder.write('translations/ar/02-two.json', [brace, firstLine, `${own},`, lastLine, '}'].join('\n'));
    expect((await run('check', 'ar')).out).not.toContain('error');
  });

  it('shows for a stale unit what changed, the translation and where it stands', async () => {
    const { run, edit, title, text } = await translated();
    await edit('two rivers', 'three rivers');
    const { out } = await run('strings', 'next', text);
    expect(out).toContain('A paragraph alone about the [-two-]{+three+} rivers');
    expect(out).toContain('The translation now:\n      فقرة وحيدة عن النهرين.');
    expect(out).toContain('To change in translations/ar/02-two.json:4\n');
    const { out: json } = await run('strings', 'next', text, '--json');
    expect(JSON.parse(json)).toMatchObject([
      {
        id: text,
        state: 'stale',
        write: { line: 4, exists: true, isLast: true },
        before: { target: 'الوثيقة الثانية.' },
      },
    ]);
    const [other] = JSON.parse((await run('strings', 'next', title, '--json')).out);
    expect(other.write).toMatchObject({ line: 2, exists: true, isLast: false });
  });

  it('offers what the memory knows with its points, and the terms', async () => {
    const { folder, run } = await translated();
    folder.write('translations/glossary.csv', 'id,en,ar\nr,rivers,أنهار\n');
    folder.write('01-one.md', ONE.replace('The second paragraph.', LONG.replace('two', 'three')));
    await run('strings', 'sync');
    const id = Object.entries(folder.strings('en', '01-one')).find(([, text]) => text.includes('three'))?.[0] ?? '';
    const { out } = await run('strings', 'next', id);
    expect(out).toMatch(/ {2}9\d {2}similar, 02-two#\w+ ليلى 2023-11-14/);
    expect(out).toContain('[-two-]{+three+}');
    expect(out).toContain('rivers = أنهار');
  });
});

describe('warraq strings diff', () => {
  it('tells what changed in the source, and the history of the translation', async () => {
    const { run, edit, write, text } = await translated();
    await edit('two rivers', 'three rivers');
    write({ [text]: 'فقرة وحيدة عن ثلاثة أنهار.' });
    await run('strings', 'accept', '--who', 'سعاد');
    await edit('old city', 'very old city');
    const { out } = await run('strings', 'diff', text);
    expect(out).toContain('north of the {+very +}old city');
    expect(out).toMatch(/· 2023-11-14, ليلى\n.*two rivers.*\n {6}فقرة وحيدة عن النهرين\.\n/);
    expect(out).toContain('فقرة وحيدة عن [-النهرين-]{+ثلاثة أنهار+}.');
    const { out: json } = await run('strings', 'diff', text, '--json');
    expect(JSON.parse(json)[0].history.map(({ who }: { who: string }) => who)).toEqual(['ليلى', 'سعاد']);
  });

  it('knows units that are gone, and none that never were', async () => {
    const { run, edit, text } = await translated();
    await edit(`\n${LONG}`, '');
    expect((await run('strings', 'diff', text)).out).toContain(`02-two#${text}, ar, gone`);
    expect(await run('strings', 'diff', 'aaaaaaaa')).toMatchObject({ code: 2 });
    expect(await run('strings', 'diff', 'ar')).toMatchObject({ code: 2 });
  });
});

describe('warraq strings review', () => {
  it('is a record of who and when, counted until source or translation change', async () => {
    const { run, edit, text, memory } = await translated();
    expect(await run('strings', 'review', 'ar')).toMatchObject({ code: 2 });
    const { out } = await run('strings', 'review', text, '--who', 'سعاد');
    expect(out).toBe('1 translation recorded as reviewed in translations/memory.jsonl.\n');
    expect(JSON.parse(memory().trim().split('\n').at(-1) ?? '')).toMatchObject({
      ...{ unit: text, who: 'سعاد', when: '2023-11-14', reviewed: true },
    });
    const reviewed = async () => {
      const { out } = await run('strings', 'status', 'ar', '--json');
      return JSON.parse(out).map((row: { reviewed: number }) => row.reviewed);
    };
    expect(await reviewed()).toEqual([0, 1]);
    expect((await run('strings', 'status')).out).toContain('reviewed');
    expect(JSON.parse((await run('tm', 'stats', '--json')).out)).toMatchObject([{ pairs: 3 }, { pairs: 3 }]);
    expect((await run('strings', 'review', text, '--who', 'سعاد')).out).toContain('Nothing to record');
    await edit('two rivers', 'three rivers');
    expect(await reviewed()).toEqual([0, 0]);
  });
});

describe('warraq strings prune and restore', () => {
  it('take orphans out only when told so, and lose none', async () => {
    const { folder, run, edit, text, memory } = await translated();
    await edit(`\n${LONG}`, '');
    const before = folder.all();
    expect((await run('strings', 'prune')).out).toContain('فقرة وحيدة عن النهرين.');
    expect(folder.all()).toEqual(before);
    const { out } = await run('strings', 'prune', '--yes');
    expect(out).toContain('translations/ar/02-two.json: 1 translation taken out; translations/memory.jsonl has it.');
    expect(folder.strings('ar', '02-two')).not.toHaveProperty(text);
    expect(folder.read('translations/ar/02-two.json')).toMatch(/^\{\n {4}"/);
    expect(memory()).toContain('فقرة وحيدة عن النهرين.');
    expect((await run('strings', 'prune', '--yes')).out).toContain('Every translation in the files has its text.');
    expect((await run('strings', 'restore')).out).toMatch(new RegExp(`02-two#${text}, ar, in the memory`));
    folder.write('02-two.md', TWO.replace('A paragraph alone.', LONG));
    await run('strings', 'sync');
    expect((await run('strings', 'restore', text)).code).toBe(0);
    expect(folder.strings('ar', '02-two')).toHaveProperty(text, 'فقرة وحيدة عن النهرين.');
  });

  it('keep what was never accepted and whose source nobody knows', async () => {
    const { folder, run, write, title, memory } = await translated();
    write({ [title]: 'اثنان', zzzzzzzz: 'نص لا أصل له' });
    await run('strings', 'prune', '--yes');
    expect(folder.strings('ar', '02-two')).toEqual({ [title]: 'اثنان' });
    expect(memory()).toMatch(/"unit":"zzzzzzzz".*"source":"","target":"نص لا أصل له"/);
  });

  it('give back what was written last, accepted or not', async () => {
    const { folder, run, edit, title, text, write } = await translated();
    write({ [title]: 'اثنان', [text]: 'فقرة وحيدة أحسن من الأولى.' });
    await edit(`\n${LONG}`, '');
    await run('strings', 'prune', '--yes');
    expect((await run('strings', 'restore')).out).toContain('فقرة وحيدة أحسن من الأولى.');
    folder.write('02-two.md', TWO.replace('A paragraph alone.', LONG));
    await run('strings', 'sync');
    await run('strings', 'restore', text);
    expect(folder.strings('ar', '02-two')).toHaveProperty(text, 'فقرة وحيدة أحسن من الأولى.');
  });

  it('know of a removed document what its translations were made from', async () => {
    const { folder, run, title, text, write, memory } = await translated();
    folder.remove('translations/memory.jsonl');
    write({ [title]: 'اثنان', [text]: 'فقرة وحيدة.' });
    const source = folder.read('translations/en/02-two.json');
    folder.remove('02-two.md');
    folder.write('01-one.md', ONE.replace('[the second](02-two.md)', 'another'));
    folder.write('collection.yaml', COLLECTION.replace(', 02-two', ''));
    await run('strings', 'sync');
    const { out } = await run('strings', 'prune', '--yes');
    expect(out).toContain('translations/ar/02-two.json: 2 translations taken out');
    // The generated file holds no translations.
    expect(folder.read('translations/en/02-two.json')).toBe(source);
    expect(memory()).not.toMatch(/"target_language":"en"/);
    expect(memory()).toMatch(
      /"source_language":"en","target_language":"ar","source":"A paragraph alone about .*فقرة وحيدة/,
    );
    expect((await run('check')).out).not.toContain('memory.jsonl');
    expect((await run('tm', 'search', LONG)).out).toContain('فقرة وحيدة.');
  });

  it('give the translation of a text that is gone to another unit, stale until somebody accepts it', async () => {
    const { folder, run, edit, text } = await translated();
    await edit(LONG, 'Where the rivers meet, a town of reed houses grew.');
    const next = Object.keys(folder.strings('en', '02-two'))[2] ?? '';
    expect(next).not.toBe(text);
    expect(await run('strings', 'restore', text)).toMatchObject({ code: 2 });
    expect(await run('strings', 'restore', text, '--to', next)).toMatchObject({ code: 0 });
    expect(folder.strings('ar', '02-two')).toHaveProperty(next, 'فقرة وحيدة عن النهرين.');
    const { out } = await run('strings', 'status', 'ar', '--json');
    expect(JSON.parse(out)[1]).toMatchObject({ fresh: 2, stale: 1 });
  });

  it('leave the byte order mark of an editor where it is', async () => {
    const { folder, run, title, write } = await translated();
    write({ [title]: 'اثنان', zzzzzzzz: 'نص لا أصل له' });
    const file = 'translations/ar/02-two.json';
    folder.write(file, `\uFEFF${folder.read(file)}`);
    await run('strings', 'prune', '--yes');
    expect(folder.read(file)).toBe(`\uFEFF{\n    "${title}": "اثنان"\n}\n`);
    await run('strings', 'restore', 'zzzzzzzz', '--to', title, '--replace');
    expect(folder.read(file)).toBe(`\uFEFF{\n    "${title}": "نص لا أصل له"\n}\n`);
  });

  it('replace nothing without being told, and keep what they replace', async () => {
    const { folder, run, write, title, memory } = await translated();
    write({ [title]: 'الثانية' });
    const refused = await run('strings', 'restore', title);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('--replace');
    expect(await run('strings', 'restore', title, '--replace')).toMatchObject({ code: 0 });
    expect(folder.strings('ar', '02-two')).toEqual({ [title]: 'اثنان' });
    expect(memory()).toContain('"target":"الثانية"');
  });
});

describe('a document whose file gets another name', () => {
  const RENAMED = '07-second.md';

  async function renamed(edit = (text: string) => text) {
    const made = await translated();
    const { folder, run } = made;
    const before = folder.strings('en', '02-two');
    // Its translation of the text is stale.
    await made.edit('the old city', 'the new city');
    folder.write(RENAMED, edit(folder.read('02-two.md')));
    folder.remove('02-two.md');
    folder.write('01-one.md', folder.read('01-one.md').replaceAll('02-two.md', RENAMED));
    folder.write('collection.yaml', folder.read('collection.yaml').replaceAll('02-two', '07-second'));
    const { code, out } = await run('strings', 'sync');
    return { ...made, before, code, out };
  }

  it('keeps its ids, its translations and what was accepted', async () => {
    const { folder, run, before, code, out, text } = await renamed();
    const has = (name: string) => existsSync(join(folder.path, name));
    expect(code).toBe(0);
    expect(out).toContain('translations/en/07-second.json: written');
    expect(out).toContain('Rename translations/ar/02-two.json to translations/ar/07-second.json');
    expect(Object.keys(folder.strings('en', '07-second'))).toEqual(Object.keys(before));
    expect(has('translations/en/02-two.json')).toBe(false);
    // The translator's file is the translator's, and nothing stands where it is to go.
    expect(has('translations/ar/02-two.json')).toBe(true);
    expect(has('translations/ar/07-second.json')).toBe(false);
    folder.write('translations/ar/07-second.json', folder.read('translations/ar/02-two.json'));
    folder.remove('translations/ar/02-two.json');
    expect((await run('strings', 'sync')).out).toContain('translations/en/07-second.json: unchanged');
    const { out: json } = await run('strings', 'status', 'ar', '--json');
    const rows = JSON.parse(json) as { document: string }[];
    expect(rows.find(({ document }) => document === '07-second')).toMatchObject({ fresh: 2, stale: 1, missing: 0 });
    expect((await run('strings', 'diff', text)).out).toContain('ليلى');
    expect((await run('strings', 'restore')).out).not.toContain('النهرين');
  });

  it('may be edited again before its translations have the new name', async () => {
    const { folder, run, text, write, title } = await translated();
    // What was written since the last acceptance is known to nobody but the files.
    write({ [title]: 'اثنان', [text]: 'فقرة جديدة عن النهرين.' });
    folder.write(RENAMED, folder.read('02-two.md'));
    folder.remove('02-two.md');
    folder.write('01-one.md', folder.read('01-one.md').replaceAll('02-two.md', RENAMED));
    folder.write('collection.yaml', COLLECTION.replaceAll('02-two', '07-second'));
    // Before the sync nobody knows that it is the same document; what is taken out then would be hard to put back.
    expect((await run('strings', 'prune')).out).toBe('Every translation in the files has its text.\n');
    await run('strings', 'sync');
    folder.write(RENAMED, folder.read(RENAMED).replace('two rivers', 'three rivers'));
    const { out } = await run('strings', 'sync');
    expect(out).toContain('Rename translations/ar/02-two.json to translations/ar/07-second.json');
    expect(existsSync(join(folder.path, 'translations/ar/07-second.json'))).toBe(false);
    expect((await run('strings', 'prune')).out).toBe('Every translation in the files has its text.\n');
    folder.write('translations/ar/07-second.json', folder.read('translations/ar/02-two.json'));
    folder.remove('translations/ar/02-two.json');
    const { out: json } = await run('strings', 'status', 'ar', '--json');
    const rows = JSON.parse(json) as { document: string }[];
    expect(rows.find(({ document }) => document === '07-second')).toMatchObject({ fresh: 1, stale: 1, missing: 1 });
  });

  it('may be edited at once', async () => {
    const { folder, before } = await renamed((text) => text.replace('The second document.', 'The last document.'));
    expect(Object.keys(folder.strings('en', '07-second'))).toEqual(Object.keys(before));
  });

  it('is another document where little of it is the same', async () => {
    const { folder, before } = await renamed(() => '# Another\n\nQuite another text.\n');
    expect(Object.keys(folder.strings('en', '07-second')).filter((id) => id in before)).toEqual([]);
    expect(existsSync(join(folder.path, 'translations/en/02-two.json'))).toBe(true);
  });
});

describe('a source that is edited and edited back', () => {
  it('has a fresh translation again, which can still be accepted', async () => {
    const { run, edit, write, title, summary, text, memory } = await translated();
    write({ [title]: 'اثنان', [summary]: 'الوثيقة الثانية.', [text]: 'لم يقبلها أحد بعد.' });
    await edit('two rivers', 'three rivers');
    expect((await run('strings', 'accept', '--who', 'ليلى')).out).toBe('Nothing to accept.\n');
    await edit('three rivers', 'two rivers');
    const { out } = await run('strings', 'status', 'ar', '--json');
    expect(JSON.parse(out)[1]).toMatchObject({ fresh: 3, stale: 0 });
    await run('strings', 'accept', '--who', 'ليلى');
    const [line = ''] = memory().trim().split('\n').slice(-1);
    expect(JSON.parse(line)).toMatchObject({ source: LONG, target: 'لم يقبلها أحد بعد.', who: 'ليلى' });
  });
});

describe('a source that was edited and not synced yet', () => {
  it('has no fresh translation, accepted or not', async () => {
    const { folder, run, write, title, summary, text } = await translated();
    write({ [title]: 'اثنان', [summary]: 'وثيقة ثانية.', [text]: 'لم يقبلها أحد.' });
    const edited = folder.read('02-two.md').replace('two rivers', 'three rivers').replace('document.', 'document!');
    folder.write('02-two.md', edited);
    const { out } = await run('strings', 'status', 'ar', '--json');
    expect(JSON.parse(out)[1]).toMatchObject({ document: '02-two', fresh: 1, touched: 1, stale: 1 });
    const before = await run('strings', 'diff', text);
    await run('strings', 'sync');
    expect((await run('strings', 'diff', text)).out.split('\n')[1]).toBe(before.out.split('\n')[1]);
    expect(JSON.parse((await run('strings', 'status', 'ar', '--json')).out)[1]).toEqual(JSON.parse(out)[1]);
  });
});

describe('a part of a document that became a document and took its entries along', () => {
  async function parted(name = 'Three') {
    const made = await translated();
    const { folder, run, edit } = made;
    await edit('two rivers', 'three rivers');
    const text = LONG.replace('two rivers', 'three rivers');
    folder.write('03-three.md', `---\ntitle: ${name}\n---\n\n${text}\n`);
    for (const language of ['en', 'ar'])
      folder.write(`translations/${language}/03-three.json`, folder.read(`translations/${language}/02-two.json`));
    folder.write('02-two.md', folder.read('02-two.md').replace(text, 'What stays.'));
    folder.write('collection.yaml', COLLECTION.replace('02-two', '02-two, 03-three'));
    await run('strings', 'sync');
    return made;
  }

  it('still knows what its translations were made from', async () => {
    const { run, text } = await parted();
    const { out } = await run('strings', 'status', 'ar', '--json');
    const rows = JSON.parse(out) as { document: string }[];
    expect(rows.find(({ document }) => document === '03-three')).toMatchObject({ fresh: 0, stale: 1, missing: 1 });
    expect((await run('strings', 'diff', text)).out).toContain('ليلى');
  });

  it('shares no translation with the document where the same id still stands', async () => {
    const { folder, run, title, memory } = await parted('Two!');
    // The copied title kept its id; what is written in the one document was not made from the title of the other.
    folder.write('translations/ar/02-two.json', JSON.stringify({ [title]: 'كتبها غيره' }));
    folder.write('03-three.md', folder.read('03-three.md').replace('Two!', 'Two?'));
    expect(folder.strings('en', '03-three')).toHaveProperty(title);
    await run('strings', 'sync');
    expect(memory()).not.toContain('كتبها غيره');
  });

  it('leaves nothing in the memory that was made from another text', async () => {
    const { run, memory } = await parted();
    const sources = () =>
      memory()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { source: string; target: string })
        .filter(({ target }) => target === 'فقرة وحيدة عن النهرين.')
        .map(({ source }) => source);
    await run('strings', 'prune', '--yes');
    expect(new Set(sources())).toEqual(new Set([LONG]));
  });
});

describe('a language that collection.yaml does not name for a while', () => {
  const without = (folder: Folder, named: string) =>
    folder.write('collection.yaml', COLLECTION.replace('en, ar', named));

  it('has no translation afterwards that counts as made from a newer text', async () => {
    const { folder, run, edit, write, title, text } = await translated();
    write({ [title]: 'اثنان', [text]: 'لم يقبلها أحد.' });
    without(folder, 'en');
    await edit('two rivers', 'three rivers');
    without(folder, 'en, ar');
    const { out } = await run('strings', 'status', 'ar', '--json');
    expect(JSON.parse(out)[1]).toMatchObject({ document: '02-two', fresh: 1, stale: 1 });
  });

  it('costs a document in that language no id', async () => {
    const { folder, run } = await translated();
    without(folder, 'ar');
    const before = folder.strings('en', '02-two');
    folder.write(
      '02-two.md',
      folder.read('02-two.md').replace('---', '---\nlanguage: en').replace('two rivers', 'rivers'),
    );
    await run('strings', 'sync');
    expect(Object.keys(folder.strings('en', '02-two'))).toEqual(Object.keys(before));
  });

  it('keeps a sync from a document whose file there cannot be read', async () => {
    const { folder, run } = await translated();
    without(folder, 'en');
    folder.write('translations/ar/02-two.json', '{ "a": ');
    const before = folder.read('translations/en/02-two.json');
    folder.write('02-two.md', folder.read('02-two.md').replace('two rivers', 'rivers'));
    expect(await run('strings', 'sync')).toMatchObject({ code: 1 });
    expect(folder.read('translations/en/02-two.json')).toBe(before);
  });
});
