// Figures: pictures of the kinds that PNG knows are embedded with their alternative text; broken ones are problems.

import { deflateSync } from 'node:zlib';
import type { Block, Picture, Prose } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { readPng } from '../src/picture/read-png.ts';
import { AR, chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { readPdf, runTool } from './pdf-reader.ts';

/** A PNG of one image without filters. */
function png(width: number, height: number, colorType: number, rows: readonly number[][]): Uint8Array {
  return file(width, height, [8, colorType, 0, 0, 0], [['IDAT', packed(rows)]]);
}

function packed(rows: readonly number[][]): Uint8Array {
  return deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])));
}

type Chunk = readonly [type: string, body: Uint8Array];

function file(width: number, height: number, kind: readonly number[], chunks: readonly Chunk[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(kind, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const all: readonly Chunk[] = [['IHDR', header], ...chunks, ['IEND', Buffer.alloc(0)]];
  return new Uint8Array(Buffer.concat([signature, ...all.map(chunk)]));
}

function chunk([type, body]: Chunk): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
  whole.writeUInt32BE(body.length, 0);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

/** ISO/IEC 15948, annex D. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
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
    expect(readPng(CLEAR)).toEqual({
      width: 2,
      height: 1,
      colors: 3,
      rows: new Uint8Array([10, 20, 30, 255, 255, 255]),
    });
  });

  test('keeps grey pictures grey', () => {
    expect(readPng(png(3, 1, 0, [[0, 128, 255]]))).toMatchObject({ colors: 1, rows: new Uint8Array([0, 128, 255]) });
  });

  test('reads a palette with its transparent colour', () => {
    const palette: Chunk = ['PLTE', Buffer.from([200, 0, 0, 0, 0, 200])];
    const indexed = file(
      3,
      1,
      [2, 3, 0, 0, 0],
      [palette, ['tRNS', Buffer.from([255, 0])], ['IDAT', packed([[0b00_01_00_00]])]],
    );
    expect(readPng(indexed)?.rows).toEqual(new Uint8Array([200, 0, 0, 255, 255, 255, 200, 0, 0]));
  });

  test('reads interlaced files', () => {
    // Of a picture 2 × 2 the passes 1, 6 and 7 hold the first pixel, the second, and the second row (8.2).
    const passes = packed([[10], [20], [30, 40]]);
    const interlaced = file(2, 2, [8, 0, 0, 0, 1], [['IDAT', passes]]);
    expect(readPng(interlaced)?.rows).toEqual(new Uint8Array([10, 20, 30, 40]));
  });

  test('refuses what it cannot read', () => {
    expect(readPng(OPAQUE.slice(0, 40))).toBeUndefined();
    expect(readPng(new Uint8Array([1, 2, 3]))).toBeUndefined();
    const damaged = OPAQUE.slice();
    damaged[45]! ^= 0xff;
    expect(readPng(damaged)).toBeUndefined();
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
  expect(problems.map(({ code }) => code)).toEqual(['figure-low-resolution']);
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
