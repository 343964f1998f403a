// The bytes of a PDF as the painter writes them come in; its objects, pages and painted text go out. For tests only.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** Everything outside streams. */
  readonly plain: string;
  /** An object, or the dictionary of a stream, with one space between its parts. */
  object(id: number): string;
  stream(id: number): Buffer;
  /** Objects whose dictionary matches. */
  objects(pattern: RegExp): readonly string[];
  readonly pages: readonly ReadPage[];
}

export interface ReadPage {
  readonly id: number;
  readonly content: string;
  /** Resource name to widths by CID. */
  readonly fonts: ReadonlyMap<string, readonly number[]>;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const { objects, streams } = readObjects(Buffer.from(bytes).toString('latin1'));
  const object = (id: number): string => objects.get(id) ?? '';
  const stream = (id: number): Buffer => streams.get(id)!;
  const all = [...objects.values()];
  return {
    plain: all.join('\n').replace(/\\([()\\])/g, '$1'),
    object,
    stream,
    objects: (pattern) => all.filter((body) => pattern.test(body)),
    pages: pagesUnder(rootOf(all), object).map((id) => readPage(id, object, stream)),
  };
}

function readObjects(text: string): { objects: Map<number, string>; streams: Map<number, Buffer> } {
  const objects = new Map<number, string>();
  const streams = new Map<number, Buffer>();
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const start = body!.indexOf('\nstream\n');
    const dictionary = spaced(start < 0 ? body! : body!.slice(0, start));
    objects.set(Number(id), dictionary);
    if (start < 0) continue;
    const packed = Buffer.from(body!.slice(start + 8, body!.lastIndexOf('\nendstream')), 'latin1');
    streams.set(Number(id), dictionary.includes('/FlateDecode') ? inflateSync(packed) : packed);
  }
  for (const [id, dictionary] of [...objects]) {
    if (!dictionary.includes('/Type /ObjStm')) continue;
    for (const [inner, body] of unpacked(dictionary, streams.get(id)!.toString('latin1'))) objects.set(inner, body);
  }
  return { objects, streams };
}

/** The objects of an object stream. */
function unpacked(dictionary: string, text: string): readonly (readonly [number, string])[] {
  const first = Number(/\/First (\d+)/.exec(dictionary)![1]);
  const directory = text.slice(0, first).trim().split(/\s+/).map(Number);
  const offsets = directory.filter((_, index) => index % 2 === 1);
  return offsets.map((offset, index) => {
    const end = offsets[index + 1];
    return [directory[2 * index]!, spaced(text.slice(first + offset, end && first + end).trim())] as const;
  });
}

/** An object with one space between its parts, whatever its writer saved. */
function spaced(body: string): string {
  const parts =
    body.match(/\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9a-fA-F\s]*>|[[\]]|\/[^\s()<>[\]/]*|[^\s()<>[\]/]+/g) ?? [];
  return parts.join(' ').replace(/\[ /g, '[').replace(/ \]/g, ']');
}

function rootOf(all: readonly string[]): string {
  return all.find((body) => /\/Type \/Pages/.test(body) && !body.includes('/Parent'))!;
}

/** The leaves of the page tree, in order. */
function pagesUnder(node: string, object: (id: number) => string): readonly number[] {
  const kids = [.../\/Kids \[([^\]]*)\]/.exec(node)![1]!.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
  return kids.flatMap((id) => (object(id).includes('/Type /Pages') ? pagesUnder(object(id), object) : [id]));
}

function readPage(id: number, object: (id: number) => string, stream: (id: number) => Buffer): ReadPage {
  const reference = (body: string, key: string): number =>
    Number(new RegExp(`/${key} (?:\\[)?(\\d+) 0 R`).exec(body)![1]);
  const page = object(id);
  const resources = object(reference(page, 'Resources'));
  const fonts = new Map<string, readonly number[]>();
  for (const [, name, font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const descendant = object(reference(object(Number(font)), 'DescendantFonts'));
    const widths = /\/W \[0 \[([^\]]*)\]/.exec(descendant)![1]!;
    fonts.set(name!, widths.split(' ').map(Number));
  }
  return { id, content: withHexStrings(stream(reference(page, 'Contents')).toString('latin1')), fonts };
}

/** Page content whose literal strings are written as hexadecimal ones. */
export function withHexStrings(content: string): string {
  return content.replace(/\(((?:\\[\s\S]|[^\\()])*)\)/g, (_, inside: string) => {
    const bytes = inside.replace(/\\([\s\S])/g, (_, escaped: string) => (escaped === 'r' ? '\r' : escaped));
    return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
  });
}

export interface PaintedRun {
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

/** Where text was painted, from the widths that readers use. */
export function paintedRuns(page: ReadPage): readonly PaintedRun[] {
  const runs: PaintedRun[] = [];
  let font = '';
  let size = 0;
  let [x, y] = [0, 0];
  const steps = /BT|\/(F\d+) ([\d.]+) Tf|([-\d.]+) ([-\d.]+) Td\n\[((?:\((?:\\[\s\S]|[^\\()])*\)|[^\]])*)\]TJ/g;
  for (const [step, name, points, right, up, array] of page.content.matchAll(steps)) {
    if (step === 'BT') {
      [x, y] = [0, 0];
      continue;
    }
    if (name !== undefined) {
      font = name;
      size = Number(points);
      continue;
    }
    // Each step leads on from the one before.
    [x, y] = [x + Number(right), y + Number(up)];
    const widths = page.fonts.get(font)!;
    let advance = 0;
    for (const [, codes, back] of array!.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/g)) {
      if (back !== undefined) advance -= Number(back);
      else for (const [code] of codes!.matchAll(/.{4}/g)) advance += widths[Number.parseInt(code, 16)]!;
    }
    runs.push({ x, y, end: x + (advance * size) / 1000, size });
  }
  return runs;
}

/** Runs of one line whose pen goes on into the next run: a wrong number in a TJ array. */
export function overlapping(runs: readonly PaintedRun[]): readonly PaintedRun[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x - b.x);
  return sorted.filter((run, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.y === run.y && run.end > next.x + 1;
  });
}

/** Runs a tool on the file; its output. */
export function runTool(
  tool: string,
  args: readonly string[],
  bytes: Uint8Array,
  encoding: BufferEncoding = 'utf8',
): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-pdf-'));
  try {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync(
      tool,
      args.map((arg) => (arg === '@' ? file : arg)),
      {
        encoding,
        maxBuffer: 1 << 28,
      },
    );
    return { status, output: stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of a page range as poppler extracts it, without directional controls. */
export function extractText(bytes: Uint8Array, options: readonly string[] = []): string {
  const { output } = runTool('pdftotext', [...options, '@', '-'], bytes);
  return output.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
