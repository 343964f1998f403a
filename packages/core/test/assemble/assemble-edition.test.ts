// Small collections are assembled; what a reader would see of notes, references and translations is looked at.

import { describe, expect, test } from 'vitest';
import { editionFacts } from '../../src/assemble/edition-facts.ts';
import {
  assembleEdition,
  type Edition,
  type Inline,
  knownLanguage,
  type Prose,
  parseCollectionFile,
} from '../../src/index.ts';
import { compile, type TestCollection } from './collection.ts';

const [EN, AR] = [knownLanguage('en'), knownLanguage('ar')];

function edition(source: TestCollection, ...tags: readonly ('en' | 'ar')[]) {
  const { value } = compile(source);
  const [first, ...others] = tags.map(knownLanguage);
  const assembled = assembleEdition(value, [first ?? EN, ...others]);
  const complaints = assembled.problems.map(
    ({ code, severity, place }) => `${severity} ${code} ${place.file}:${place.line}`,
  );
  return { edition: assembled.value as Edition, problems: assembled.problems, complaints };
}

/** An edition's inline content as a line: `text[1]`, `<document#unit|label>`. */
function shown(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'note-call') return `[${inline.number}]`;
      if (inline.kind === 'reference')
        return `<${inline.document}${inline.unit ? `#${inline.unit}` : ''}|${shown(inline.children)}>`;
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      if (inline.kind === 'caesura') return '|';
      return inline.kind === 'break' ? '/' : shown(inline.children);
    })
    .join('');
}

function line(prose: Prose): string {
  return prose
    .map(
      ({ language, wanted, state, mark, content }) =>
        `${language.tag}>${wanted.tag} ${state} ${mark}: ${shown(content)}`,
    )
    .join(' || ');
}

function paragraphs(value: Edition, chapter = 0, part = 0): readonly string[] {
  return value.chapters[chapter]!.parts[part]!.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [line(block.prose)] : [],
  );
}

const ONE = '---\ntitle: One\ndate: 2024-05-06\n---\n\nFirst text.\n\nSecond text.\n\n2014\n';

describe('translations', () => {
  const translations = { ar: { '01-one': { One: 'واحد', 'First text.': 'النص الأول.' } } };

  test('the source language is shown as it is', () => {
    const { edition: made, complaints } = edition({ documents: { '01-one': ONE }, translations }, 'en');
    expect(paragraphs(made)).toEqual([
      'en>en source none: First text.',
      'en>en source none: Second text.',
      'en>en source none: 2014',
    ]);
    expect(complaints).toEqual([]);
    expect(made.name).toBe('test.en');
    expect(made.modified).toBe('2024-05-06T00:00:00Z');
  });

  test('a missing one falls back on the source, marked, in its own language; numbers belong to the edition', () => {
    const { edition: made } = edition({ documents: { '01-one': ONE }, translations }, 'ar');
    expect(line(made.chapters[0]!.title)).toBe('ar>ar fresh none: واحد');
    expect(paragraphs(made)).toEqual([
      'ar>ar fresh none: النص الأول.',
      'en>ar missing missing: Second text.',
      'ar>ar computed none: ٢٠١٤',
    ]);
    expect(made.completeness).toEqual([{ source: 0, fresh: 2, touched: 0, stale: 0, missing: 1, computed: 1 }]);
    expect(made.chapters[0]!.completeness).toEqual(made.completeness);
  });

  test('a bilingual edition pairs by unit; a fallback and a number stand alone', () => {
    const { edition: made } = edition({ documents: { '01-one': ONE }, translations }, 'en', 'ar');
    expect(paragraphs(made)).toEqual([
      'en>en source none: First text. || ar>ar fresh none: النص الأول.',
      'en>ar missing missing: Second text.',
      'en>en source none: 2014',
    ]);
    expect(made.name).toBe('test.en-ar');
    const led = edition({ documents: { '01-one': ONE }, translations }, 'ar', 'en').edition;
    expect(paragraphs(led)[0]).toBe('ar>ar fresh none: النص الأول. || en>en source none: First text.');
    expect(paragraphs(led)[1]).toBe('en>ar missing missing: Second text.');
    expect(paragraphs(led)[2]).toBe('ar>ar computed none: ٢٠١٤');
  });

  test.each(['facing', 'columns'] as const)('where languages stand apart (%s) each shows its own', (layout) => {
    const { value } = compile({ documents: { '01-one': ONE }, translations });
    const { value: made } = assembleEdition(value, [EN, AR], undefined, { layout, binding: undefined });
    expect(paragraphs(made!)).toEqual([
      'en>en source none: First text. || ar>ar fresh none: النص الأول.',
      'en>en source none: Second text. || en>ar missing missing: Second text.',
      'en>en source none: 2014 || ar>ar computed none: ٢٠١٤',
    ]);
    expect(made!.name).toBe(`test.en-ar.${layout}`);
  });

  const accepted = [['01-one', 'First text.', 'An older text.', 'النص الأول.']] as const;

  test.each([
    ['use', 'ar>ar stale none: النص الأول.', 'en>ar missing none: Second text.'],
    ['mark', 'ar>ar stale stale: النص الأول.', 'en>ar missing missing: Second text.'],
    ['source', 'en>ar stale none: First text.', 'en>ar missing none: Second text.'],
  ])('the policy %s', (policy, stale, missing) => {
    const yaml = `policy: { stale: ${policy}, missing: ${policy} }\n`;
    const made = edition({ yaml, documents: { '01-one': ONE }, translations, accepted }, 'ar').edition;
    expect(paragraphs(made).slice(0, 2)).toEqual([stale, missing]);
  });

  test('the policy fail names each unit at its place, and makes no edition', () => {
    const yaml = 'policy: { stale: fail, missing: fail }\n';
    const { edition: made, complaints } = edition({ yaml, documents: { '01-one': ONE }, translations, accepted }, 'ar');
    expect(made).toBeUndefined();
    expect(complaints).toEqual([
      'error translation-stale translations/ar/01-one.json:4',
      'error translation-missing 01-one.md:8',
    ]);
  });

  test('a change of punctuation only leaves a translation fresh enough to show', () => {
    const touched = [['01-one', 'First text.', '*First* text!', 'النص الأول.']] as const;
    const made = edition({ documents: { '01-one': ONE }, translations, accepted: touched }, 'ar').edition;
    expect(paragraphs(made)[0]).toBe('ar>ar touched none: النص الأول.');
  });
});

describe('notes', () => {
  const NOTES = `---
title: Notes
---

# Part one

B first[^b], then a[^a].

[^a]: Note a.

[^b]: Note b calls c[^c].

[^c]: Note c.

[^d]: Nobody calls d.

# Part two

Again a[^a].

[^a]: Another a.
`;

  const numbered = (yaml: string, document = NOTES) => {
    const made = edition({ yaml, documents: { '01-notes': document, '02-notes': document } }, 'en').edition;
    return made.chapters.map(({ parts }) =>
      parts.map(({ notes }) => notes.map(({ number, label }) => `${number}${label}`).join(' ')),
    );
  };

  test('are numbered by their first calls; calls show the number, also those in notes', () => {
    const made = edition({ documents: { '01-notes': NOTES } }, 'en').edition;
    expect(paragraphs(made)).toEqual(['en>en source none: B first[1], then a[3].']);
    const [one, two] = made.chapters[0]!.parts;
    expect(one!.notes.map(({ number, label }) => `${number}${label}`)).toEqual(['1b', '2c', '3a', '4d']);
    expect(two!.notes[0]!.id).not.toBe(one!.notes[1]!.id);
    const block = one!.notes[0]!.blocks[0]!;
    expect(block.kind === 'paragraph' && line(block.prose)).toBe('en>en source none: Note b calls c[2].');
  });

  test('begin again in a part only where no page can show a number twice, whatever pages there are', () => {
    const far = NOTES.replace('# Part two', `${'A long paragraph of the first part. '.repeat(300)}\n\n# Part two`);
    const near = ['1b 2c 3a 4d', '5a'];
    expect(numbered('')).toEqual([near, near]);
    expect(numbered('', far)).toEqual([
      ['1b 2c 3a 4d', '1a'],
      ['1b 2c 3a 4d', '1a'],
    ]);
    expect(numbered('print: { page: { size: a6, text: large } }', far)).toEqual(numbered('', far));
    // Marks on letters, addresses and alternative texts take no room on a page.
    const unseen = `![${'hidden '.repeat(2000)}](x.png)\n\n[link](https://example.org/${'long'.repeat(4000)}) e${'\u0301'.repeat(12000)}`;
    expect(numbered('', NOTES.replace('# Part two', `${unseen}\n\n# Part two`))).toEqual([near, near]);
  });

  test('that notes call follow these at the foot of a page, and all that the text calls in a list at the end', () => {
    const again = (notes: string) => [notes, '1a'];
    expect(numbered('notes: { place: end, numbering: part }')[0]).toEqual(again('1b 2a 3c 4d'));
    expect(numbered('notes: { place: end, numbering: document }')[0]).toEqual(['1b 2a 3c 4d', '5a']);
    expect(numbered('notes: { numbering: document }')[0]).toEqual(['1b 2c 3a 4d', '5a']);
    expect(numbered('notes: { numbering: page }')[0]).toEqual(again('1b 2c 3a 4d'));
  });

  test('that call one another without end overflow nothing', () => {
    const deep = Array.from({ length: 5000 }, (_, n) => `[^n${n}]: Note[^n${n + 1}].\n`).join('\n');
    expect(numbered('', `---\ntitle: Deep\n---\n\nText[^n0].\n\n${deep}\n[^n5000]: Last[^n0].\n`)[0]![0]).toMatch(
      /^1n0 2n1 .* 5001n5000$/,
    );
  });

  test('follow the order of the leading language', () => {
    const translations = { ar: { '01-notes': { 'B first[^b], then a[^a].': 'ألف أولًا[^a] ثم باء[^b].' } } };
    const made = edition({ documents: { '01-notes': NOTES }, translations }, 'ar', 'en').edition;
    expect(paragraphs(made)).toEqual([
      'ar>ar fresh none: ألف أولًا[1] ثم باء[2]. || en>en source none: B first[2], then a[1].',
    ]);
  });

  test('that a translation has lost are printed and reported; unknown ones stay text', () => {
    const translations = { ar: { '01-notes': { 'B first[^b], then a[^a].': 'باء[^b] ثم شيء[^9].' } } };
    const { edition: made, complaints } = edition({ documents: { '01-notes': NOTES }, translations }, 'ar');
    expect(paragraphs(made)).toEqual(['ar>ar fresh none: باء[1] ثم شيء[^٩].']);
    expect(made.chapters[0]!.parts[0]!.notes.map((note) => note.label)).toEqual(['b', 'c', 'a', 'd']);
    expect(complaints).toEqual([
      'warning note-call-lost translations/ar/01-notes.json:2',
      'warning note-unknown translations/ar/01-notes.json:2',
    ]);
  });
});

describe('cross-references', () => {
  const documents = (text: string) => ({
    '01-one': `---\ntitle: One\n---\n\n${text}\n\n## Same\n\nText.\n\n## Same\n\nText.\n`,
    '02-big-survey': '---\ntitle: "A *Big* Survey"\naliases: [BS, مسح]\n---\n\n## Results & Méthodes\n\nText.\n',
  });

  test.each([
    ['[x](02-big-survey.md)', '<02-big-survey|x>'],
    ['[x](big-survey.md)', '<02-big-survey|x>'],
    ['[x](./02-big-survey.md)', '<02-big-survey|x>'],
    ['[x](Big_Survey.md "wikilink")', '<02-big-survey|x>'],
    ['[[A Big Survey]]', '<02-big-survey|A Big Survey>'],
    ['[[a_big_SURVEY|y]]', '<02-big-survey|y>'],
    ['[[bs]]', '<02-big-survey|bs>'],
    ['[[مسح]]', '<02-big-survey|مسح>'],
    ['[x](#same)', '<01-one#aaaaabmo|x>'],
    ['[x](#same-1)', '<01-one#aaaaabmq|x>'],
    ['[x](02-big-survey.md#results--méthodes)', '<02-big-survey#aaaaacyz|x>'],
    ['[x](02-big-survey.md#aaaaacyz)', '<02-big-survey#aaaaacyz|x>'],
  ])('%s', (text, wanted) => {
    const translations = { ar: { '02-big-survey': { 'A *Big* Survey': 'مسح شامل' } } };
    const { edition: made, complaints } = edition({ documents: documents(text), translations }, 'en');
    expect(complaints).toEqual([]);
    expect(paragraphs(made)[0]).toBe(`en>en source none: ${wanted}`);
  });

  test('by a translated title lead there in editions of its language alone', () => {
    const translations = { ar: { '02-big-survey': { 'A *Big* Survey': 'مسح شامل' } } };
    const source = { documents: documents('[[مسح شامل]]'), translations };
    expect(paragraphs(edition(source, 'ar').edition)[0]).toBe('en>ar missing missing: <02-big-survey|مسح شامل>');
    expect(edition(source, 'en').complaints).toEqual(['warning reference-unknown 01-one.md:5']);
  });

  describe('of a title without a label', () => {
    const texts = {
      '[[A Big Survey]]': '[[A Big Survey]]',
      '[[a_big_SURVEY]]': '[[مسح شامل]]',
      '[[A Big Survey|so]]': '[[A Big Survey|كذا]]',
      '[[A Big Survey|A Big Survey]]': '[[A Big Survey|A Big Survey]]',
      '[[BS]]': '[[BS]]',
      '[[big-survey]]': '[[02-big-survey]]',
    };
    const written = documents(Object.keys(texts).join('\n\n'));
    const titled = { 'A *Big* Survey': 'مسح شامل' };
    const shown = (source: TestCollection, ...languages: ('en' | 'ar')[]) =>
      paragraphs(edition(source, ...languages).edition)
        .filter((line) => line.includes('<'))
        .map((line) => /\|(.*)>/.exec(line)?.[1]);
    const source = { documents: written, translations: { ar: { '01-one': texts, '02-big-survey': titled } } };

    test('show the title that the document has in the language of the text, and every name that was chosen', () => {
      const names = ['مسح شامل', 'مسح شامل', 'كذا', 'A Big Survey', 'BS', '02-big-survey'];
      expect(shown(source, 'ar')).toEqual(names);
      const own = ['A Big Survey', 'a_big_SURVEY', 'so', 'A Big Survey', 'BS', 'big-survey'];
      expect(shown(source, 'en')).toEqual(own);
    });

    test('show what was written where the title has no translation, or one that the edition does not show', () => {
      const untitled = { documents: written, translations: { ar: { '01-one': texts } } };
      expect(shown(untitled, 'ar')[0]).toBe('A Big Survey');
      const accepted = [['02-big-survey', 'A *Big* Survey', 'A Small Survey', 'مسح شامل']] as const;
      expect(shown({ ...source, accepted, yaml: 'policy: { stale: source }' }, 'ar')[0]).toBe('A Big Survey');
      expect(shown({ ...source, accepted, yaml: 'policy: { stale: mark }' }, 'ar')[0]).toBe('مسح شامل');
    });
  });

  test('to what is not there are plain text, with the nearest that is', () => {
    const { edition: made, problems } = edition(
      { documents: documents('[the *survey*](03-big-servey.md) and [x](big-survey.md#resluts)') },
      'en',
    );
    expect(paragraphs(made)[0]).toBe('en>en source none: the survey and <02-big-survey|x>');
    expect(problems).toMatchObject([
      {
        code: 'reference-unknown',
        severity: 'warning',
        values: { target: '03-big-servey.md', near: expect.stringMatching(/big-survey/) },
      },
      { code: 'reference-heading-unknown', values: { near: expect.stringMatching(/results--méthodes/) } },
    ]);
  });

  test('to what is not there are named at their own line and column, in a document and in a translation', () => {
    const text = '> One line,\n> then *a [lost](03-lost.md)* word.';
    const translations = {
      ar: { '01-one': { 'One line, then *a [lost](03-lost.md)* word.': 'سطر [ضائع](04-lost.md).' } },
    };
    const source = { documents: documents(text), translations };
    expect(edition(source, 'en').problems).toMatchObject([{ place: { file: '01-one.md', line: 6, column: 11 } }]);
    const [found] = edition(source, 'ar').problems;
    // Behind two blanks, the key of ten characters, a colon, a blank, a quotation mark and four letters of the text.
    expect(found?.place).toEqual({ file: 'translations/ar/01-one.json', line: 2, column: 20 });
  });
});

describe('what a collection and its documents say of themselves', () => {
  const yaml = `subtitle: { en: Texts of ١٩٥٨, ar: نصوص 1958 }
people: { suad: { name: Suad } }
translators: [suad]
tags: { strikes: { en: Strikes of 1958, ar: إضرابات 1958 } }
digits: { ar: arab, en: latn }`;
  const front = 'translators: [suad]\nplace: { en: Camp 3, ar: المخيم 3 }\nsource: { title: { ar: كتاب 7 (A4) } }';
  const documents = { '01-one': `---\ntitle: One\n${front}\n---\n\nFirst text.\n` };
  const translations = { ar: { '01-one': { One: 'واحد', 'First text.': 'النص الأول.' } } };

  test('stands in the edition’s digits', () => {
    const { edition: made } = edition({ yaml, documents, translations }, 'en', 'ar');
    expect(made.collection.subtitle).toEqual({ en: 'Texts of 1958', ar: 'نصوص ١٩٥٨' });
    expect(made.collection.tags).toEqual({ strikes: { en: 'Strikes of 1958', ar: 'إضرابات ١٩٥٨' } });
    const { meta } = made.chapters[0]!;
    expect(meta.place).toEqual({ en: 'Camp 3', ar: 'المخيم ٣' });
    expect(meta.source?.title).toEqual({ ar: 'كتاب ٧ (A4)' });
  });

  test.each([
    ['[ar]', 'أسئلة (١٨٤٨)، مع ٣ ملاحق'],
    ['[ar, en]', 'أسئلة (1848)، مع 3 ملاحق'],
  ])('of a collection in %s a title that names no language is in those of the only one', (languages, title) => {
    const written = `id: t\ntitle: أسئلة (1848)، مع 3 ملاحق\nsummary: س\nlanguages: ${languages}\ndigits: { ar: arab }\n`;
    const { collection } = parseCollectionFile(written, 'collection.yaml').value!;
    expect(editionFacts(collection, [AR]).collection([]).title).toBe(title);
  });

  test('names translators only where something is translated', () => {
    const named = (...tags: ('en' | 'ar')[]) => {
      const { edition: made } = edition({ yaml, documents, translations }, ...tags);
      return [made.collection.translators, made.chapters[0]!.meta.translators];
    };
    expect(named('en')).toEqual([[], []]);
    expect(named('ar')).toEqual([['suad'], ['suad']]);
    expect(named('ar', 'en')).toEqual([['suad'], ['suad']]);
  });
});

test('a collection that was never synced is assembled all the same, twice alike', () => {
  const source = { documents: { '01-one': ONE } };
  const { value } = compile(source);
  const again = compile(source).value;
  expect(assembleEdition(value, [EN]).value).toEqual(assembleEdition(again, [EN]).value);
  expect(assembleEdition(value, [EN, AR], '2001-02-03T04:05:06Z').value?.modified).toBe('2001-02-03T04:05:06Z');
});
