// The specimens of docs/PAGES.md are built as it says, and show on their pages what it says they show.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from './support/checkout.ts';
import { warraq } from './support/cli.ts';
import { hasTool } from './support/tool.ts';

const out = mkdtempSync(join(tmpdir(), 'warraq-specimen-'));
afterAll(() => rmSync(out, { recursive: true }));

const build = (language: string) => warraq(['build', `docs/specimen/${language}`, '--out', join(out, language)]);

/** What poppler reads on a page of the file, without marks of direction. */
function page(language: string, number: number): string {
  const file = join(out, language, `specimen.${language}.pdf`);
  const { stdout } = spawnSync('pdftotext', ['-f', `${number}`, '-l', `${number}`, file, '-'], { encoding: 'utf8' });
  return stdout.replace(/[\u200e\u200f\u202a-\u202e]/g, '');
}

describe.skipIf(!hasTool('pdftotext'))('the specimen', () => {
  test('in English: a note begins on the page of its call and ends on the next', () => {
    const { status, stderr } = build('en');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(page('en', 7)).toMatch(/lost its way[\s\S]*A long note has three lives/);
    expect(page('en', 8)).toMatch(/to make up for the one with\s+the other[\s\S]*count everything at once/);
  });

  test('in Arabic: the heads of a table stand on both its pages', () => {
    const { status, stderr } = build('ar');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(page('ar', 7)).toContain('فالفاصلة التي تلي HarfBuzz عربية');
    for (const number of [10, 11])
      for (const head of ['الحرف', 'اسمه', 'رمزه']) expect(page('ar', number)).toContain(head);
    expect(page('ar', 10)).toContain('U+0627');
    expect(page('ar', 11)).toContain('U+0645');
    const verse = page('ar', 13).replace(/[^\S\n]+/g, ' ');
    expect(verse).toContain('قفا نبك من ذكرى حبيب ومنزل بسقط اللوى بين الدخول فحومل');
    expect(verse).toMatch(/ناقف حنظل[\s\S]*سنة ٣٤٣ للهجرة/);
  });
});

test('every picture that docs/PAGES.md shows is there, and no other', () => {
  const text = readFileSync(join(repositoryRoot, 'docs/PAGES.md'), 'utf8');
  const shown = [...text.matchAll(/\]\(pages\/([^)]+)\)/g)].map(([, name]) => name!);
  for (const name of shown) expect(existsSync(join(repositoryRoot, 'docs/pages', name)), name).toBe(true);
  expect(readdirSync(join(repositoryRoot, 'docs/pages')).sort()).toEqual([...new Set(shown)].sort());
});
