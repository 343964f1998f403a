// The tables of a font come in; the bytes of an sfnt file with directory and checksums go out.

/** Packs tables into an sfnt (OpenType spec, "Organization of an OpenType font"); tags must come in sorted order. */
export function packTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const headerLength = 12 + 16 * tables.size;
  const total = [...tables.values()].reduce((sum, table) => sum + padded(table.length), headerLength);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  writeHeader(view, tables.size);
  let entry = 12;
  let offset = headerLength;
  for (const [tag, table] of tables) {
    bytes.set(table, offset);
    if (tag === 'head') view.setUint32(offset + 8, 0);
    for (let index = 0; index < 4; index++) view.setUint8(entry + index, tag.charCodeAt(index));
    view.setUint32(entry + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    entry += 16;
    offset += padded(table.length);
  }
  adjustHead(view, tables, headerLength);
  return bytes;
}

function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (count - 2 ** power));
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function adjustHead(view: DataView, tables: ReadonlyMap<string, Uint8Array>, headerLength: number): void {
  let offset = headerLength;
  for (const [tag, table] of tables) {
    if (tag === 'head') view.setUint32(offset + 8, (0xb1b0afba - checksum(view, 0, view.byteLength)) >>> 0);
    offset += padded(table.length);
  }
}
