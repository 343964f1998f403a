// The report of a book's lines counts what stands on its pages, and names the places that are worst.

import { expect, test } from 'vitest';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, rendition, writer } from './edition-builder.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';

const context = { ...contextOf(), wantsReport: true };

test.each([
  // Words so long that some must be divided, whatever the face.
  ['English', EN, [...ENGLISH_PARAGRAPHS, 'internationally organised responsibilities '.repeat(12)]],
  ['Arabic', AR, ARABIC_PARAGRAPHS],
] as const)('%s prose: lines, words, spaces, nothing overfull', async (_name, language, paragraphs) => {
  const { prose, p } = writer(language);
  const blocks = Array.from({ length: 20 }, (_, at) => p(paragraphs[at % paragraphs.length]!));
  const { report, problems, pages } = await renderPdf(
    edition([language], [chapter('01-text', prose('Title'), [part(blocks)])]),
    context,
  );
  expect(problems).toEqual([]);
  expect(report!.pages).toBe(pages);
  expect(report!.paragraphs).toBeGreaterThan(20);
  expect(report!.lines).toBeGreaterThan(60);
  expect(report!.filled).toBeLessThan(report!.lines);
  expect(report!.hyphenated === 0).toBe(language === AR);
  const { median, nineTenths, ninetyNine, widest } = report!.spaces!;
  expect(median).toBeGreaterThan(0.8);
  expect([median, nineTenths, ninetyNine, widest]).toEqual(
    [median, nineTenths, ninetyNine, widest].sort((a, b) => a - b),
  );
  expect(report!.faults.overfull).toBe(0);
  for (const each of report!.worst) expect(each.page).not.toBe('');
});

test('an overfull line is a warning at its text, and the worst place of the report', async () => {
  const { prose, note } = writer(EN);
  const fallback = rendition(EN, 'Short.', {
    mark: 'missing',
    wanted: { ...EN },
    place: { file: 'deep.md', line: 7, column: 3 },
  });
  // No line may end between the calls of notes.
  const calls = Array.from({ length: 120 }, () => ({ kind: 'note-call' as const, note: '0-1', number: 1 }));
  const long = { ...rendition(EN, 'x', { place: { file: 'deep.md', line: 9, column: 1 } }), content: calls };
  const { report, problems } = await renderPdf(
    edition(
      [EN],
      [
        chapter('01-deep', prose('Title'), [
          part(
            [
              { kind: 'paragraph', prose: [fallback] },
              { kind: 'paragraph', prose: [long] },
            ],
            [note(1, 'A note.')],
          ),
        ]),
      ],
    ),
    context,
  );
  const [problem] = problems.filter(({ code }) => code === 'line-overfull');
  expect(problem).toMatchObject({ severity: 'warning', place: { file: 'deep.md', line: 9 } });
  expect(report!.faults.overfull).toBe(1);
  expect(report!.worst[0]).toMatchObject({ fault: 'overfull', document: '01-deep', place: { line: 9 }, page: '1' });
});

test('no report is made where none is wanted', async () => {
  const { prose, p } = writer(EN);
  const { report } = await renderPdf(edition([EN], [chapter('01', prose('T'), [part([p('Text.')])])]), contextOf());
  expect(report).toBeUndefined();
});
