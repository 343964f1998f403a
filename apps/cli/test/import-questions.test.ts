// `warraq import --interactive`: each doubtful thing is asked about once, and the answers stand in the document.

import { expect, it } from 'vitest';
import type { Prompts } from '../src/prompts.ts';
import { FILES, Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const RAIN =
  'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain.';
const PAGE = `The Reading Room\n\nRead in Arabic\n\nharbour-map${RAIN} The workers s union came too.\n\n${RAIN}[7]\n\nNotes\n\n[1] A note that nothing calls.\n\nAdd comment\n`;

/** Answers by the words of the question; what is written replaces the text that is offered. */
function answering(answers: Readonly<Record<string, string>>, written = ''): Prompts & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async choose(question, choices) {
      asked.push(`${question} (${choices.map(({ value }) => value).join(' ')})`);
      const answer = Object.entries(answers).find(([words]) => question.includes(words))?.[1];
      return answer === 'stop'
        ? undefined
        : (choices.find(({ value }) => value === answer)?.value ?? choices[0]?.value);
    },
    async write(_, initial) {
      return written === '' ? initial : written;
    },
  };
}

const run = (folder: Folder, prompts: Prompts | undefined, ...args: string[]) =>
  warraq(['import', 'page.txt', '--into', '.', ...args], { cwd: folder.path, prompts });

it('asks about what is not certain: keep, drop, mend', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': PAGE });
  const prompts = answering({ 'alternative text': 'keep', 'lost apostrophe': 'mend', '[7]': 'drop', '[1]': 'drop' });
  const { code, err } = await run(folder, prompts, '--interactive');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(prompts.asked).toEqual([
    'page.txt:3 navigation: Read in Arabic (drop keep)',
    'page.txt:5 lost apostrophe: workers s (mend keep drop)',
    'page.txt:5 alternative text of a picture: harbour-map (drop keep)',
    'page.txt:7 reference without a note: [7] (keep mend drop)',
    'page.txt:11 note that nothing refers to: [1] A note that nothing calls. (keep mend drop)',
  ]);
  const text = folder.read('03-the-reading-room.md');
  expect(text).toContain(`harbour-map${RAIN} The workers’ union came too.`);
  expect(text).not.toMatch(/\[7|A note|Add comment/u);
});

it('takes what the person writes, a title too', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': `${RAIN} ${RAIN} ${RAIN}\n\n${RAIN}\n` });
  await run(folder, answering({ 'no title': 'mend' }, 'A Warm Room'), '--interactive');
  expect(folder.read('03-a-warm-room.md')).toContain('title: A Warm Room');
});

it('plain mode never asks, and an import without questions does not undo answers', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': PAGE });
  const prompts = answering({ 'lost apostrophe': 'mend' });
  await run(folder, prompts, '--interactive');
  const answered = folder.read('03-the-reading-room.md');
  const before = prompts.asked.length;
  const { out } = await run(folder, prompts);
  expect(prompts.asked).toHaveLength(before);
  expect(out).toContain('not written');
  expect(folder.read('03-the-reading-room.md')).toBe(answered);
});

it('writes nothing when the person stops, and says so where nobody can answer', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': PAGE });
  const before = folder.all();
  const stopped = await warraq(['import', 'page.txt', 'page.txt', '--into', '.', '--interactive'], {
    cwd: folder.path,
    prompts: answering({ 'lost apostrophe': 'stop' }),
  });
  expect(stopped.code).toBe(1);
  expect(stopped.err.match(/was stopped/gu)).toHaveLength(1);
  const alone = await run(folder, undefined, '--interactive');
  expect(alone.code).toBe(2);
  expect(alone.err).toContain('no terminal here');
  expect((await run(folder, answering({}), '--interactive', '--json')).code).toBe(2);
  expect(folder.all()).toEqual(before);
});

it('asks about a day that can be read in two ways, and offers the other', async () => {
  const folder = new Folder({ ...FILES, 'page.txt': `The Room\n\n3/7/2025\n\n${RAIN}\n\n${RAIN}\n` });
  const prompts = answering({ 'two ways': 'mend' });
  await run(folder, prompts, '--interactive');
  expect(prompts.asked).toEqual(['page.txt:3 date that can be read in two ways: 3/7/2025 (keep mend)']);
  expect(folder.read('03-the-room.md')).toContain('date: 2025-03-07');
});
