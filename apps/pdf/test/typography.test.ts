// Typographic choices of a collection: what they do on the page, and that they never change the text.

import type { Typography } from '@warraq/core';
import { createTypesetter } from '@warraq/typeset';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { hasSmallCapitals } from '../src/compose/small-capitals.ts';
import { latinLetters, withPlainOnes } from '../src/compose/typography.ts';
import { facesOf } from '../src/font/book-faces.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { extractText } from './pdf-reader.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';

const TYPOGRAPHY: Typography = { kashida: 'auto', opticalMargins: true, figures: 'lining', smallCaps: true };

async function rendered(language: typeof EN, typography: Partial<Typography>) {
  const { prose, p } = writer(language);
  const paragraphs = language === AR ? ARABIC_PARAGRAPHS : ENGLISH_PARAGRAPHS;
  const texts = Array.from({ length: 12 }, (_, at) => p(paragraphs[at % paragraphs.length]!));
  const whole = edition([language], [chapter('01-text', prose('Title'), [part(texts)])]);
  const collection = { ...whole.collection, typography: { ...TYPOGRAPHY, ...typography } };
  return renderPdf({ ...whole, collection }, { ...contextOf(), wantsReport: true });
}

const words = (bytes: Uint8Array): readonly string[] =>
  extractText(bytes)
    .replace(/\u00ad\s*|-\n/g, '')
    .split(/\s+/)
    .sort();

describe('kashidas', () => {
  test.runIf(hasTool('pdftotext'))('are drawn when asked for, and no tatweel is in the text', async () => {
    const [always, never] = [await rendered(AR, { kashida: 'always' }), await rendered(AR, { kashida: 'never' })];
    expect(always.report!.drawn).toBeGreaterThan(5);
    expect(never.report!.drawn).toBe(0);
    // The page number 5 is written with a tatweel of its own.
    const tatweels = ({ bytes }: typeof always) => extractText(bytes).match(/\S*\u0640\S*/g);
    expect(tatweels(always)).toEqual(tatweels(never));
    expect(words(always.bytes)).toEqual(words(never.bytes));
    expect(always.report!.spaces!.nineTenths).toBeLessThan(never.report!.spaces!.nineTenths);
  });
});

describe('optical margins', () => {
  test.runIf(hasTool('pdftotext'))('lose no word', async () => {
    const [hanging, plain] = [await rendered(EN, {}), await rendered(EN, { opticalMargins: false })];
    expect(Buffer.compare(hanging.bytes, plain.bytes)).not.toBe(0);
    expect(words(hanging.bytes)).toEqual(words(plain.bytes));
  });
});

describe('features', () => {
  const offering = (...features: string[]) => ({ ...facesOf('latin', 'regular')[0], features: new Set(features) });

  test('are those that the collection wants and the face offers', () => {
    const all = offering('onum', 'lnum', 'pnum', 'tnum', 'smcp');
    expect(latinLetters(TYPOGRAPHY, undefined, all)).toEqual({ features: ['lnum', 'pnum'], tracking: 0 });
    expect(latinLetters({ ...TYPOGRAPHY, figures: 'oldstyle' }, undefined, all).features).toEqual(['onum', 'pnum']);
    expect(latinLetters({ ...TYPOGRAPHY, figures: 'oldstyle' }, 'table', all).features).toEqual(['lnum', 'tnum']);
    expect(latinLetters({ ...TYPOGRAPHY, figures: 'oldstyle' }, 'lone-number', all).features).toEqual(['lnum', 'pnum']);
    expect(latinLetters(TYPOGRAPHY, 'small-capitals', all).features).toEqual(['lnum', 'smcp']);
    expect(latinLetters(TYPOGRAPHY, 'small-capitals', all).tracking).toBeGreaterThan(0);
    expect(latinLetters({ ...TYPOGRAPHY, smallCaps: false }, 'small-capitals', all)).toEqual({
      features: ['lnum', 'pnum'],
      tracking: 0,
    });
    expect(latinLetters(TYPOGRAPHY, 'small-capitals', offering())).toEqual({ features: [], tracking: 0 });
  });

  test('a 1 that stands alone among small capitals is no I', () => {
    const all = offering('lnum', 'pnum', 'onum', 'smcp');
    for (const text of ['1 November 2026', 'Part 1: Origins', '11 May']) {
      expect(withPlainOnes('small-capitals', text), text).toBe('small-capitals-with-a-one');
      expect(withPlainOnes(undefined, text)).toBeUndefined();
    }
    for (const text of ['14 May 2011', '10 June', 'Basra 2018']) {
      expect(withPlainOnes('small-capitals', text), text).toBe('small-capitals');
    }
    const letters = latinLetters({ ...TYPOGRAPHY, figures: 'oldstyle' }, 'small-capitals-with-a-one', all);
    expect(letters.features).toEqual(['lnum', 'pnum', 'smcp']);
    expect(letters.tracking).toBeGreaterThan(0);
  });

  test('small capitals are for texts whose every small letter has one', () => {
    const typesetter = createTypesetter();
    const asked = (text: string) => hasSmallCapitals(typesetter, facesOf('latin', 'regular')[0], text);
    for (const text of ['By Rezgar Akrawi', 'Kitāb, Émile Šafařík', '1948–1963', ''])
      expect(asked(text), text).toBe(true);
    for (const text of ['Ḥasan al-Jāḥiẓ', 'h\u0323', 'm \u1d04']) expect(asked(text), text).toBe(false);
    expect(hasSmallCapitals(typesetter, offering('lnum'), 'Iraq')).toBe(false);
  });
});
