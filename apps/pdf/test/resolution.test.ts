// Pictures before the ink: too coarse at the size they are printed in, or in colours where the book has none.

import type { Block, Picture, Prose } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../src/index.ts';
import { greyPng } from '../src/picture/grey-png.ts';
import { chapter, contextOf, EN, edition, part, printed, rendition } from './edition-builder.ts';
import { readPdf } from './pdf-reader.ts';
import { picture } from './pictures.ts';

const PLACE = { file: 'a.md', line: 7, column: 3 };
const figure: Block<Prose> = {
  kind: 'figure',
  source: 'map.png',
  alternative: [rendition(EN, 'A map', { place: PLACE })],
  caption: undefined,
};
const made = edition([EN], [chapter('a', [rendition(EN, 'Title')], [part([figure])])]);
const render = (book: typeof made, shown: Picture) => renderPdf(book, contextOf({ 'map.png': shown }));

describe('a picture', () => {
  test('of too few dots is a warning with its place, what it has, what it needs, and how to mend it', async () => {
    // The measure of an A5 page is 314.6 points, 4.37 inches, wide.
    const { problems, bytes } = await render(made, picture(800, 400));
    const values = { picture: 'map.png', document: 'a', dpi: 183, needed: 200, pixels: 875 };
    expect(problems).toEqual([{ code: 'figure-low-resolution', severity: 'warning', place: PLACE, values }]);
    expect(bytes.length).toBeGreaterThan(1000);
  });

  test('with the pixels that the hint asks for is fine', async () => {
    expect((await render(made, picture(875, 400))).problems).toEqual([]);
    expect((await render(made, picture(870, 400))).problems).toHaveLength(1);
    const { problems } = await render(made, picture(300, 150));
    expect(problems).toMatchObject([{ values: { pixels: 875 } }]);
  });

  test('fine enough for a column may be too coarse for a larger page', async () => {
    const shown = picture(875, 400);
    expect((await render(printed(made, { size: 'a4', text: 'large' }), shown)).problems).toHaveLength(1);
    expect((await render(printed(made, { size: 'a4', columns: 2 }), shown)).problems).toEqual([]);
    expect((await render(printed(made, { size: 'a6' }), shown)).problems).toEqual([]);
  });

  test('is not measured where it is read on a screen', async () => {
    expect((await render(printed(made, { use: 'screen' }), picture(100, 50))).problems).toEqual([]);
  });

  test('is printed in shades of grey where the book is black', async () => {
    const colours = readPdf((await render(made, picture())).bytes);
    const grey = readPdf((await render(printed(made, { ink: 'black' }), picture())).bytes);
    expect(colours.objects(/\/Subtype \/Image/)[0]).toContain('/ColorSpace /DeviceRGB');
    expect(grey.objects(/\/Subtype \/Image/)[0]).toContain('/ColorSpace /DeviceGray');
  });

  test('that cannot be made grey is told', async () => {
    const jpeg: Picture = { mediaType: 'image/jpeg', bytes: COLOUR_JPEG, width: 2000, height: 1000 };
    const { problems } = await render(printed(made, { ink: 'black' }), jpeg);
    expect(problems).toMatchObject([{ code: 'picture-in-colour', severity: 'warning', place: PLACE }]);
  });
});

/** A frame header of three components (ITU-T T.81, B.2.2) is all that is looked at. */
const COLOUR_JPEG = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 1, 0, 1, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0],
  ...[0xff, 0xda, 0, 2, 0xff, 0xd9],
]);

test('greyPng keeps black and white, and what looks brighter stays brighter', () => {
  const colors = [0, 0, 0, 255, 255, 255, 0, 255, 0, 255, 0, 0, 0, 0, 255];
  const { rows, colors: count } = greyPng({ width: 5, height: 1, colors: 3, rows: new Uint8Array(colors) });
  expect(count).toBe(1);
  const [black, white, green, red, blue] = rows;
  expect([black, white]).toEqual([0, 255]);
  expect(green).toBeGreaterThan(red!);
  expect(red).toBeGreaterThan(blue!);
});
