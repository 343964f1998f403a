// Floats: whole, in order, at the head of the page of their mention or as near as there is room.

import { describe, expect, test } from 'vitest';
import { pt } from '../../src/model/length.ts';
import { paginate } from '../../src/page/paginate.ts';
import { drawn, float, frame, hang, lines, note, row } from './letter-rows.ts';

describe('floats', () => {
  test('stand at the head of the page of their mention', () => {
    expect(drawn(hang(lines('a', 35), 'a13', { floats: [float('F', 3)] }))).toEqual([
      'a0 a1 a2 a3 a4 a5 a6 a7 a8 a9',
      'F0 F1 F2 . a10 a11 a12 a13 a14 a15',
      'a16 a17 a18 a19 a20 a21 a22 a23 a24 a25',
      'a26 a27 a28 a29 a30 a31 a32 a33 a34 .',
    ]);
  });

  test('do not stand above the beginning of a chapter, but at the foot of its page', () => {
    const pages = drawn(hang(lines('a', 25), 'a2', { floats: [float('F', 3)] }));
    expect(pages[0]).toBe('a0 a1 a2 a3 a4 a5 . F0 F1 F2');
  });

  test('that belong at the head wait for the next page', () => {
    const pages = drawn(hang(lines('a', 25), 'a2', { floats: [float('F', 3, 'head')] }));
    expect(pages[1]).toBe('F0 F1 F2 . a10 a11 a12 a13 a14 a15');
  });

  test('at the foot stand above the notes', () => {
    const rows = hang(lines('a', 35), 'a12', { floats: [float('F', 3, 'foot')], notes: [note('n', 2)] });
    expect(drawn(rows)[1]).toBe('a10 a11 a12 . F0 F1 F2 . |n0 n1');
  });

  test('leave the text under them on the grid, at least the wanted space away', () => {
    const figure = { rows: [row('F', { height: pt(33), before: pt(9), onGrid: false })], place: 'head' as const };
    const [, second] = paginate(hang(lines('a', 25), 'a2', { floats: [figure] }), frame);
    expect(second!.rows.slice(0, 2).map(({ y }) => y)).toEqual([0, 50]);
  });

  test('stay in order and go to a page without text where they fill most of it', () => {
    const rows = hang(lines('a', 35), 'a12', { floats: [float('F', 4), float('G', 4), float('H', 4)] });
    expect(drawn(rows).slice(0, 4)).toEqual([
      'a0 a1 a2 a3 a4 a5 a6 a7 a8 a9',
      'F0 F1 F2 F3 . a10 a11 a12 a13 a14',
      'G0 G1 G2 G3 . H0 H1 H2 H3 .',
      'a15 a16 a17 a18 a19 a20 a21 a22 a23 a24',
    ]);
  });

  test('higher than the page stand alone on one', () => {
    const pages = drawn(hang(lines('a', 35), 'a12', { floats: [float('F', 12)] }));
    expect(pages[2]).toBe('F0 F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11');
    expect(pages[3]).toMatch(/^a20 /);
  });

  test('mentioned at the end of the flow are placed before it ends, under the last text where there is room', () => {
    expect(drawn(hang(lines('a', 3), 'a2', { floats: [float('F', 2)] }))).toEqual(['a0 a1 a2 . F0 F1 . . . .']);
    expect(drawn(hang(lines('a', 9), 'a1', { floats: [float('F', 3, 'head')] }))).toEqual([
      'a0 a1 a2 a3 a4 a5 a6 a7 a8 .',
      'F0 F1 F2 . . . . . . .',
    ]);
  });
});
