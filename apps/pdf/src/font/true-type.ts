// The bytes of a TrueType file come in; its tables, metrics and glyph outlines go out.

export interface TrueType {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly tables: ReadonlyMap<string, TableRange>;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly postScriptName: string;
  /** xMin, yMin, xMax, yMax of all glyphs, in font units. */
  readonly box: readonly [number, number, number, number];
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  advance(glyph: number): number;
  sideBearing(glyph: number): number;
  /** The glyph's entry in `glyf`; empty for a glyph without an outline. */
  outline(glyph: number): Uint8Array;
}

export interface TableRange {
  readonly offset: number;
  readonly length: number;
}

/** Reads a TrueType font (OpenType spec, sfnt with `glyf` outlines); throws when it is another kind of file. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(view);
  const at = (tag: string): number => tableOf(tables, tag).offset;
  const glyphCount = view.getUint16(at('maxp') + 4);
  const offsets = readOffsets(view, tables, glyphCount);
  const hmtx = at('hmtx');
  const longMetrics = view.getUint16(at('hhea') + 34);
  const glyf = at('glyf');
  const head = at('head');
  const os2 = tables.get('OS/2')?.offset;
  const ascender = view.getInt16(at('hhea') + 4);
  return {
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount,
    postScriptName: readPostScriptName(view, tables),
    box: [36, 38, 40, 42].map((field) => view.getInt16(head + field)) as unknown as TrueType['box'],
    ascender,
    descender: view.getInt16(at('hhea') + 6),
    capHeight: os2 !== undefined && view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : ascender,
    italicAngle: tables.has('post') ? view.getInt32(at('post') + 4) / 65536 : 0,
    weight: os2 === undefined ? 400 : view.getUint16(os2 + 4),
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)),
    sideBearing: (glyph) =>
      view.getInt16(glyph < longMetrics ? hmtx + 4 * glyph + 2 : hmtx + 4 * longMetrics + 2 * (glyph - longMetrics)),
    outline: (glyph) => bytes.subarray(glyf + offsets[glyph]!, glyf + offsets[glyph + 1]!),
  };
}

function readDirectory(view: DataView): Map<string, TableRange> {
  if (view.getUint32(0) !== 0x00010000) throw new Error('not a TrueType font');
  const tables = new Map<string, TableRange>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(entry + i)));
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  return tables;
}

export function tableOf(tables: ReadonlyMap<string, TableRange>, tag: string): TableRange {
  const range = tables.get(tag);
  if (range === undefined) throw new Error(`the font has no ${tag} table`);
  return range;
}

function readOffsets(view: DataView, tables: ReadonlyMap<string, TableRange>, glyphCount: number): Uint32Array {
  const loca = tableOf(tables, 'loca').offset;
  const long = view.getInt16(tableOf(tables, 'head').offset + 50) === 1;
  const offsets = new Uint32Array(glyphCount + 1);
  for (let index = 0; index <= glyphCount; index++) {
    offsets[index] = long ? view.getUint32(loca + 4 * index) : 2 * view.getUint16(loca + 2 * index);
  }
  return offsets;
}

/** Name 6 of the `name` table; only ASCII letters, digits and dashes are kept. */
function readPostScriptName(view: DataView, tables: ReadonlyMap<string, TableRange>): string {
  const name = tables.get('name')?.offset;
  if (name === undefined) return 'Font';
  const strings = name + view.getUint16(name + 4);
  for (let record = name + 6; record < name + 6 + 12 * view.getUint16(name + 2); record += 12) {
    if (view.getUint16(record + 6) !== 6) continue;
    const start = strings + view.getUint16(record + 10);
    const codes = Array.from({ length: view.getUint16(record + 8) }, (_, i) => view.getUint8(start + i));
    const text = String.fromCharCode(...codes).replace(/[^A-Za-z0-9-]/g, '');
    if (text !== '') return text;
  }
  return 'Font';
}
