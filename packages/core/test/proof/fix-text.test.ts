// What --fix does to a text: what it mends, and what it never touches.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/letters/fold-text.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { fixText } from '../../src/proof/fix-text.ts';
import { proofread } from '../../src/proof/proofread.ts';

const context = { from: knownLanguage('en'), to: knownLanguage('ar') };
const fix = (source: string, text: string, written?: string) => fixText(source, { text, written }, context);

describe('fixText', () => {
  it('mends commas, spaces, tatweel, Persian letters and digits, also where they touch', () => {
    expect(fix('In Iraq, and in Iran; 19 of 2011?', ' في العراق ,وفي ایـران ;  ١٩ من 2011? ').text).toBe(
      'في العراق، وفي ايران؛ 19 من 2011؟',
    );
  });

  it('tells each change by its check and its place', () => {
    expect(fix('Now, then.', 'الآن, ثم.').changes).toEqual([
      { code: 'latin-punct', start: 4, before: ',', after: '،' },
    ]);
  });

  it('leaves code, addresses, marks of other languages and numbers alone', () => {
    const text = 'شغّل `a, b`، واقرأ https://example.org/a,b و:en[Marx, Engels]، 1,948.';
    expect(fix('Run `a, b`, read https://example.org/a,b and Marx, Engels, 1,948.', text).changes).toEqual([]);
  });

  it('keeps the escapes of what it does not mend', () => {
    const written = String.raw`\u0627لآن, \"ثم\"\/`;
    expect(fix('Now, "then"/', 'الآن, "ثم"/', written).written).toBe(String.raw`\u0627لآن، \"ثم\"\/`);
  });

  it('cannot mend what only a person knows', () => {
    for (const [source, text] of [
      ['Ten.', '1١'],
      ['Air.', 'ھواء.'],
      ['(a)', '(أ'],
    ] as const)
      expect(fix(source, text).text).toBe(text === '1١' ? '11' : text);
  });

  const texts = fc
    .array(fc.constantFrom(...'ابتـيکی ه،؛؟,;?.  12٣٤«»()*[]^\\`ab\u064e\u200b'), { maxLength: 40 })
    .map((signs) => signs.join(''));

  it('is done after one run, and its two texts are one', () => {
    fc.assert(
      fc.property(texts, texts, (source, target) => {
        const once = fix(source, target, JSON.stringify(target).slice(1, -1));
        expect(JSON.parse(`"${once.written}"`)).toBe(once.text);
        const left = proofread(source, once.text, context).filter((finding) => finding.fix !== undefined);
        expect(left).toEqual([]);
        expect(fix(source, once.text).changes).toEqual([]);
      }),
    );
  });

  it('changes no letter, only how it is written', () => {
    const letters = (text: string) => foldLetters(text, 'loose').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(texts, texts, (source, target) => {
        expect(letters(fix(source, target).text)).toBe(letters(target));
      }),
    );
  });
});
