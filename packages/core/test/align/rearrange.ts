// A translation and chance come in; the same as translators leave them, with what then belongs to each unit, goes out.

import type { Sample } from './translated-sample.ts';

export interface Rearranged {
  readonly translation: string;
  /** Of each unit what a person would pair with it; undefined for what was left out. */
  readonly wanted: readonly (string | undefined)[];
}

type Way = 'joined' | 'parted' | 'left out' | 'moved' | 'added';

/** @param random a whole number from 0 to below its argument */
export function rearrange(
  { translation, targets }: Sample,
  ways: readonly Way[],
  random: (below: number) => number,
): Rearranged {
  let blocks = translation.split('\n\n');
  const wanted: (string | undefined)[] = [...targets];
  const unitOf = (block: string | undefined) => targets.indexOf(block ?? '');
  const touched = new Set<number>();
  // Paragraphs of more than a line's length, each changed once.
  const free = (more: (at: number) => boolean) => {
    const all = blocks.flatMap((block, at) =>
      unitOf(block) >= 0 && block.length > 80 && !touched.has(unitOf(block)) && more(at) ? [at] : [],
    );
    return all.length === 0 ? undefined : all[random(all.length)];
  };
  for (const way of ways) {
    const at = free(
      (i) =>
        way !== 'joined' ||
        (unitOf(blocks[i + 1]) >= 0 && blocks[i + 1]!.length > 80 && !touched.has(unitOf(blocks[i + 1]))),
    );
    if (at === undefined) continue;
    const block = blocks[at]!;
    const unit = unitOf(block);
    touched.add(unit);
    if (way === 'joined') {
      touched.add(unitOf(blocks[at + 1]));
      blocks = blocks.toSpliced(at, 2, `${block} ${blocks[at + 1]}`);
    } else if (way === 'parted') {
      const ends = [...block.matchAll(/[.؟!]["»”]? (?=[^\d])/gu)].map(({ index, 0: end }) => index + end.length);
      const end = ends[random(Math.max(1, ends.length))];
      if (end !== undefined) blocks = blocks.toSpliced(at, 1, block.slice(0, end).trim(), block.slice(end));
    } else if (way === 'left out') {
      wanted[unit] = undefined;
      blocks = blocks.toSpliced(at, 1);
    } else if (way === 'moved') {
      const to = free((i) => Math.abs(i - at) > 1 && i > 0) ?? at;
      blocks = blocks.toSpliced(at, 1).toSpliced(to > at ? to - 1 : to, 0, block);
    } else
      blocks = blocks.toSpliced(
        at,
        0,
        'كتب المترجم هذه الفقرة لقرّائه، وليس في الأصل ما يقابلها، وهي تشرح أسماء بعض الأماكن.',
      );
  }
  return { translation: blocks.join('\n\n'), wanted };
}
