// Documents whose language was forgotten or mistyped, beside such as only quote another language.

import { expect, test } from 'vitest';
import { checkDocumentLanguage } from '../../src/check/document-language.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { proseOf } from '../../src/model/traverse.ts';
import { parseCollectionFile } from '../../src/parse/collection-file.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';
import { identify } from '../../src/segment/identify.ts';

function codes(text: string): readonly string[] {
  const yaml = 'id: x\ntitle: X\nsummary: X.\nlanguages: [en, ar]\n';
  const { collection } = parseCollectionFile(yaml, 'collection.yaml').value!;
  const draft = parseDocument(text, 'a.md', 'a', knownLanguage('en')).value!;
  const document = identify(
    draft,
    proseOf(draft).map((_, i) => `aaaaaaa${i}`),
  );
  return checkDocumentLanguage(collection, document).map(({ code }) => code);
}

test('a document in letters of another script than its language’s is reported', () => {
  expect(codes('# ورق\n\nكان الورق يُباع في سوق الورّاقين.\n')).toEqual(['document-script']);
  expect(codes('---\ntitle: Paper\nlanguage: ar\n---\n\nPaper was sold by the quire.\n')).toEqual(['document-script']);
});

test('a document that quotes, counts or is nearly empty is not', () => {
  expect(codes('# Paper\n\nThey said :ar[كان الورق يُباع في السوق] and meant paper, sold by the quire.\n')).toEqual([]);
  expect(codes('# 1924\n\n1,234 + 5\n')).toEqual([]);
  expect(codes('---\ntitle: ورق\nlanguage: ar\n---\n\nكان الورق يُباع في سوق الورّاقين.\n')).toEqual([]);
});

test('a document in a language that the collection does not have is reported', () => {
  expect(codes('---\ntitle: Papier\nlanguage: fr\n---\n\nDu papier.\n')).toEqual(['document-language']);
});
