// The documents that a book was made from, inside its file: what readers, preflight and the file itself say of them.

import type { Edition, RenderContext } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { property, xmpOf } from './metadata-reader.ts';
import { runTool } from './pdf-reader.ts';
import { type Dictionary, pdfValues, type Reference, treeEntries } from './pdf-values.ts';
import { hasPreflight, preflight } from './preflight.ts';

async function render(made: Edition, context: RenderContext): Promise<Uint8Array> {
  const { bytes, problems } = await renderPdf(made, context);
  expect(problems).toEqual([]);
  return bytes;
}

describe('sources', () => {
  const SOURCE = Buffer.from('---\ntitle: عنوان\n---\n\nA paragraph.\n');

  async function withSources(names: readonly string[]): Promise<Uint8Array> {
    const w = writer(EN);
    const chapters = names.map((name) => chapter(name, w.prose(`Title of ${name}`), [part([w.p('Text')])]));
    const plain = edition([EN], chapters);
    const made = { ...plain, collection: { ...plain.collection, attachSources: true } };
    const sourceFile = (name: string) => ({ name: `${name}.md`, mediaType: 'text/markdown', bytes: SOURCE });
    return render(made, { ...contextOf(), sourceFile });
  }

  test('are attached as what the book was made from (PDF/A-3a)', async () => {
    const pdf = pdfValues(await withSources(['01-press', '02-بغداد']));
    expect(property(xmpOf(pdf), 'pdfaid:part')).toBe('3');
    const files = treeEntries(pdf, pdf.dictionary(pdf.catalog.Names).EmbeddedFiles);
    expect((pdf.catalog.AF as readonly Reference[]).map(({ ref }) => ref)).toEqual(
      files.map(([, file]) => (file as Reference).ref),
    );
    const specifications = files.map(([, file]) => pdf.dictionary(file));
    expect(specifications.map(({ UF }) => UF)).toEqual(['01-press.md', '02-بغداد.md']);
    for (const { F, UF, Desc, AFRelationship, EF } of specifications) {
      expect(AFRelationship).toBe('/Source');
      expect(F).toBe(UF);
      expect(Desc).toMatch(/^Title of/);
      const stream = (EF as Dictionary).F as Reference;
      expect(pdf.stream(stream.ref)).toEqual(SOURCE);
      expect(pdf.dictionary(stream)).toMatchObject({
        Type: '/EmbeddedFile',
        Subtype: '/text#2Fmarkdown',
        Params: { Size: SOURCE.length, ModDate: 'D:20240506070809Z' },
      });
    }
  });

  test('names show no ending but their own', async () => {
    const pdf = pdfValues(await withSources(['\u202egpj']));
    const [file] = treeEntries(pdf, pdf.dictionary(pdf.catalog.Names).EmbeddedFiles);
    expect(pdf.dictionary(file![1])).toMatchObject({ F: '_gpj.md', UF: '_gpj.md' });
  });

  test.runIf(hasTool('pdfdetach') && hasTool('qpdf'))('come out as they went in', async () => {
    const bytes = await withSources(['01-press']);
    expect(runTool('pdfdetach', ['-list', '@'], bytes).output).toContain('01-press.md');
    expect(runTool('qpdf', ['--show-attachment=00001-01-press.md', '@'], bytes).output).toBe(SOURCE.toString());
    expect(runTool('qpdf', ['--check', '@'], bytes).status).toBe(0);
  });

  test.runIf(hasPreflight())('bring up nothing in preflight but that PDF/A-1 knows no attachments', async () => {
    const left = preflight(await withSources(['01-press'])).map((line) => line.split(' ')[0]);
    // Of an embedded file and of the names that lead to it; the others as without sources.
    expect([...new Set(left)]).toEqual(['1.2.9', '1.4', '1.4.7', '3.1.11', '7.11.2']);
  });

  test('stay out where the collection does not ask for them', async () => {
    const plain = edition([EN], [chapter('a', writer(EN).prose('Title'), [part([])])]);
    const sourceFile = () => ({ name: 'a.md', mediaType: 'text/markdown', bytes: SOURCE });
    expect(pdfValues(await render(plain, { ...contextOf(), sourceFile })).plain).not.toContain('Filespec');
  });
});
