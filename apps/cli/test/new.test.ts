// `warraq new`: what it begins can be checked and built at once, in either language; nothing that is there is written over.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

/** What `check` says of errors and warnings, but for string files, which `strings sync` makes. */
async function faults(folder: Folder, name: string) {
  const { out } = await warraq(['check', name, '--json'], { cwd: folder.path });
  return (JSON.parse(out) as { severity: string; code: string }[]).filter(
    ({ severity, code }) => severity !== 'info' && code !== 'strings-not-synced',
  );
}

describe('warraq new', () => {
  it.each([
    ['en', 'A first text', '*emphasised*'],
    ['ar', 'نص أول', '*مُبرَزة*'],
  ])('begins a collection in %s, which is a book as it stands', async (ui, title, sign) => {
    const folder = new Folder({});
    const { code, out, err } = await warraq(['new', 'my books', '--ui', ui], { cwd: folder.path });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('warraq check "my books"');
    const document = folder.read('my books/01-first-text.md');
    expect(document).toContain(`title: ${title}`);
    expect(document).toContain(sign);
    expect(folder.read('my books/collection.yaml')).toMatch(/^id: my-books$/m);
    expect(await faults(folder, 'my books')).toEqual([]);
    expect((await warraq(['build', 'my books', '--format', 'epub'], { cwd: folder.path })).code).toBe(0);
    expect(existsSync(join(folder.path, `my books/editions/my-books/my-books.${ui}.epub`))).toBe(true);
  });

  it('takes documents that are there, and writes none beside them', async () => {
    const folder = new Folder({ 'كتابي/مقال.md': '# مقال\n\nنص.\n', 'كتابي/README.md': 'x' });
    const args = ['new', 'كتابي', '--lang', 'ar', '--title', 'قال: «كتابي "الأول"»'];
    expect((await warraq(args, { cwd: folder.path })).code).toBe(0);
    expect(folder.read('كتابي/collection.yaml')).toContain('\nid: ktaby\n');
    expect(existsSync(join(folder.path, 'كتابي/01-first-text.md'))).toBe(false);
    expect(await faults(folder, 'كتابي')).toEqual([]);
    const { out } = await warraq(['strings', 'status', 'كتابي'], { cwd: folder.path });
    expect(out).not.toContain('README');
  });

  it('names the language of the first document where the collection’s first is another', async () => {
    const folder = new Folder({});
    expect((await warraq(['new', 'x', '--lang', 'ckb،ar'], { cwd: folder.path })).code).toBe(0);
    expect(folder.read('x/01-first-text.md')).toContain('language: ar\ntitle: نص أول');
    expect(await faults(folder, 'x')).toEqual([]);
  });

  it('says how to go on in the words that were typed: with pnpm before them, in the language asked for', async () => {
    const folder = new Folder({});
    const env = { npm_config_user_agent: 'pnpm/12.21.0 npm/? node/v22.1.0 linux x64' };
    const { out } = await warraq(['new', 'كتابي', '--ui', 'ar'], { cwd: folder.path, env });
    expect(out).toContain('\n    npx pnpm@12.21.0 warraq build كتابي --ui ar\n');
    const english = await warraq(['new', 'mine'], { cwd: folder.path, env: { npm_config_user_agent: 'npm/11.0.0' } });
    expect(english.out).toContain('\n    warraq build mine\n');
  });

  it('takes a language in capital letters for the one that is meant', async () => {
    const folder = new Folder({});
    expect((await warraq(['new', 'x', '--lang', 'AR,EN'], { cwd: folder.path })).code).toBe(0);
    expect(folder.read('x/collection.yaml')).toContain('\nlanguages: [ar, en]\n');
    expect(await faults(folder, 'x')).toEqual([]);
  });

  it.each([
    [['new', ''], 'Say in which folder'],
    [['new', 'there'], 'is a collection already'],
    [['new', 'near'], 'near/collection.yml'],
    [['new', 'x', '--lang', 'q!'], 'q! is no code of a language'],
    [['new', 'x', '--lang', ','], 'is no code of a language'],
    [['new', 'x', '--title', 'a\u202eb'], 'A title is one line'],
  ])('refuses %j and writes nothing', async (args, why) => {
    const folder = new Folder({ 'there/collection.yaml': 'id: mine\n', 'near/collection.yml': 'id: mine\n' });
    const { code, err } = await warraq(args, { cwd: folder.path });
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(folder.read('there/collection.yaml')).toBe('id: mine\n');
    expect(existsSync(join(folder.path, 'x'))).toBe(false);
    expect(existsSync(join(folder.path, 'near/collection.yaml'))).toBe(false);
  });
});
