// Nothing comes in; the checks of a pair go out, in the order in which their findings are told.

import { badDiacritics, persianLetters, presentationForms, tatweel } from './arabic-letters.ts';
import { bracketsCount, bracketsUnbalanced } from './brackets.ts';
import { emails, emphasis, footnoteDef, footnoteRefs, inlineCodes, placeholders, urls, wikiLinks } from './codes.ts';
import { dates } from './dates.ts';
import { mixedDigits, percentSign } from './digits.ts';
import { endPunct } from './end-punctuation.ts';
import { glossaryForbidden, glossaryMissing } from './glossary.ts';
import { bidiEmbedding, bidiMark, confusable, invisible } from './invisible.ts';
import { numbers } from './numbers.ts';
import type { Check } from './proof-pair.ts';
import { arabicPunct, latinPunct, noSpaceAfterPunct, spaceBeforePunct, wawSpace } from './punctuation.ts';
import { quoteStyle, quotesCount, quotesUnbalanced } from './quotes.ts';
import { doubleSpace, edgeSpace, newlines, structure } from './spaces.ts';
import { lengthRatio, sameAsSource, untranslated, wrongScript } from './whole-text.ts';
import { doubleWord, sentenceCount } from './words.ts';

export const CHECKS: readonly Check[] = [
  untranslated,
  sameAsSource,
  wrongScript,
  placeholders,
  inlineCodes,
  footnoteRefs,
  footnoteDef,
  wikiLinks,
  urls,
  emails,
  emphasis,
  numbers,
  mixedDigits,
  dates,
  percentSign,
  bracketsUnbalanced,
  bracketsCount,
  quotesUnbalanced,
  quoteStyle,
  quotesCount,
  endPunct,
  latinPunct,
  arabicPunct,
  spaceBeforePunct,
  noSpaceAfterPunct,
  wawSpace,
  doubleSpace,
  edgeSpace,
  newlines,
  structure,
  tatweel,
  persianLetters,
  presentationForms,
  badDiacritics,
  bidiEmbedding,
  bidiMark,
  invisible,
  confusable,
  lengthRatio,
  sentenceCount,
  doubleWord,
  glossaryMissing,
  glossaryForbidden,
];
