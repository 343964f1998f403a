// A finished PDF comes in; its structure with the text of every marked content goes out, as a reader would hear it. For tests only.

import { type Dictionary, isReference, type PdfValues, type Reference } from './pdf-values.ts';

/** An element, or marked content, or an annotation under it. */
export type Heard =
  | {
      readonly kind: 'element';
      readonly id: number;
      readonly type: string;
      readonly data: Dictionary;
      /** Of the element or what is around it. */
      readonly language: string;
      readonly kids: readonly Heard[];
    }
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number; readonly language: string }
  | { readonly kind: 'annotation'; readonly page: number; readonly object: number };

export type Element = Extract<Heard, { kind: 'element' }>;

export function readStructure(pdf: PdfValues): Element {
  const root = pdf.dictionary(pdf.catalog.StructTreeRoot);
  return readElement(pdf, root.K as Reference, pdf.catalog.Lang as string);
}

function readElement(pdf: PdfValues, reference: Reference, around: string): Element {
  const data = pdf.dictionary(reference);
  const language = (data.Lang as string | undefined) ?? around;
  const kids = data.K === undefined ? [] : Array.isArray(data.K) ? data.K : [data.K];
  return {
    kind: 'element',
    id: reference.ref,
    type: (data.S as string).slice(1),
    data,
    language,
    kids: kids.map((kid: unknown) => readKid(pdf, kid, data, language)),
  };
}

function readKid(pdf: PdfValues, kid: unknown, { Pg }: Dictionary, language: string): Heard {
  if (isReference(kid)) return readElement(pdf, kid, language);
  const item = typeof kid === 'number' ? { MCID: kid } : (kid as Dictionary);
  const page = ((item.Pg ?? Pg) as Reference).ref;
  if (item.Obj !== undefined) return { kind: 'annotation', page, object: (item.Obj as Reference).ref };
  return { kind: 'content', page, mcid: item.MCID as number, language };
}

export function elementsOf(root: Element): readonly Element[] {
  return [root, ...root.kids.flatMap((kid) => (kid.kind === 'element' ? elementsOf(kid) : []))];
}

/** What is shown under one MCID: runs in the order of the stream, each as its reader's program finds it. */
export type ShownRuns = ReadonlyMap<string, readonly string[]>;

const STEP =
  /\/(\w+)\s*<<((?:[^<>]|<<[^<>]*>>)*)>>\s*BDC|EMC|\/(\w+) [\d.]+ Tf|\[((?:\((?:\\[\s\S]|[^\\()])*\)|[^\]])*)\]\s*TJ/g;

/** The shown text of all pages by `page mcid`. */
export function shownRuns(pdf: PdfValues): ShownRuns {
  const shown = new Map<string, string[]>();
  const maps = new Map<number, ReadonlyMap<number, string>>();
  for (const { id, content } of pdf.pages) {
    const fonts = fontsOf(pdf, id, maps);
    let key: string | undefined;
    let font = '';
    for (const [step, , properties, name, array] of content.matchAll(STEP)) {
      if (properties !== undefined) {
        const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
        key = mcid === undefined ? undefined : `${id} ${mcid}`;
        if (key !== undefined) shown.set(key, []);
      } else if (step === 'EMC') key = undefined;
      else if (name !== undefined) font = name;
      else if (key !== undefined) shown.get(key)!.push(decoded(array!, fonts.get(font)!));
    }
  }
  return shown;
}

function fontsOf(pdf: PdfValues, page: number, known: Map<number, ReadonlyMap<number, string>>) {
  const { Font } = pdf.dictionary(pdf.dictionary({ ref: page }).Resources) as { Font?: Record<string, Reference> };
  return new Map(
    Object.entries(Font ?? {}).map(([name, { ref }]) => {
      const map = known.get(ref) ?? readToUnicode(pdf, ref);
      known.set(ref, map);
      return [name, map];
    }),
  );
}

/** Code to text. */
export function readToUnicode(pdf: PdfValues, font: number): ReadonlyMap<number, string> {
  const { ToUnicode } = pdf.dictionary({ ref: font });
  const cmap = pdf.stream((ToUnicode as Reference).ref).toString('latin1');
  const map = new Map<number, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of block!.matchAll(/<(\w+)>\s*<(\w*)>/g))
      map.set(Number.parseInt(code!, 16), utf16(text!));
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, text] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w*)>/g)) {
      const first = Number.parseInt(low!, 16);
      const start = utf16(text!).codePointAt(0)!;
      for (let code = first; code <= Number.parseInt(high!, 16); code++) {
        map.set(code, String.fromCodePoint(start + code - first));
      }
    }
  }
  return map;
}

function utf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

function decoded(array: string, font: ReadonlyMap<number, string>): string {
  let text = '';
  for (const [, digits, literal] of array.matchAll(/<([0-9a-fA-F]*)>|\(((?:\\[\s\S]|[^\\()])*)\)/g)) {
    const codes = digits === undefined ? unescaped(literal!) : Buffer.from(digits, 'hex');
    for (let at = 0; at < codes.length; at += 2) text += font.get(codes.readUInt16BE(at)) ?? '\ufffd';
  }
  return text;
}

function unescaped(literal: string): Buffer {
  const signs: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, sign: string) =>
    octal === undefined ? (signs[sign] ?? sign) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(bytes, 'latin1');
}
