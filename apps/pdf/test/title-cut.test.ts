// Titles with a range of years and its comma come in; their lines on the title page go out.

import { expect, test } from 'vitest';
import { composeBook } from '../src/compose/compose-book.ts';
import { AR, chapter, contextOf, edition, KEEPING, part, writer } from './edition-builder.ts';

test('no line of a title begins with the comma of the line before it', () => {
  const w = writer(AR);
  for (const extra of ['', ' أخرى', ' كثيرة', ' من هنا وهناك']) {
    const title = `«ما الذي يُطبع؟»: أسئلة وأجوبة — وبعض الاعتراضات${extra} (١٨٤٨–٢٠٢٦)، مع ٣ ملاحق`;
    const plain = edition([AR], [chapter('a', w.prose('فصل'), [part([w.p('نص')])])]);
    const made = { ...plain, collection: { ...plain.collection, title } };
    const lines = composeBook(made, contextOf(), KEEPING, () => {}).pages.flatMap(({ rows }) =>
      rows.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.kind === 'line' ? [mark.line.pieces.map(({ clusters }) => clusters)] : [])),
      ),
    );
    const texts = lines.map((pieces) =>
      pieces
        .flat()
        .toReversed()
        .map(({ text }) => text)
        .join(''),
    );
    expect(texts.filter((text) => text.startsWith('،'))).toEqual([]);
  }
});
