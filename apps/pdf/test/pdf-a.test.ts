// PDF/A-2a, clause by clause: metadata, colours, fonts, links, and what other checkers say.

import type { Edition, Language, RenderContext } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { infoOf, property, xmpOf } from './metadata-reader.ts';
import { runTool } from './pdf-reader.ts';
import { type Dictionary, type PdfValues, pdfValues, type Reference } from './pdf-values.ts';
import { picture } from './pictures.ts';
import { hasPreflight, preflight } from './preflight.ts';
import { fullEdition } from './sample-texts.ts';
import { readToUnicode } from './structure-reader.ts';

const EDITIONS: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR], 'en-ar': [EN, AR] };
const PICTURES = { 'map.png': picture() };

async function render(made: Edition, context: RenderContext = contextOf(PICTURES)): Promise<Uint8Array> {
  const { bytes, problems } = await renderPdf(made, context);
  expect(problems).toEqual([]);
  return bytes;
}

const books = new Map<string, Promise<Uint8Array>>();

function book(name: string): Promise<Uint8Array> {
  const found = books.get(name) ?? render(fullEdition(EDITIONS[name]!, 2));
  books.set(name, found);
  return found;
}

describe.each(Object.keys(EDITIONS))('the %s book', (name) => {
  test('says in one packet that it is PDF/A-2a and PDF/UA-1, and describes what PDF/A does not know (6.6)', async () => {
    const xmp = xmpOf(pdfValues(await book(name)));
    expect(property(xmp, 'pdfaid:part')).toBe('2');
    expect(property(xmp, 'pdfaid:conformance')).toBe('A');
    expect(property(xmp, 'pdfuaid:part')).toBe('1');
    expect(property(xmp, 'pdfaSchema:namespaceURI')).toBe('http://www.aiim.org/pdfua/ns/id/');
    expect(property(xmp, 'pdfaProperty:name')).toBe('part');
  });

  test('says the same in XMP and in its Info dictionary (6.6.3)', async () => {
    const pdf = pdfValues(await book(name));
    const [info, xmp] = [infoOf(pdf), xmpOf(pdf)];
    expect(property(xmp, 'dc:title')).toBe(info.Title);
    expect(property(xmp, 'dc:creator')).toBe(info.Author);
    expect(property(xmp, 'dc:description')).toBe(info.Subject);
    expect(property(xmp, 'pdf:Keywords')).toBe(info.Keywords);
    expect(property(xmp, 'pdf:Producer')).toBe(info.Producer);
    expect(property(xmp, 'xmp:CreatorTool')).toBe(info.Creator);
    expect(info.CreationDate).toBe(`D:${property(xmp, 'xmp:CreateDate')!.replace(/[-:T]/g, '')}`);
    expect(property(xmp, 'dc:language')).toBe(EDITIONS[name]![0].tag);
    expect(info.Title).toBe(EDITIONS[name]![0] === AR ? 'قراءات في شأن العراق' : 'A Reader of Iraq');
  });

  test('says which colours are meant, and uses no others (6.2)', async () => {
    const pdf = pdfValues(await book(name));
    const [intent] = (pdf.catalog.OutputIntents as readonly Reference[]).map((each) => pdf.dictionary(each));
    expect([intent!.S, intent!.OutputConditionIdentifier]).toEqual(['/GTS_PDFA1', 'sRGB IEC61966-2.1']);
    const profile = intent!.DestOutputProfile as Reference;
    expect(pdf.dictionary(profile).N).toBe(3);
    expect(pdf.stream(profile.ref).subarray(36, 40).toString('latin1')).toBe('acsp');
    expect(pdf.plain).not.toContain('/DeviceCMYK');
    for (const { content } of pdf.pages) expect(content).not.toMatch(/\b(?:k|K|cs|CS|scn|sh|gs)\n/);
  });

  test('holds nothing that acts, is encrypted, or shines through (6.1, 6.2.10, 6.5)', async () => {
    const { plain } = pdfValues(await book(name));
    expect(plain).not.toMatch(
      /\/(?:Encrypt|JavaScript|JS|Launch|AA|OpenAction|ExtGState|SMask|Group|LZWDecode|Interpolate|EmbeddedFiles|AcroForm)\b/,
    );
  });

  test('embeds fonts as readers need them: widths that agree, no CIDSet, never the box for a missing character (6.2.11)', async () => {
    const pdf = pdfValues(await book(name));
    const fonts = fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(2);
    for (const { font, descendant, descriptor } of fonts) {
      expect(font.BaseFont).toBe(descendant.BaseFont);
      expect([font.Encoding, descendant.CIDToGIDMap]).toEqual(['/Identity-H', '/Identity']);
      expect(descriptor).not.toHaveProperty('CIDSet');
      const widths = (descendant.W as readonly [number, readonly number[]])[1];
      const advances = advancesOf(pdf.stream((descriptor.FontFile2 as Reference).ref));
      // Behind the glyphs that text names stand the parts of composites.
      expect(advances.length).toBeGreaterThanOrEqual(widths.length);
      for (const [cid, width] of widths.entries()) expect(Math.abs(width - advances[cid]!)).toBeLessThan(1);
    }
  });

  test('gives every code it shows one character of Unicode, none of private use (6.2.11.7)', async () => {
    const pdf = pdfValues(await book(name));
    for (const { id, widths } of fontsOf(pdf)) {
      const map = readToUnicode(pdf, id);
      expect([...map.keys()]).toEqual(Array.from({ length: widths - 1 }, (_, index) => index + 1));
      for (const text of map.values()) {
        // Marks of direction may stand beside the character, or alone.
        expect(text).not.toBe('');
        expect([...text.replace(/[\u200e\u200f]/g, '')].length).toBeLessThanOrEqual(1);
        expect(text).not.toMatch(/[\p{Co}\p{Cn}\p{Cs}\0\ufeff\ufffd]/u);
      }
    }
  });

  test('is packed: objects in streams, a table in a stream, and smaller than without them', async () => {
    const bytes = await book(name);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('%PDF-1.7\n%')).toBe(true);
    expect(text.endsWith('%%EOF\n')).toBe(true);
    expect(text).not.toMatch(/\ntrailer\b/);
    const pdf = pdfValues(bytes);
    expect(pdf.objects(/\/Type \/ObjStm/).length).toBeGreaterThan(0);
    if (!hasTool('qpdf')) return;
    const { output } = runTool('qpdf', ['--object-streams=disable', '@', '-'], bytes, 'latin1');
    expect(bytes.length).toBeLessThan(0.85 * output.length);
  });

  test.runIf(hasTool('qpdf'))('is sound to qpdf', async () => {
    const { status, output } = runTool('qpdf', ['--check', '@'], await book(name));
    expect(output).toContain('No syntax or stream encoding errors');
    expect(status).toBe(0);
  });

  test.runIf(hasPreflight())('is PDF/A-1b to preflight, but for what PDF/A-2 changed', async () => {
    const left = preflight(await book(name)).map((line) => line.replace(/WARR\w+\+[^:]+/, 'the font'));
    expect([...new Set(left)]).toEqual([
      // PDF/A-2 is built on PDF 1.7, which has cross-reference streams (ISO 19005-2, 6.1.4).
      '1.4 : Trailer Syntax error, /XRef cross reference streams are not allowed',
      // Optional since PDF/A-2, where a wrong one is worse than none (6.2.11.4.2).
      '3.1.11 : Invalid Font definition, the font: The CIDSet entry is missing for the Composite Subset',
      // It is part 2.
      '7.11.2 : Error on MetaData, part must be 1',
    ]);
  });
});

function fontsOf(pdf: PdfValues) {
  return pdf.pages
    .flatMap(({ id }) =>
      Object.values((pdf.dictionary(pdf.dictionary({ ref: id }).Resources).Font ?? {}) as Dictionary),
    )
    .map((reference) => (reference as Reference).ref)
    .filter((id, index, all) => all.indexOf(id) === index)
    .map((id) => {
      const font = pdf.dictionary({ ref: id });
      const descendant = pdf.dictionary((font.DescendantFonts as readonly unknown[])[0]);
      const descriptor = pdf.dictionary(descendant.FontDescriptor);
      return { id, font, descendant, descriptor, widths: (descendant.W as readonly [number, number[]])[1].length };
    });
}

/** Advances in thousandths of the em, from the font's own tables (hhea, hmtx, head). */
function advancesOf(file: Buffer): readonly number[] {
  const tables = new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      return [file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8)] as const;
    }),
  );
  const unitsPerEm = file.readUInt16BE(tables.get('head')! + 18);
  const metrics = file.readUInt16BE(tables.get('hhea')! + 34);
  const glyphs = file.readUInt16BE(tables.get('maxp')! + 4);
  return Array.from({ length: glyphs }, (_, glyph) => {
    const at = tables.get('hmtx')! + 4 * Math.min(glyph, metrics - 1);
    return (file.readUInt16BE(at) * 1000) / unitsPerEm;
  });
}

test('metadata survive what XML and PDF cannot hold', async () => {
  const w = writer(EN);
  const odd = 'Salt & <Pepper> (in "Basra") \\ )\u0001 قلم';
  const plain = edition([EN], [chapter('a', w.prose('Title'), [part([w.p('Text')])])]);
  const made = { ...plain, collection: { ...plain.collection, title: { en: odd.replace('\u0001', '') } } };
  const bytes = await render(made);
  const pdf = pdfValues(bytes);
  expect(infoOf(pdf).Title).toBe(odd.replace('\u0001', ''));
  expect(property(xmpOf(pdf), 'dc:title')).toBe(odd.replace('\u0001', ''));
  if (hasTool('pdfinfo')) expect(runTool('pdfinfo', ['@'], bytes).output).toContain(odd.replace('\u0001', ''));
});

test('two books have two identities, one book one', async () => {
  const idOf = (bytes: Uint8Array) =>
    /\/ID \[<(\w{32})> <\1>\]/.exec(pdfValues(bytes).objects(/\/Type \/XRef/)[0]!)![1];
  expect(idOf(await book('en'))).not.toBe(idOf(await book('en-ar')));
  expect(idOf(await book('en'))).toBe(idOf(await render(fullEdition([EN], 2))));
});
