// Objects of any values go into a file and come out the same, by our reader and by qpdf's table.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { ObjectFile } from '../src/file/object-file.ts';
import { pdfSyntax } from '../src/file/pdf-syntax.ts';
import { runTool } from './pdf-reader.ts';
import { parseValue } from './pdf-values.ts';

/** What is written, and what must be read. */
type Pair = readonly [written: unknown, read: unknown];

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,7}$/);
const { value } = fc.letrec<{ value: Pair }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -1e9, max: 1e9 }).map((number): Pair => [number, number]),
    fc.integer({ min: -1e6, max: 1e6 }).map((number): Pair => [number / 1000, number / 1000]),
    fc.boolean().map((truth): Pair => [truth, truth]),
    name.map((text): Pair => [text, `/${text}`]),
    fc.string({ unit: fc.constantFrom(...'a(b)\\ \n\ré سلام😀'.split('')) }).map((text): Pair => {
      const whole = text.replace(/[\ud800-\udfff]/g, '');
      return [new String(whole), whole];
    }),
    fc.array(tie('value'), { maxLength: 4 }).map((list): Pair => [list.map(([w]) => w), list.map(([, r]) => r)]),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }).map((record): Pair => {
      const entries = Object.entries(record);
      const part = (index: 0 | 1) => Object.fromEntries(entries.map(([key, pair]) => [key, pair[index]]));
      return [part(0), part(1)];
    }),
  ),
}));

describe('the syntax of a value', () => {
  test('is read as it was meant', () => {
    fc.assert(
      fc.property(value, ([written, read]) => {
        expect(parseValue(pdfSyntax(written))).toEqual(read);
      }),
    );
  });

  test.each([
    [1 / 3, '0.333'],
    [-0.0001, '0'],
    [1e-9, '0'],
    [123456789.25, '123456789.25'],
    [undefined, 'null'],
    [[1, 'A', undefined, [2], { B: 3, C: undefined }], '[1/A null[2]<</B 3>>]'],
    [new Date('2024-05-06T07:08:09Z'), '(D:20240506070809Z)'],
    [new Uint8Array([0, 255]), '<00ff>'],
  ])('of %j is %s', (written, text) => expect(pdfSyntax(written)).toBe(text));

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])('is none for %d', (number) => {
    expect(() => pdfSyntax(number)).toThrow('no PDF number');
  });
});

test.runIf(hasTool('qpdf'))('every object is found where the table says, packed or alone', () => {
  const file = new ObjectFile('1.7');
  const texts = Array.from({ length: 950 }, (_, index) => `object ${index + 4}`);
  file.addAlone(1, { Type: 'Catalog', Pages: pointer(2) });
  file.addAlone(2, { Type: 'Pages', Kids: [pointer(3)], Count: 1, MediaBox: [0, 0, 9, 9] });
  file.add(3, { Type: 'Page', Parent: pointer(2), Resources: {}, Marks: texts.map((_, index) => pointer(index + 4)) });
  texts.forEach((text, index) => {
    if (index % 7 === 0) file.addStream(index + 4, { Text: new String(text) }, Buffer.from(text));
    else file.add(index + 4, new String(text));
  });
  const bytes = Buffer.from(file.finish({ Root: pointer(1) }));
  expect(runTool('qpdf', ['--check', '@'], bytes).status).toBe(0);
  const { qpdf } = JSON.parse(runTool('qpdf', ['--json=2', '--json-key=qpdf', '@'], bytes).output) as {
    qpdf: readonly [unknown, Record<string, { value?: unknown; stream?: { dict: Record<string, unknown> } }>];
  };
  texts.forEach((text, index) => {
    const object = qpdf[1][`obj:${index + 4} 0 R`]!;
    expect(object.value ?? object.stream!.dict['/Text']).toBe(`u:${text}`);
  });
});

/** A reference, as PDFKit's write themselves. */
function pointer(id: number): object {
  return new (class {
    toString(): string {
      return `${id} 0 R`;
    }
  })();
}
