// Files of lines are written and read again: lines longer than what is read at once, in several scripts, and broken ones.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLines } from '../src/read-lines.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (content: string | Buffer) => {
  writeFileSync(join(folder, 'a'), content);
  return readLines(join(folder, 'a'), 'a.jsonl', (lines) => [...lines]);
};

describe('the lines of a file', () => {
  const lines = Array.from({ length: 4000 }, (_, i) => `${i} مجلس عمّال «البصرة» – café 𝄞 ${'ش'.repeat(i % 90)}`);

  test('come whole, wherever blocks of bytes end', () => {
    expect(read(`${lines.join('\n')}\n`).value).toEqual(lines);
    expect(read(lines.join('\n')).value).toEqual(lines);
  });

  test('may be empty, and longer than a block', () => {
    const long = ['', 'خ'.repeat(200_000), '', 'b'];
    expect(read(long.join('\n')).value).toEqual(long);
    expect(read('').value).toEqual([]);
  });

  test('are not used where one is no UTF-8: its place is said', () => {
    const bytes = Buffer.concat([Buffer.from(`${lines.join('\n')}\nab`), Buffer.from([0xff]), Buffer.from('\n')]);
    const { value, problems } = read(bytes);
    expect(value).toBeUndefined();
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ['not-utf8', { file: 'a.jsonl', line: 4001, column: 3 }],
    ]);
  });

  test('a file that is not there, and a folder, are named', () => {
    const from = (name: string) =>
      readLines(join(folder, name), name, (lines) => [...lines]).problems.map(({ code }) => code);
    expect(from('nothing')).toEqual(['file-missing']);
    expect(from('.')).toEqual(['file-unreadable']);
  });

  test('an error of the reader is not taken for one of the file', () => {
    writeFileSync(join(folder, 'a'), 'x\n');
    const failing = () => {
      throw new Error('mine');
    };
    expect(() => readLines(join(folder, 'a'), 'a', failing)).toThrow('mine');
  });
});
