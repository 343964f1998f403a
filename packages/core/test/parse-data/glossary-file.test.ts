// Glossaries, right and wrong, against their entries and the complaints they give.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/model/inline-words.ts';
import { parseGlossary } from '../../src/parse/glossary-file.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const HEAD = 'id,en,ar,pos,en_alt,ar_def';

function read(text: string) {
  const { value, problems } = parseGlossary(text, 'glossary.csv', ['en', 'ar']);
  return {
    value,
    complaints: problems.map(({ code, severity, place }) => `${place.line}:${place.column} ${severity} ${code}`),
  };
}

describe('parseGlossary', () => {
  test('reads terms, other words, definitions and sort forms by language', () => {
    const written = `id,en,ar,pos,status,note,en_alt,ar_alt,en_def,ar_def,en_sort,ar_sort\r
hekmat,Mansoor Hekmat,منصور حكمت,name,approved,,Hekmat | Zhoobin Razani,,"Founder, ""teacher""","مؤسّس،\nومعلّم","Hekmat, Mansoor","حكمت، منصور"\r
\r
council,council,مجلس,noun,,"a, b",,مجالس؛ شورى;شورا,,,,\r
`;
    expect(read(written)).toEqual({
      value: [
        {
          id: 'hekmat',
          terms: { en: 'Mansoor Hekmat', ar: 'منصور حكمت' },
          alternatives: { en: ['Hekmat', 'Zhoobin Razani'] },
          forbidden: {},
          definitions: { en: [text('Founder, "teacher"')], ar: [text('مؤسّس، ومعلّم')] },
          sortAs: { en: 'Hekmat, Mansoor', ar: 'حكمت، منصور' },
          isName: true,
          place: { file: 'glossary.csv', line: 2, column: 1 },
        },
        {
          id: 'council',
          terms: { en: 'council', ar: 'مجلس' },
          alternatives: { ar: ['مجالس', 'شورى', 'شورا'] },
          forbidden: {},
          definitions: {},
          sortAs: {},
          isName: false,
          place: { file: 'glossary.csv', line: 5, column: 1 },
        },
      ],
      complaints: [],
    });
  });

  test('an empty file is an empty glossary', () => {
    expect(read('')).toEqual({ value: [], complaints: [] });
    expect(read(`${HEAD}\n`)).toEqual({ value: [], complaints: [] });
  });

  test.each([
    ['en,ar\na,ا\n', ['1:1 error glossary-column-missing'], 0],
    ['id,en\na,b\n', ['1:1 warning glossary-column-missing', '2:1 warning glossary-term-empty'].slice(0, 1), 1],
    ['id,en,ar,fr,en_def\na,b,ب,c,\n', ['1:10 warning glossary-column-unknown'], 1],
    ['id,en,ar,en\na,b,ب,c\n', ['1:10 warning glossary-column-twice'], 1],
    [`${HEAD}\na,b,ب,,,\na,c,ج,,,\n`, ['3:1 warning glossary-id-twice'], 1],
    [`${HEAD}\n ,b,ب,,,\n`, ['2:1 warning glossary-id-empty'], 0],
    [`${HEAD}\na,,ب,,,\n`, ['2:3 warning glossary-term-empty'], 1],
    [`${HEAD}\na,"x\ny",  ,,,\n`, ['3:4 warning glossary-term-empty'], 1],
    [`${HEAD}\na,b,ب\n`, ['2:1 warning glossary-cells'], 1],
    [`${HEAD}\na,b,ب,,,,,more\n`, ['2:1 warning glossary-cells'], 1],
    [`${HEAD}\na,b,ب,,,تعريف\n`, ['2:1 info glossary-definition-missing'], 1],
    ['id;en;ar\na;"b, c";ب\n', ['1:3 error glossary-separator'], 0],
    ['\n id\ten\tar\na\tb\tب\n', ['2:4 error glossary-separator'], 0],
    ['id,en,ar\na,b;c,ب\n', [], 1],
    [
      `${HEAD}\na,b,ب,,,\nc,b,ج,,,\nd,B,ب,,,\n`,
      ['3:3 warning glossary-term-twice', '4:5 warning glossary-term-twice'],
      3,
    ],
    [`${HEAD}\r\na,"b,ب,,,\r\nc,d,د,,,\r\n`, ['2:3 error csv-quotes'], 0],
    [`${HEAD}\na,"b"c,ب,,,\n`, ['2:3 error csv-quotes'], 0],
    [`${HEAD}\na,b,ب"ت,,,\n`, ['2:5 error csv-quotes'], 0],
    [`${HEAD},en_def\na,b,ب,,,ج,c :xx[d]\n`, ['2:13 warning language-tag'], 1],
    [`${HEAD}\na,b\u202e,ب,,,\n`, ['2:4 error control-character'], 1],
  ])('%j gives %j', (text, complaints, entries) => {
    const found = read(text);
    expect(found.complaints).toEqual(complaints);
    expect(found.value).toHaveLength(entries);
  });

  test('an unknown column comes with the one it was likely meant to be', () => {
    const [problem] = parseGlossary('id,en,ar,ar_deff\n', 'glossary.csv', ['en', 'ar']).problems;
    expect(problem?.values).toMatchObject({ column: 'ar_deff', near: 'ar_def' });
  });

  test('cells come back as they were written, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ب', '"', ',', '\n', '\r\n', ' ', '؛', "'", '=') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = `id,en,ar,en_def\n${rows.map(([en, def], i) => `i${i},${quoted(`x${en}`)},ب,${quoted(def)}`).join('\n')}`;
        const { value } = parseGlossary(text, 'glossary.csv', ['en', 'ar']);
        expect(value.map(({ terms, definitions }) => [terms.en, wordsOf(definitions.en ?? [])])).toEqual(
          rows.map(([en, def]) => [
            `x${en}`.trim(),
            def.trim().replace(/[ \t\r\n]+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank)),
          ]),
        );
      }),
    );
  });

  test('never throws', () => {
    const piece = fc.constantFrom('id', 'en', 'ar', ',', ',', '\n', '\r', '"', '""', 'a', 'ب', '_def', '|', '\u0000');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { problems } = parseGlossary(pieces.join(''), 'glossary.csv', ['en', 'ar']);
        for (const { place } of problems) expect(place.line).toBeGreaterThan(0);
      }),
    );
  });
});
