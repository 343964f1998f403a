// Lines of verse with the sign between their halves are read and assembled: what readers, translators and authors get.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleEdition } from '../../src/assemble/assemble-edition.ts';
import { allBlocks } from '../../src/model/all-blocks.ts';
import type { Inline } from '../../src/model/inline.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { verseLine } from '../../src/model/verse-line.ts';
import { withoutCaesura } from '../../src/parse/caesura.ts';
import { compile as compileCollection } from '../assemble/collection.ts';

const document = (lines: string) => `---\ntitle: Poem\n---\n:::verse\n${lines}\n:::\n\n[^1]: A note.\n`;

/** Inline content in one line: `¦` for a caesura, `[…]` around what holds others. */
function shown(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'caesura') return '¦';
      if (inline.kind === 'code') return `<${inline.text}>`;
      return 'children' in inline ? `[${shown(inline.children)}]` : inline.kind === 'note-call' ? '^' : '/';
    })
    .join('');
}

function read(lines: string, translations: Readonly<Record<string, string>> = {}) {
  const compiled = compileCollection({
    documents: { poem: document(lines) },
    translations: { ar: { poem: translations } },
  });
  const { value, problems } = assembleEdition(compiled.value, [knownLanguage('en'), knownLanguage('ar')]);
  const parts = value?.chapters[0]?.parts ?? [];
  const verses = parts.flatMap(({ blocks }) => allBlocks(blocks)).filter(({ kind }) => kind === 'verse');
  const renditions = verses.flatMap((block) => (block.kind === 'verse' ? block.stanzas.flat(2) : []));
  const codes = [...compiled.problems, ...problems].map(({ code, place }) => `${code} ${place.file}:${place.line}`);
  return { codes: codes.filter((code) => code.startsWith('verse')), renditions };
}

const line = (text: string) => shown(read(text).renditions[0]?.content ?? []);

describe('the sign between the halves of a verse', () => {
  test.each([
    ['two bars between spaces', 'a b || c d', 'a b¦c d'],
    ['without spaces', 'a b||c d', 'a b¦c d'],
    ['three asterisks between spaces', 'a b *** c d', 'a b¦c d'],
    ['at the beginning: the first half is lost', '|| c d', '¦c d'],
    ['at the end: the second is', 'a b ||', 'a b¦'],
    ['beside a note', 'a b[^1] || c d[^1]', 'a b^¦c d^'],
    ['beside emphasis', '**a b** || *c*', '[a b]¦[c]'],
    ['inside emphasis', '**a b || c** d', '[a b¦c] d'],
    ['inside words of another language', ':fr[a b || c]', '[a b¦c]'],
    ['as program text it is none', '`a || b`', '<a || b>'],
    ['three asterisks around words are emphasis', '***a b*** c', '[[a b]] c'],
    ['other signs are text', 'a * b ... c / d | e', 'a * b ... c / d | e'],
  ])('%s', (_what, written, wanted) => {
    expect(line(written)).toBe(wanted);
    expect(read(written).codes).toEqual([]);
  });

  test.each([
    ['a third part', 'a || b || c', 'a¦b c', 'verse-parts poem.md:5'],
    ['inside a link', '[a || b](https://example.org/)', '[a b]', 'verse-sign-inside poem.md:5'],
    ['inside a name', ':name[a || b]', '[a b]', 'verse-sign-inside poem.md:5'],
  ])('%s is reported and printed as a space', (_what, written, wanted, problem) => {
    expect(line(written)).toBe(wanted);
    expect(read(written).codes).toEqual([problem]);
  });

  test('alone it is no line', () => {
    const { codes, renditions } = read('a || b\n||\nc || d');
    expect(codes).toEqual(['verse-sign-alone poem.md:6']);
    expect(renditions.filter(({ language }) => language.tag === 'en')).toHaveLength(2);
  });

  test('is a sign in verse only', () => {
    const compiled = compileCollection({ documents: { poem: '---\ntitle: T\n---\nIf a || b then *** c.\n' } });
    const { value } = assembleEdition(compiled.value, [knownLanguage('en')]);
    const [block] = value!.chapters[0]!.parts[0]!.blocks;
    expect(block?.kind === 'paragraph' && shown(block.prose[0].content)).toBe('If a || b then *** c.');
  });

  test('is the translator’s to keep or to leave out, each reported at its own place', () => {
    const { codes, renditions } = read('a || b\nc || d\ne || f', {
      'a || b': 'ا || ب',
      'c || d': 'ت ث',
      'e || f': 'ج || ح || خ',
    });
    const arabic = renditions.filter(({ language }) => language.tag === 'ar').map(({ content }) => shown(content));
    expect(arabic).toEqual(['ا¦ب', 'ت ث', 'ج¦ح خ']);
    expect(codes).toEqual([expect.stringMatching(/^verse-parts .*poem\.json:/)]);
  });

  test('never reaches a reader, whatever stands around it', () => {
    const pieces = fc.array(
      fc.constantFrom('||', ' || ', ' *** ', 'a', ' ', '*b*', '**', ':ar[ت || ث]', '[^1]', '|', '***'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        for (const { content } of read(`x${parts.join('')}y`).renditions) {
          expect(shown(content)).not.toMatch(/\|\|| \*\*\* /);
          expect(content.filter(({ kind }) => kind === 'caesura').length).toBeLessThan(2);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the halves of a line', () => {
  const halves = (text: string) => {
    const [rendition] = read(text).renditions;
    const found = verseLine(rendition!);
    return found && { ...found, first: shown(found.first), second: shown(found.second), language: found.language.tag };
  };

  test('are those before and behind the sign; emphasis over it is both’s', () => {
    expect(halves('a **b || c** d')).toEqual({ first: 'a [b]', second: '[c] d', language: 'en', inColumns: false });
    expect(halves('a b')).toBeUndefined();
  });

  test('of a line that is wholly in Arabic are an Arabic verse’s', () => {
    expect(halves(':ar[قفا نبك || بسقط اللوى][^1]')).toEqual({
      first: 'قفا نبك',
      second: 'بسقط اللوى[^]',
      language: 'ar',
      inColumns: true,
    });
    expect(halves('He said: :ar[قفا نبك || بسقط اللوى]')).toMatchObject({ language: 'en', inColumns: false });
  });
});

test('spaces without end take no time for the square of their number', () => {
  const blanks = ' '.repeat(2_000_000);
  expect(withoutCaesura(`a || b${blanks}c`)).toBe(`a b${blanks}c`);
  expect(withoutCaesura(`a${blanks}||${blanks}*** b`)).toBe('a  b');
});

test('a poem of a thousand lines in one stanza is not too much mark-up, whichever sign it has', () => {
  for (const sign of ['||', '***']) {
    const poem = Array.from({ length: 1_002 }, (_, at) => `قال محمد ${at} ${sign} أحمد ربي`).join('\n');
    const { renditions } = read(poem);
    expect(renditions.length).toBe(1_002);
    expect(shown(renditions[0]!.content)).toBe('قال محمد 0¦أحمد ربي');
  }
});
