// A PDF comes in; its number of pages, as poppler counts them, goes out.

import { spawnSync } from 'node:child_process';

export function pdfPages(file: string): number {
  const { stdout, error } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  if (error !== undefined) throw new Error('pages are counted with pdfinfo of poppler, which is not installed');
  const pages = /^Pages:\s*(\d+)/m.exec(stdout)?.[1];
  if (pages === undefined) throw new Error(`${file}: no PDF`);
  return Number(pages);
}
