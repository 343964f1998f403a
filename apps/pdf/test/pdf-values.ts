// The text of a PDF object comes in; its value goes out: dictionaries as records, names with their slash. For tests only.

import { type ReadPdf, readPdf } from './pdf-reader.ts';

export interface Reference {
  readonly ref: number;
}

export type Dictionary = Readonly<Record<string, unknown>>;

const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9a-fA-F\s]*>|[[\]]|\/[^\s()<>[\]/]*|(\d+) 0 R|[^\s()<>[\]/]+/g;

export function parseValue(text: string): unknown {
  const tokens = text.match(TOKEN) ?? [];
  let at = 0;
  const next = (): unknown => {
    const token = tokens[at++];
    if (token === undefined) throw new Error(`cut off: ${text}`);
    if (token === '<<') return dictionary();
    if (token === '[') return array();
    return atom(token);
  };
  const array = (): unknown[] => {
    const out: unknown[] = [];
    while (tokens[at] !== ']') out.push(next());
    at++;
    return out;
  };
  const dictionary = (): Dictionary => {
    const out: Record<string, unknown> = {};
    while (tokens[at] !== '>>') {
      const key = tokens[at++]!;
      out[key.slice(1)] = next();
    }
    at++;
    return out;
  };
  return next();
}

function atom(token: string): unknown {
  const reference = /^(\d+) 0 R$/.exec(token);
  if (reference !== null) return { ref: Number(reference[1]) };
  if (token.startsWith('(')) return textOf(token.slice(1, -1));
  if (token.startsWith('<')) return Buffer.from(token.slice(1, -1), 'hex');
  if (token.startsWith('/')) return token;
  if (/^[-+.\d]+$/.test(token)) return Number(token);
  return { true: true, false: false, null: null }[token];
}

function textOf(literal: string): string {
  const escapes: Record<string, string> = { n: '\n', r: '\r' };
  const bytes = literal.replace(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign);
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

/** A PDF's objects as values. */
export interface PdfValues extends ReadPdf {
  readonly catalog: Dictionary;
  /** What a reference leads to; other values as they are. */
  get(value: unknown): unknown;
  dictionary(value: unknown): Dictionary;
}

export function pdfValues(bytes: Uint8Array): PdfValues {
  const pdf = readPdf(bytes);
  const get = (value: unknown): unknown => (isReference(value) ? parseValue(pdf.object(value.ref)) : value);
  const catalog = parseValue(pdf.objects(/\/Type \/Catalog/)[0]!) as Dictionary;
  return { ...pdf, catalog, get, dictionary: (value) => get(value) as Dictionary };
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

/** The entries of a name or number tree; throws where a node's limits are not those of its keys. */
export function treeEntries(pdf: PdfValues, node: unknown): readonly (readonly [unknown, unknown])[] {
  const { Kids, Names, Nums, Limits } = pdf.dictionary(node) as Record<string, readonly unknown[] | undefined>;
  const leaf = Names ?? Nums ?? [];
  const entries = [
    ...(Kids ?? []).flatMap((kid) => treeEntries(pdf, kid)),
    ...Array.from({ length: leaf.length / 2 }, (_, index) => [leaf[2 * index], leaf[2 * index + 1]] as const),
  ];
  if (Limits !== undefined && (Limits[0] !== entries[0]![0] || Limits[1] !== entries.at(-1)![0])) {
    throw new Error(`limits ${Limits} are not those of the keys`);
  }
  return entries;
}

/** The named destinations of the document, in the order of its name tree. */
export function destinations(pdf: PdfValues): readonly (readonly [unknown, unknown])[] {
  return treeEntries(pdf, pdf.dictionary(pdf.catalog.Names).Dests);
}
