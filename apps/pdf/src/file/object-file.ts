// The objects of a PDF come in one after the other; the file goes out, small objects packed together.

import { createHash } from 'node:crypto';
import { deflate } from './deflate.ts';
import { pdfSyntax } from './pdf-syntax.ts';

/** Objects in one object stream: enough that what they share is written once, few enough to read one quickly. */
const PACK = 200;

/** An object stream (ISO 32000-1, 7.5.7), compressed; it gets its number when all others have theirs. */
interface Pack {
  readonly first: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Where an object is: at an offset of the file, or as one of a pack's. */
type Place =
  | { readonly kind: 'alone'; readonly offset: number }
  | { readonly kind: 'packed'; readonly pack: number; readonly index: number };

/**
 * Writes a PDF with object streams and a cross-reference stream, which PDFKit does not know. Every object is turned
 * into text as soon as it comes, every full pack into compressed bytes, so that little is held.
 */
export class ObjectFile {
  private readonly pieces: Uint8Array[] = [];
  private length = 0;
  /** By object number. */
  private readonly places: Place[] = [];
  private readonly packs: Pack[] = [];
  private open: { readonly id: number; readonly text: string }[] = [];

  constructor(version: string) {
    // Four bytes above 127 say that the file is not text (7.5.2).
    this.write(`%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  }

  /** An object without a stream. */
  add(id: number, value: unknown): void {
    this.places[id] = { kind: 'packed', pack: this.packs.length, index: this.open.length };
    this.open.push({ id, text: pdfSyntax(value) });
    if (this.open.length === PACK) this.closePack();
  }

  /** An object that can be read without decompressing anything. */
  addAlone(id: number, value: unknown): void {
    this.places[id] = { kind: 'alone', offset: this.length };
    this.write(`${id} 0 obj\n${pdfSyntax(value)}\nendobj\n`);
  }

  /** A stream; its bytes as they are to stand in the file, its dictionary without Length. */
  addStream(id: number, dictionary: Readonly<Record<string, unknown>>, bytes: Uint8Array): void {
    this.places[id] = { kind: 'alone', offset: this.length };
    this.write(`${id} 0 obj\n${pdfSyntax({ ...dictionary, Length: bytes.length })}\nstream\n`);
    this.push(bytes);
    this.write('\nendstream\nendobj\n');
  }

  /** Writes what is left and the cross-reference stream (7.5.8); `trailer` is the trailer without ID and Size. */
  finish(trailer: Readonly<Record<string, unknown>>): Uint8Array {
    if (this.open.length > 0) this.closePack();
    const firstPack = Math.max(this.places.length, 1);
    this.packs.forEach(({ first, count, bytes }, index) => {
      this.addStream(firstPack + index, { Type: 'ObjStm', N: count, First: first, Filter: 'FlateDecode' }, bytes);
    });
    const start = this.length;
    const id = this.places.length;
    const digest = this.digest();
    const rows = this.tableRows(firstPack, start);
    const size = rows.length / ROW;
    const Filter = 'FlateDecode';
    const DecodeParms = { Predictor: 12, Columns: ROW };
    const dictionary = { Type: 'XRef', Size: size, W: WIDTHS, ...trailer, ID: [digest, digest], Filter, DecodeParms };
    this.addStream(id, dictionary, deflate(differences(rows)));
    this.write(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.pieces, this.length);
  }

  private closePack(): void {
    let directory = '';
    let body = '';
    for (const { id, text } of this.open) {
      directory += `${id} ${body.length} `;
      body += `${text}\n`;
    }
    const bytes = deflate(Buffer.from(directory + body, 'latin1'));
    this.packs.push({ first: directory.length, count: this.open.length, bytes });
    this.open = [];
  }

  /** The file's identity follows from its bytes: nothing else could be the same again next time. */
  private digest(): Uint8Array {
    const hash = createHash('sha256');
    for (const piece of this.pieces) hash.update(piece);
    return hash.digest().subarray(0, 16);
  }

  /** A row an object: kind, then offset or number of the object stream, then index in it. The last is the table itself. */
  private tableRows(firstPack: number, tableOffset: number): Uint8Array {
    const rows = new DataView(new ArrayBuffer((this.places.length + 1) * ROW));
    const fill = (id: number, kind: number, place: number, index: number): void => {
      rows.setUint8(id * ROW, kind);
      rows.setUint32(id * ROW + 1, place);
      rows.setUint16(id * ROW + 5, index);
    };
    for (let id = 1; id < this.places.length; id++) {
      const place = this.places[id];
      if (place === undefined) fill(id, FREE, 0, 0);
      else if (place.kind === 'alone') fill(id, ALONE, place.offset, 0);
      else fill(id, PACKED, firstPack + place.pack, place.index);
    }
    fill(0, FREE, 0, 0xffff);
    fill(this.places.length, ALONE, tableOffset, 0);
    return new Uint8Array(rows.buffer);
  }

  private write(text: string): void {
    this.push(Buffer.from(text, 'latin1'));
  }

  private push(bytes: Uint8Array): void {
    this.pieces.push(bytes);
    this.length += bytes.length;
  }
}

const FREE = 0;
const ALONE = 1;
const PACKED = 2;
const WIDTHS = [1, 4, 2];
const ROW = 7;

/** Every row as its difference from the one above, behind the tag of that filter (PNG's "up"): long runs of zeros. */
function differences(rows: Uint8Array): Uint8Array {
  const count = rows.length / ROW;
  const out = new Uint8Array(count * (ROW + 1));
  for (let row = 0; row < count; row++) {
    out[row * (ROW + 1)] = 2;
    for (let at = 0; at < ROW; at++) {
      const above = row === 0 ? 0 : rows[(row - 1) * ROW + at]!;
      out[row * (ROW + 1) + 1 + at] = rows[row * ROW + at]! - above;
    }
  }
  return out;
}
