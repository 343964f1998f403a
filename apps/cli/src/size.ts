// A number of bytes comes in; the size as people read it goes out.

import type { Ui } from './ui.ts';

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

export function sizeOf(bytes: number, ui: Ui): string {
  if (bytes < MEGABYTE) return ui.text('build.size.kilobytes', { number: Math.ceil(bytes / KILOBYTE) });
  return ui.text('build.size.megabytes', { number: (bytes / MEGABYTE).toFixed(1) });
}
