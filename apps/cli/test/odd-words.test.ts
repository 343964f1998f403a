// Words of the command line that are empty, blank or given twice: nothing is guessed from them, and nothing written.

import { describe, expect, it } from 'vitest';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

describe('a value that is empty', () => {
  it.each([
    ['build', '--out', '', '--out <folder>'],
    ['build', '--out', '  ', '--out <folder>'],
    ['build', '--lang', '', '--lang <editions>'],
    ['check', '--only', '', '--only <codes>'],
    ['preview', '--out', '', '--out <folder>'],
    ['publish', '--to', '', '--to <folder>'],
  ])('%s %s %j is refused, and nothing is written', async (verb, option, value, named) => {
    const folder = new Folder();
    const before = folder.all();
    expect(await warraq([verb, option, value], { cwd: folder.path })).toEqual({
      code: 2,
      out: '',
      err: `The option ${named} cannot be '${value}'.\nSee: warraq ${verb} --help\n`,
    });
    expect(folder.all()).toEqual(before);
  });

  it('is no collection, not even the one that one stands in', async () => {
    const folder = new Folder();
    const { code, out, err } = await warraq(['build', ''], { cwd: folder.path });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^There is no collection '': /);
    expect((await warraq(['check', ''], { cwd: folder.path })).err).toMatch(/^'' is neither a collection/);
    expect((await warraq([''], { cwd: folder.path })).err).toMatch(/^There is no command ''\./);
  });
});

describe('a list that is given in two parts', () => {
  it('is the whole list', async () => {
    const folder = new Folder();
    const cut = (text: string) => text.split('\n').map((line) => line.replace(/:.*/, ''));
    const made = await warraq(['build', '--format', 'epub', '--format', 'feed', '--lang', 'en', '--lang', 'ar'], {
      cwd: folder.path,
    });
    expect(cut(made.out).filter((name) => name !== '')).toEqual([
      'editions/small/small.en.epub',
      'editions/small/small.ar.epub',
      'editions/small/feed.en.json',
    ]);
  });
});
