// The bytes of a PDF as the painter writes them come in; its objects, pages and painted text go out. For tests only.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** Everything outside streams. */
  readonly plain: string;
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
  const text = Buffer.from(bytes).toString('latin1');
  const bodies = new Map<number, string>();
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) bodies.set(Number(id), body!);
  const object = (id: number): string => bodies.get(id)?.split('\nstream\n')[0] ?? '';
  const stream = (id: number): Buffer => {
    const body = bodies.get(id)!;
    const start = body.indexOf('\nstream\n') + 8;
    return inflateSync(Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1'));
  };
  const kids = /\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/.exec(
    [...bodies.values()].find((body) => body.includes('/Type /Pages'))!,
  )![1]!;
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => readPage(Number(id), object, stream));
  return {
    plain: [...bodies.keys()]
      .map(object)
      .join('\n')
      .replace(/\\([()\\])/g, '$1'),
    object,
    stream,
    objects: (pattern) => [...bodies.keys()].map(object).filter((body) => pattern.test(body)),
    pages,
  };
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
  return { id, content: stream(reference(page, 'Contents')).toString('latin1'), fonts };
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
  const steps = /\/(F\d+) ([\d.]+) Tf|1 0 0 1 ([-\d.]+) ([-\d.]+) Tm\n\[([^\]]*)\]TJ/g;
  for (const [, name, points, x, y, array] of page.content.matchAll(steps)) {
    if (name !== undefined) {
      font = name;
      size = Number(points);
      continue;
    }
    const widths = page.fonts.get(font)!;
    let advance = 0;
    for (const [, codes, back] of array!.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/g)) {
      if (back !== undefined) advance -= Number(back);
      else for (const [code] of codes!.matchAll(/.{4}/g)) advance += widths[Number.parseInt(code, 16)]!;
    }
    runs.push({ x: Number(x), y: Number(y), end: Number(x) + (advance * size) / 1000, size });
  }
  return runs;
}

/** Runs a tool on the file; its output. */
export function runTool(
  tool: string,
  args: readonly string[],
  bytes: Uint8Array,
): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-pdf-'));
  try {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync(
      tool,
      args.map((arg) => (arg === '@' ? file : arg)),
      {
        encoding: 'utf8',
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
