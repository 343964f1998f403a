// Poems in two halves as pages and feeds have them: what a style sheet sets apart, and what is left without one.

import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { chapterHtml } from '../../src/html/chapter-html.ts';
import type { ChapterHtmlOptions } from '../../src/html/chapter-html-options.ts';
import { toPlainText } from '../../src/html/to-plain-text.ts';
import { toXhtml } from '../../src/html/to-xhtml.ts';
import { VERSE_NEEDS } from '../../src/html/verse-html.ts';
import { VERSE_STYLE } from '../../src/html/verse-style.ts';
import type { Prose } from '../../src/model/edition.ts';
import type { Inline } from '../../src/model/inline.ts';
import type { Language } from '../../src/model/language.ts';
import { ar, en, labels, plainChapter, rendition, sampleEdition, t } from './sample-edition.ts';

const CAESURA: Inline = { kind: 'caesura' };
const bayt = (first: string, second: string): readonly Inline[] => [
  ...(first === '' ? [] : [t(first)]),
  CAESURA,
  ...(second === '' ? [] : [t(second)]),
];
const ARABIC = bayt('قفا نبك من ذكرى حبيب ومنزل', 'بسقط اللوى بين الدخول فحومل');

function verse(languages: readonly [Language, ...Language[]], ...lines: readonly (readonly (readonly Inline[])[])[]) {
  const made = lines.map(
    (contents, index) =>
      contents.map((content, slot) => rendition(`aaaaaaa${index + 2}`, languages[slot]!, content)) as unknown as Prose,
  );
  const title = languages.map((language) => rendition('aaaaaaaa', language, 'T')) as unknown as Prose;
  const options: ChapterHtmlOptions = {
    languages,
    vocabulary: 'web',
    header: 'untitled',
    idPrefix: '',
    people: sampleEdition(en).collection.people,
    labels,
    href: () => undefined,
    picture: () => undefined,
  };
  return chapterHtml(plainChapter('one', languages, title, [{ kind: 'verse', stanzas: [made] }]), options);
}

function elements(node: Nodes): readonly Element[] {
  const inside = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

/** The elements with a class, by their text. */
function withClass(tree: Nodes, name: string): readonly string[] {
  return elements(tree)
    .filter(({ properties: { className } }) => Array.isArray(className) && className.includes(name))
    .map((element) => toPlainText(element));
}

describe('a poem in Arabic', () => {
  test('has lines of two halves, in columns', () => {
    const tree = verse([ar], [ARABIC], [ARABIC]);
    expect(withClass(tree, 'line-in-columns')).toHaveLength(2);
    expect(withClass(tree, 'half').slice(0, 2)).toEqual(['قفا نبك من ذكرى حبيب ومنزل', 'بسقط اللوى بين الدخول فحومل']);
    expect(toXhtml(tree)).toMatch(/class="stanza needs-\d+"/);
    expect(elements(tree).filter(({ properties: { id } }) => id === 'u-aaaaaaa2')).toHaveLength(1);
  });

  test('is read with a gap between the halves by those who see no style', () => {
    expect(toPlainText(verse([ar], [ARABIC]))).toMatch(/ومنزل\u00a0{3,} بسقط/);
    expect(toXhtml(verse([ar], [ARABIC]))).not.toContain('||');
  });

  test('has what stands alone in the middle, and halves much shorter than the others as they are', () => {
    const tree = verse([ar], [ARABIC], [[t('شطر مفرد')]], [bayt('', 'عجز')], [bayt('صدر', '')]);
    expect(withClass(tree, 'half-line')).toEqual(['شطر مفرد']);
    expect(withClass(tree, 'short')).toEqual(['', 'عجز', 'صدر', '']);
  });
});

test('a translation stands as its own language does, whatever its halves', () => {
  const tree = verse([ar, en], [ARABIC, bayt('Stop, let us weep', 'where the sands end')], [ARABIC, [t('One line')]]);
  expect(withClass(tree, 'line-in-columns')).toHaveLength(2);
  expect(withClass(tree, 'line-in-halves')).toEqual([expect.stringMatching(/^Stop, let us weep\u00a0+ where/)]);
  expect(withClass(tree, 'half-line')).toEqual([]);
});

test('a verse in Arabic is one inside an English text too', () => {
  const quoted: Inline = { kind: 'foreign', language: ar, children: ARABIC };
  const [line] = elements(verse([en], [[quoted]])).filter(
    ({ properties }) => String(properties.className) === 'line-in-columns',
  );
  expect(line?.properties).toMatchObject({ dir: 'rtl', lang: 'ar' });
});

test('verse without halves is as it always was', () => {
  expect(toXhtml(verse([ar], [[t('سطر')]], [[t('آخر')]]))).toContain('<div class="verse"><p class="stanza" ');
});

test('every width that a poem may need has its rules, and no rule says a direction', () => {
  for (const need of VERSE_NEEDS) expect(VERSE_STYLE).toContain(`(min-width: ${need}em) { .needs-${need} `);
  expect(VERSE_STYLE).not.toMatch(/direction|unicode-bidi|left|right/);
});
