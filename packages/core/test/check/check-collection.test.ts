// A compiled collection with one fault of each kind: what the check says of it, and that it says nothing twice.

import { describe, expect, it } from 'vitest';
import { assembleEdition } from '../../src/assemble/assemble-edition.ts';
import { compileCollection } from '../../src/assemble/compile-collection.ts';
import { checkCollection } from '../../src/check/check-collection.ts';
import { checkTranslations } from '../../src/check/translations.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { parseCollectionFile } from '../../src/parse/collection-file.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';
import { parseStrings } from '../../src/parse/string-file.ts';

const YAML =
  'id: x\ntitle: X\nsummary: X.\nlanguages: [en, ar]\npeople: { layla: { name: Layla } }\ntags: { iraq: Iraq }\n';
const FRONT = '---\ntitle: One\nauthors: [layla, Somebody Else, nobody]\ntags: [iraq, unheard]\n---\n\n';

function compile(body: string, en: Record<string, string>, ar: Record<string, string>) {
  const collection = parseCollectionFile(YAML, 'collection.yaml').value?.collection;
  const document = parseDocument(FRONT + body, 'one.md', 'one', knownLanguage('en')).value;
  if (collection === undefined || document === undefined) throw new Error('the input of the test is broken');
  const strings = Object.entries({ en, ar }).map(
    ([language, texts]) => parseStrings(JSON.stringify(texts, null, 1), `${language}/one.json`, 'one', language).value,
  );
  return compileCollection({ collection, documents: [document], strings, memory: [], glossary: [] }).value;
}

const brief = (body: string, en: Record<string, string>, ar: Record<string, string>) =>
  [checkCollection, checkTranslations]
    .flatMap((check) => check(compile(body, en, ar)))
    .map(({ code, place, values }) => `${place.file}:${place.line} ${code} ${Object.values(values)[0]}`);

const NAMES = ['one.md:1 unknown-tag unheard', 'one.md:1 unknown-author nobody'];

describe('checkCollection', () => {
  it('knows tags and people', () => {
    expect(brief('Text.', {}, {})).toEqual(NAMES);
  });

  it('follows headings part by part', () => {
    expect(brief('# Part\n\n## A\n\n### B\n\n# Part\n\n### C\n\n#### D\n\n## E\n\n#### F\n', {}, {})).toEqual([
      ...NAMES,
      'one.md:15 heading-skips-level 3',
      'one.md:21 heading-skips-level 4',
    ]);
  });

  it('wants words for every picture, also inside a list', () => {
    expect(brief('![](a.png)\n\n![A map](b.png)\n\n- item\n\n  ![](c.png)\n', {}, {}).slice(2)).toEqual([
      'one.md:7 no-alternative-text a.png',
      'one.md:13 no-alternative-text c.png',
    ]);
  });

  it('compares translations with their units, and leaves what leads nowhere to the edition', () => {
    const en = { aaaaaaaa: 'One', bbbbbbbb: 'Text[^1] and *[the start](one.md)*.', cccccccc: 'Note.' };
    const ar = { bbbbbbbb: 'نص بلا حاشية، *[البداية](nowhere.md)*، و**بقية.', dddddddd: 'يتيم', cccccccc: '' };
    const body = 'Text[^1] and *[the start](one.md)*.\n\n[^1]: Note.\n';
    expect(brief(body, en, ar).slice(2)).toEqual([
      'ar/one.json:3 orphan-string dddddddd',
      'ar/one.json:2 broken-markup **',
      'ar/one.json:4 untranslated cccccccc',
      'ar/one.json:2 footnote-refs lost',
    ]);
    const edition = assembleEdition(compile(body, en, ar), [knownLanguage('ar')]);
    expect(edition.problems.map((problem) => problem.code).sort()).toEqual(['note-call-lost', 'reference-unknown']);
  });

  it('tells translators that emphasis behind a prefixed و does not open before a bracket', () => {
    // CommonMark 6.2: a delimiter run before punctuation and behind a letter is not left-flanking.
    const en = { aaaaaaaa: 'One', bbbbbbbb: 'And *[one](one.md)*.' };
    const codes = (target: string) =>
      brief('And *[one](one.md)*.\n', en, { aaaaaaaa: 'واحد', bbbbbbbb: target }).slice(2);
    expect(codes('و*[واحد](one.md)*.')).toEqual(['ar/one.json:3 broken-markup *']);
    expect(codes('و[*واحد*](one.md).')).toEqual([]);
  });

  it('finds a reference by its title in either language', () => {
    const en = { aaaaaaaa: 'One', bbbbbbbb: 'See [[One]].' };
    expect(brief('See [[One]].\n', en, { aaaaaaaa: 'الأول', bbbbbbbb: 'انظر [[الأول]].' })).toEqual(NAMES);
    expect(brief('See [[One]].\n', en, { aaaaaaaa: 'الأول', bbbbbbbb: 'انظر الأول.' }).slice(2)).toEqual([
      'ar/one.json:3 wiki-links lost',
    ]);
  });
});
