// Existing translations as files come in; string files and memory hold what is sure, and no word of the rest is lost.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { COLLECTION, Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const SOURCE = `---
title: The Road to the Marshes
summary: A short report of 1959.
---

In 1959 a road was built from Amara to the marshes, 42 kilometres long.[^1]

The engineers came from Baghdad and stayed for two years.

## What the villages said

Some wanted the road because the market was a day away by boat.

Others feared that soldiers would come by it before the doctors did.

[^1]: Ministry of Works, *Report*, 1960.
`;

const TITLE = 'الطريق إلى الأهوار';
const FIRST = 'في عام 1959 شُقّ طريق من العمارة إلى الأهوار طوله 42 كيلومترًا.[^1]';
const SECOND = 'جاء المهندسون من بغداد ومكثوا سنتين.';
const HEADING = 'ما قالته القرى';
const THIRD = 'أراد بعضهم الطريق لأن السوق كان على مسيرة يوم بالقارب.';
const FOURTH = 'وخشي آخرون أن يأتي منه الجنود قبل الأطباء.';
const NOTE = 'وزارة الأشغال، *تقرير*، 1960.';
const TRANSLATION = `---\ntitle: ${TITLE}\nsummary: تقرير قصير عن عام 1959.\nlanguage: ar\n---\n\n${FIRST}\n\n${SECOND}\n\n## ${HEADING}\n\n${THIRD}\n\n${FOURTH}\n\n[^1]: ${NOTE}\n`;

async function prepared(translation: string) {
  const files = { 'collection.yaml': COLLECTION.replace('[01-one, 02-two]', '[01-one]'), '01-one.md': SOURCE };
  const folder = new Folder({ ...files, 'old/translation.md': translation });
  await warraq(['strings', 'sync'], { cwd: folder.path });
  const align = (...options: string[]) =>
    warraq(['align', '01-one.md', 'old/translation.md', ...options], { cwd: folder.path });
  const targets = () => {
    const own = folder.strings('en', '01-one');
    const entries = Object.entries(folder.strings('ar', '01-one'));
    return entries.map(([id, text]) => [own[id]?.slice(0, 12), text]);
  };
  return { folder, align, targets };
}

const LEFT_OVER = 'translations/drafts/ar/01-one.left-over.md';

describe('warraq align', () => {
  it('takes a translation over that keeps its source’s structure: string file, in order, and memory', async () => {
    const { folder, align, targets } = await prepared(TRANSLATION);
    const { code, out } = await align('--into', '.', '--who', 'ليلى');
    expect(out).toBe(
      '8 of 8 units have a passage, 8 of them surely.\ntranslations/ar/01-one.json: 8 new entries; memory: 8 new records.\n',
    );
    expect(code).toBe(0);
    expect(targets().map(([, text]) => text)).toEqual([
      ...[TITLE, 'تقرير قصير عن عام 1959.', FIRST, SECOND, HEADING, THIRD, FOURTH, NOTE],
    ]);
    expect(targets().map(([source]) => source)).toEqual(
      Object.values(folder.strings('en', '01-one')).map((text) => text.slice(0, 12)),
    );
    expect(folder.read('translations/memory.jsonl')).toContain('"who":"ليلى","when":"2023-11-14"');
    const { out: status } = await warraq(['strings', 'status', '--json'], { cwd: folder.path });
    expect(JSON.parse(status)[0]).toMatchObject({ fresh: 8, missing: 0 });
    const before = folder.all();
    expect((await align('--into', '.', '--who', 'ليلى')).out).toContain('0 new entries; memory: 0 new records.');
    expect(folder.all()).toEqual(before);
    expect(existsSync(join(folder.path, LEFT_OVER))).toBe(false);
  });

  it('writes nothing without a collection, and shows the pairs to programs', async () => {
    const { folder, align } = await prepared(TRANSLATION);
    const before = folder.all();
    const { out } = await align('--json');
    expect(JSON.parse(out).pairs[2]).toMatchObject({ sure: true, target: { line: 7, text: FIRST } });
    expect(folder.all()).toEqual(before);
  });

  it('takes the name of the file for no title', async () => {
    const { align, targets } = await prepared(TRANSLATION.replace(/^---[\s\S]*?---\n/, ''));
    expect((await align('--into', '.', '--lang', 'ar', '--min', '1')).code).toBe(0);
    const written = targets().map(([, text]) => text);
    expect(written).toContain(FIRST);
    expect(written.join()).not.toContain('translation');
  });

  it('lists what is doubtful or without a counterpart, and loses no word of it', async () => {
    const added = 'ملاحظة من المترجم لا أصل لها في النص، كتبها لقرّائه في المهجر ليعرفوا أين تقع الأهوار وما كانت.';
    const joined = `${THIRD} ${FOURTH}`;
    const text = TRANSLATION.replace(`${SECOND}\n\n`, '')
      .replace(`${THIRD}\n\n${FOURTH}`, joined)
      .replace('## ', `${added}\n\n## `);
    const { folder, align, targets } = await prepared(text);
    const { code, out } = await align('--into', '.');
    expect(code).toBe(0);
    expect(out).toMatch(/Doubtful pairs\n +\d+ % {2}01-one\.md:\d+:1 ↔ old\/translation\.md:\d+:1/);
    expect(out).toContain(`${LEFT_OVER}: the doubtful pairs`);
    const everywhere = [...targets().map(([, target]) => target), folder.read(LEFT_OVER)].join('\n');
    for (const word of text.slice(text.indexOf('---', 3) + 3).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
      expect(everywhere).toContain(word);
    const written = new Map(targets().map(([source, target]) => [source, target]));
    expect(written.get('In 1959 a ro')).toBe(FIRST);
    expect(written.get('The engineer')).not.toBe(added);
  });

  it('asks for each doubtful pair, and takes what it is told', async () => {
    const text = TRANSLATION.replace(`${THIRD}\n\n${FOURTH}`, `${THIRD} ${FOURTH}`);
    const { folder, targets } = await prepared(text);
    const questions: string[] = [];
    const said: string[] = [];
    const code = await run(
      ['align', '01-one.md', 'old/translation.md', '--into', '.', '--interactive', '--min', '99'],
      {
        cwd: folder.path,
        env: { LC_ALL: 'C', SOURCE_DATE_EPOCH: '1700000000' },
        terminal: false,
        out: (line) => said.push(line),
        err: (line) => said.push(line),
        prompts: {
          choose: async (question, choices) => {
            questions.push(question);
            return choices[0]!.value;
          },
          write: async () => undefined,
        },
      },
    );
    expect(code).toBe(0);
    expect(questions.length).toBeGreaterThan(1);
    expect(targets().map(([, target]) => target)).toEqual(expect.arrayContaining([THIRD, FOURTH]));
    const { code: refused } = await warraq(['align', '01-one.md', 'old/translation.md', '--interactive'], {
      cwd: folder.path,
    });
    expect(refused).toBe(2);
  });

  it('writes over no translation that is there, and keeps the other in the memory', async () => {
    const { folder, align } = await prepared(TRANSLATION);
    const [title = ''] = Object.keys(folder.strings('en', '01-one'));
    folder.write('translations/ar/01-one.json', `{"${title}": "عنوان آخر"}\n`);
    const { out } = await align('--into', '.');
    expect(out).toContain('1 unit has another translation already');
    expect(folder.strings('ar', '01-one')).toMatchObject({ [title]: 'عنوان آخر' });
    expect(folder.read('translations/memory.jsonl')).toContain(`"target":"${TITLE}"`);
  });

  it('records a translation of an older version with the source that it was made from', async () => {
    const { folder } = await prepared(TRANSLATION);
    folder.write('old/01-one.md', SOURCE.replace('for two years', 'for two long years in tents'));
    await warraq(['align', 'old/01-one.md', 'old/translation.md', '--into', '.'], { cwd: folder.path });
    const { out } = await warraq(['strings', 'status', '--json'], { cwd: folder.path });
    expect(JSON.parse(out)[0]).toMatchObject({ fresh: 7, stale: 1, missing: 0 });
  });

  it('writes nothing in a language that the collection does not have', async () => {
    const { folder, align } = await prepared(TRANSLATION.replace('language: ar', 'language: ar-IQ'));
    const before = folder.all();
    const { code, err } = await align('--into', '.');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'No collection here is in the language ar-IQ; there are: en, ar.\n',
    });
    expect(folder.all()).toEqual(before);
  });

  it('says what is wrong with what it is given', async () => {
    const { folder, align } = await prepared(TRANSLATION);
    expect(await align('--into', 'nowhere')).toMatchObject({ code: 2 });
    expect(await align('--min', '101')).toMatchObject({ code: 2 });
    const missing = await warraq(['align', '01-one.md', 'old/none.md'], { cwd: folder.path });
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.err).toContain('old/none.md:1:1');
    folder.write('01-one.md', SOURCE.replace('## What', '## All that'));
    expect((await align('--into', '.')).err).toContain('strings sync');
    const { code } = await warraq(['align', '01-one.md', '01-one.md', '--lang', 'en'], { cwd: folder.path });
    expect(code).toBe(2);
  });
});
