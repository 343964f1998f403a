// Notes: at the foot of the page of their call, begun there where they are too long, and continued overleaf.

import { describe, expect, test } from 'vitest';
import { pt } from '../../src/model/length.ts';
import { paginate } from '../../src/page/paginate.ts';
import { drawn, frame, hang, lines, note, paragraph, row } from './letter-rows.ts';

describe('notes', () => {
  test('stand at the foot in the order of their calls, one gap under the text', () => {
    const rows = hang(hang(lines('a', 16), 'a1', { notes: [note('m', 1)] }), 'a3', { notes: [note('n', 2)] });
    expect(drawn(rows)).toEqual(['a0 a1 a2 a3 a4 a5 . |m0 n0 n1', 'a6 a7 a8 a9 a10 a11 a12 a13 a14 a15']);
  });

  test('end exactly at the foot, whatever their heights', () => {
    const small = { rows: [1, 2, 3].map((line) => row(`n${line}`, { height: pt(7.3), before: pt(0.4) })) };
    const [page] = paginate(hang(lines('a', 12), 'a0', { notes: [small] }), frame);
    expect(page!.notes.map(({ y }) => y.toFixed(1))).toEqual(['77.3', '85.0', '92.7']);
    // 77.3 less the gap of 10 leaves room for six lines.
    expect(page!.rows.length).toBe(6);
  });

  test('that are too long begin with two rows at least and go on before the notes of the next page', () => {
    const long = hang(lines('a', 30), 'a5', { notes: [note('n', 7)] });
    const rows = hang(long, 'a8', { notes: [note('m', 1)] });
    expect(drawn(rows)).toEqual([
      'a0 a1 a2 a3 a4 a5 . |n0 n1 n2',
      'a6 a7 a8 a9 . |…n3 n4 n5 n6 m0',
      'a10 a11 a12 a13 a14 a15 a16 a17 a18 a19',
      'a20 a21 a22 a23 a24 a25 a26 a27 a28 a29',
    ]);
  });

  test('of two rows are not parted: their call goes to the next page', () => {
    const rows = hang(lines('a', 34), 'a7', { notes: [note('n', 2)] });
    expect(drawn(rows)[1]).toBe('a7 a8 a9 a10 a11 a12 a13 . |n0 n1');
  });

  test('of three rows are not parted either where the last would stand alone', () => {
    const rows = hang(lines('a', 34), 'a6', { notes: [note('n', 3)] });
    expect(drawn(rows)[0]).toBe('a0 a1 a2 a3 a4 a5 . . . .');
    expect(drawn(rows)[1]).toBe('a6 a7 a8 a9 a10 a11 . |n0 n1 n2');
  });

  test('leave no row of theirs alone where they are parted', () => {
    // Under five lines four rows would fit, and the fifth would stand alone on the next page.
    expect(drawn(hang(lines('a', 23), 'a4', { notes: [note('n', 5)] }))).toEqual([
      'a0 a1 a2 a3 a4 a5 . |n0 n1 n2',
      'a6 a7 a8 a9 a10 a11 a12 . |…n3 n4',
      'a13 a14 a15 a16 a17 a18 a19 a20 a21 a22',
    ]);
  });

  test('longer than pages fill them beside some text', () => {
    const pages = drawn(hang(lines('a', 30), 'a2', { notes: [note('n', 25)] }));
    expect(pages).toEqual([
      'a0 a1 a2 . |n0 n1 n2 n3 n4 n5',
      'a3 a4 a5 . |…n6 n7 n8 n9 n10 n11',
      'a6 a7 a8 . |…n12 n13 n14 n15 n16 n17',
      'a9 a10 . |…n18 n19 n20 n21 n22 n23 n24',
      'a11 a12 a13 a14 a15 a16 a17 a18 a19 a20',
      'a21 a22 a23 a24 a25 a26 a27 a28 a29 .',
    ]);
  });

  test('go on without text after the last row', () => {
    expect(drawn(hang(lines('a', 3), 'a2', { notes: [note('n', 18)] }))).toEqual([
      'a0 a1 a2 . |n0 n1 n2 n3 n4 n5',
      '|…n6 n7 n8 n9 n10 n11 n12 n13 n14 n15',
      '. . . . . . . . |…n16 n17',
    ]);
  });

  test('of the last row take text with them rather than a page to themselves', () => {
    // The text has room on two full pages, but the second half of its note has not.
    const rows = hang(lines('a', 17), 'a16', { notes: [note('n', 4)] });
    expect(drawn(rows, { ...frame, opensSpread: true })).toEqual([
      'a0 a1 a2 a3 a4 a5 a6 a7 . .',
      'a8 a9 a10 a11 a12 a13 a14 a15 . .',
      'a16 . . . . . |n0 n1 n2 n3',
    ]);
  });

  test('called in one row that has no room for all of them follow on the next page, not continued', () => {
    const rows = [row('a', { height: pt(60), notes: [note('n', 3), note('m', 4)] }), ...lines('b', 4)];
    const [first, second] = paginate(rows, frame);
    expect(first!.notes.map((each) => each.row.content)).toEqual(['n0', 'n1', 'n2']);
    expect(second!.notes.map((each) => each.row.content)).toEqual(['m0', 'm1', 'm2', 'm3']);
    expect([first!.continued, second!.continued]).toEqual([false, false]);
  });

  test('called in notes follow the note that calls them', () => {
    const outer = { rows: hang(note('n', 2).rows, 'n0', { notes: [note('m', 1)] }) };
    expect(drawn(hang(lines('a', 4), 'a1', { notes: [outer] }))).toEqual(['a0 a1 a2 a3 . . . |n0 n1 m0']);
  });

  test('make the text above them end where a paragraph may end', () => {
    const rows = hang([...paragraph('a', 5), ...paragraph('b', 5)], 'a0', { notes: [note('n', 3)] });
    // Six lines have room; b0 would stand alone.
    expect(drawn(rows)[0]).toBe('a0 a1 a2 a3 a4 . . |n0 n1 n2');
  });
});
