// Figures: pictures of the kinds that PNG knows are embedded with their alternative text; broken ones are problems.

import { deflateSync } from 'node:zlib';
import type { Block, Picture, Prose } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../src/index.ts';
import { readPng } from '../src/picture/read-png.ts';
import { AR, chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { hasTool, readPdf, runTool } from './pdf-reader.ts';

/** A PNG of one filter-less image; checksums are left zero, as no reader here looks at them. */
function png(width: number, height: number, colorType: number, rows: readonly number[][], interlaced = 0): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colorType, 0, 0, interlaced], 8);
  const data = deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])));
  const chunk = (type: string, body: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]),
  );
}

function picture(bytes: Uint8Array): Picture {
  return { mediaType: 'image/png', bytes, width: 2, height: 2 };
}

function figure(alternative: Prose, caption: Prose): Block<Prose> {
  return { kind: 'figure', source: 'map.png', alternative, caption };
}

const OPAQUE = png(2, 2, 2, [
  [255, 0, 0, 0, 255, 0],
  [0, 0, 255, 9, 9, 9],
]);
const CLEAR = png(2, 1, 6, [[10, 20, 30, 255, 10, 20, 30, 0]]);

describe('readPng', () => {
  test('lays transparent pixels on white', () => {
    const samples = readPng(CLEAR);
    expect(samples?.colors).toBe(3);
    expect(samples?.data).toEqual({ predicted: false, rows: new Uint8Array([10, 20, 30, 255, 255, 255]) });
  });

  test('hands opaque rows on as they are', () => {
    expect(readPng(OPAQUE)?.data.predicted).toBe(true);
  });

  test('refuses what it cannot read', () => {
    expect(readPng(OPAQUE.slice(0, 40))).toBeUndefined();
    expect(readPng(new Uint8Array([1, 2, 3]))).toBeUndefined();
    expect(readPng(png(2, 2, 2, [[0, 0, 0, 0, 0, 0]], 1))).toBeUndefined();
  });
});

test.runIf(hasTool('qpdf'))('a figure carries its alternative text, and its twin in the other language', async () => {
  const w = writer(EN, AR);
  const made = edition(
    [EN, AR],
    [
      chapter('a', w.prose('Title', 'عنوان'), [
        part([figure(w.prose('A map', 'خريطة'), w.prose('The cities', 'المدن'))]),
      ]),
    ],
  );
  const context = contextOf({ 'map.png': picture(OPAQUE), 'map.png.ar': picture(CLEAR) });
  const { bytes, problems } = await renderPdf(made, context);
  expect(problems).toEqual([]);
  const { plain, objects } = readPdf(bytes);
  expect(plain).toContain('/Alt (A map)');
  expect(objects(/\/Subtype \/Image/)).toHaveLength(2);
  expect(runTool('qpdf', ['--check', '@'], bytes).status).toBe(0);
});

test('a broken picture stops the edition and is named', async () => {
  const w = writer(EN);
  const made = edition(
    [EN],
    [chapter('a', w.prose('Title'), [part([figure(w.prose('A map'), w.prose('The cities'))])])],
  );
  const { bytes, problems } = await renderPdf(made, contextOf({ 'map.png': picture(OPAQUE.slice(0, 40)) }));
  expect(bytes.length).toBe(0);
  expect(problems).toMatchObject([
    { code: 'picture-unreadable', severity: 'error', values: { picture: 'map.png', document: 'a' } },
  ]);
});
