// Covers as pictures: what is painted where, to the pixel, and that letters of both scripts come out whole.

import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { ar, context, en, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import { planBook } from '../src/book.ts';
import { Canvas, LEVELS } from '../src/cover/canvas.ts';
import { disc, frame, glyphContours, rectangle, squareLine } from '../src/cover/contours.ts';
import { drawCover } from '../src/cover/cover.ts';

/** How much is covered, in pixels. */
/** Without the byte before each row. */
function pixelsOf({ rows, width }: Canvas): readonly number[] {
  return [...rows].filter((_, i) => i % (width + 1) > 0);
}

function area(canvas: Canvas): number {
  return pixelsOf(canvas).reduce((sum, value) => sum + value / LEVELS, 0);
}

describe('a canvas', () => {
  it('covers as much of every pixel as lies inside, wherever the edges are', () => {
    const side = fc.double({ min: 0, max: 19, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, (x1, y1, x2, y2) => {
        const [left, right, top, bottom] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
        const canvas = new Canvas(20, 20);
        canvas.fill([rectangle(left, top, right - left, bottom - top)], 1);
        const inside = (low: number, high: number, at: number) =>
          Math.max(0, Math.min(high, at + 1) - Math.max(low, at));
        pixelsOf(canvas).forEach((value, i) => {
          const covered = inside(left, right, i % 20) * inside(top, bottom, Math.floor(i / 20));
          expect(value / LEVELS).toBeCloseTo(covered, 1);
        });
      }),
    );
  });

  it('covers slanted shapes and discs by their area, in whichever direction they run', () => {
    const corner = fc.double({ min: 1, max: 39, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(corner, corner, corner, corner, corner, corner), (points) => {
        const canvas = new Canvas(40, 40);
        canvas.fill([points], 1);
        const [ax, ay, bx, by, cx, cy] = points;
        const triangle = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
        // Every edge pixel is rounded to a level.
        expect(Math.abs(area(canvas) - triangle)).toBeLessThan(3);
      }),
    );
    const canvas = new Canvas(40, 40);
    canvas.fill([disc(20, 20, 15)], 1);
    expect(area(canvas)).toBeGreaterThan(15 * 15 * Math.PI * 0.995);
    expect(area(canvas)).toBeLessThan(15 * 15 * Math.PI * 1.005);
  });

  it('cuts off what lies outside', () => {
    const canvas = new Canvas(10, 10);
    canvas.fill([rectangle(-5, -5, 30, 7)], 1);
    canvas.fill([rectangle(50, 50, 3, 3), rectangle(-50, 2, 3, 3)], 1);
    expect(area(canvas)).toBe(20);
  });

  it('leaves holes, and covers what is covered twice once', () => {
    const canvas = new Canvas(40, 40);
    canvas.fill(squareLine(20, 20, 10, 0, 2), 1);
    expect(area(canvas)).toBeCloseTo(22 * 22 - 18 * 18, 0);
    const bars = new Canvas(40, 40);
    for (const bar of frame(5, 5, 30, 30, 2)) bars.fill([bar], 1);
    expect(area(bars)).toBe(32 * 32 - 28 * 28);
  });

  it('follows curves', () => {
    const canvas = new Canvas(40, 40);
    // A quarter of a circle of radius 30, as a cubic curve.
    const quarter = 'M0,0L30,0C30,16.5685,16.5685,30,0,30Z';
    canvas.fill(glyphContours(quarter, { x: 2, y: 38, scale: 1 }), 1);
    expect(Math.abs(area(canvas) - (900 * Math.PI) / 4)).toBeLessThan(3);
  });
});

describe('a cover', () => {
  const INK = [0x1d, 0x3b, 0x40];
  const PAPER = [0xf3, 0xea, 0xd8];

  /** The box around what has the colour of letters, how many pixels have it, and on how many lines they stand. */
  async function letters(edition: ReturnType<typeof sampleEdition>) {
    const { bytes } = await drawCover(planBook(edition, context));
    const { data, width, height } = PNG.sync.read(Buffer.from(bytes));
    const found = { left: width, right: 0, top: height, bottom: 0, pixels: 0, ground: 0, lines: 0 };
    // Dots stand nearer to their letters than lines to each other.
    const between = 9;
    for (let i = 0; i < width * height; i++) {
      const is = (colour: readonly number[]) => colour.every((channel, c) => data[4 * i + c] === channel);
      if (is(INK)) found.ground++;
      if (!is(PAPER)) continue;
      found.pixels++;
      if (Math.floor(i / width) > found.bottom + between) found.lines++;
      found.left = Math.min(found.left, i % width);
      found.right = Math.max(found.right, i % width);
      found.top = Math.min(found.top, Math.floor(i / width));
      found.bottom = Math.max(found.bottom, Math.floor(i / width));
    }
    return { ...found, width, height };
  }

  it.each([
    ['English', sampleEdition(en)],
    ['Arabic', sampleEdition(ar)],
    ['bilingual', sampleEdition(en, ar)],
  ])('of one: %s, has large letters inside the frame, in the middle', async (_name, edition) => {
    const { left, right, top, bottom, pixels, ground, width, height } = await letters(edition);
    expect([width, height]).toEqual([1200, 1800]);
    expect(Math.abs(left + right - width)).toBeLessThan(24);
    expect(left).toBeGreaterThan(100);
    expect(right - left).toBeGreaterThan(450);
    expect(top).toBeGreaterThan(400);
    expect(bottom).toBeLessThan(1700);
    expect(pixels).toBeGreaterThan(20_000);
    expect(ground).toBeGreaterThan(width * height * 0.9);
  });

  it('of a bilingual book has the titles of both', async () => {
    const both = await letters(sampleEdition(en, ar));
    const [english, arabic] = [await letters(sampleEdition(en)), await letters(sampleEdition(ar))];
    expect(english.lines).toBeGreaterThan(2);
    // Marks may join two of the smaller lines.
    expect(both.lines).toBeGreaterThanOrEqual(english.lines + arabic.lines - 1);
  });

  it('shows its title as wide as a thumb: letters of it are a twelfth of the width', async () => {
    const edition = sampleEdition(en);
    const collection = { ...edition.collection, title: { en: 'HHHHH' }, subtitle: undefined, publisher: undefined };
    const { top, bottom, lines } = await letters({
      ...edition,
      chapters: [],
      collection: { ...collection, editors: [] },
    });
    expect(lines).toBe(1);
    expect(bottom - top).toBeGreaterThan(1200 / 13);
  });

  it('of signs that no font has is a cover without them', async () => {
    const edition = sampleEdition(en);
    const title = { en: '𓀀𓀁 \u{10fffd}' };
    const collection = { ...edition.collection, title, subtitle: undefined };
    expect((await letters({ ...edition, collection })).ground).toBeGreaterThan(0);
  });
});
