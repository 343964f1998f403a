// Whole sentences of both scripts: names, brackets, quotations, numbers and note calls stand where a reader looks for them.

import { describe, expect, test } from 'vitest';
import { shapeWord } from '../../src/font/shaped-word.ts';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { pt } from '../../src/model/length.ts';
import type { Direction, Run } from '../../src/model/paragraph.ts';
import type { VisualLine } from '../../src/model/piece.ts';
import { amiri, paragraph, run, seeLine } from '../book-faces.ts';

const typesetter = createTypesetter();

function lineOf(runs: string | readonly Run[], direction: Direction): VisualLine {
  const { lines } = typesetter.setParagraph(paragraph(runs, direction), pt(4000));
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

const see = (runs: string | readonly Run[], direction: Direction) => seeLine(lineOf(runs, direction));

/** Arabic words as they are seen from left to right. */
const back = (text: string) => [...text].reverse().join('');

const english = (text: string) => run(text, 'ltr', { isolated: true });
const arabic = (text: string) => run(text, 'rtl', { isolated: true });
const call = (text: string, direction: Direction) =>
  run(text, direction, { isolated: true, unbreakable: true, tag: `note-${text}` });

describe('an Arabic sentence', () => {
  test('ends with a Latin name in brackets, then the full stop', () => {
    expect(see('انتمى إلى الحزب (Iraqi Communist Party).', 'rtl')).toBe(
      `.)Iraqi Communist Party(${back('انتمى إلى الحزب ')}`,
    );
    expect(see([run('انتمى إلى الحزب (', 'rtl'), english('ICP (1934)'), run(').', 'rtl')], 'rtl')).toBe(
      `.)ICP (1934)(${back('انتمى إلى الحزب ')}`,
    );
  });

  test('ends with a Latin name, a note call and the full stop', () => {
    const runs = [run('كتب ', 'rtl'), english('Karl Marx'), call('١٢', 'rtl'), run('.', 'rtl')];
    expect(see(runs, 'rtl')).toBe(`.١٢Karl Marx${back('كتب ')}`);
  });

  test('keeps a Latin name’s own full stops and commas with it', () => {
    const runs = [run('نشره ', 'rtl'), english('Verso Books, Inc.'), run('، لندن.', 'rtl')];
    expect(see(runs, 'rtl')).toBe(`${back('، لندن.')}Verso Books, Inc.${back('نشره ')}`);
  });

  test('has quotations inside quotations', () => {
    expect(see('قال: «سمعت "نعم" منه».', 'rtl')).toBe(back('قال: «سمعت "نعم" منه».'));
    expect(see('قال: «قرأت “Das Kapital” أمس»؟', 'rtl')).toBe(`${back('” أمس»؟')}Das Kapital${back('قال: «قرأت “')}`);
  });

  test('has a Latin title at either end', () => {
    expect(see('Capital كتاب', 'rtl')).toBe(`${back(' كتاب')}Capital`);
    expect(see([english('New Left Review'), run(' مجلة، وكذلك ', 'rtl'), english('Monthly Review')], 'rtl')).toBe(
      `Monthly Review${back(' مجلة، وكذلك ')}New Left Review`,
    );
  });

  test.each([
    ['a range of years', 'بين ٢٠٠٣–٢٠٠٥ هنا', '٢٠٠٥–٢٠٠٣'],
    ['a range in Latin digits', 'بين 2003–2005 هنا', '2005–2003'],
    ['a date', 'يوم ٩/٤/٢٠٠٣ هنا', '٩/٤/٢٠٠٣'],
    ['a date in Latin digits', 'يوم 2003/4/9 هنا', '2003/4/9'],
    ['a time', 'الساعة ١٤:٣٠ هنا', '١٤:٣٠'],
    ['a time in Latin digits', 'الساعة 14:30 هنا', '14:30'],
    ['a percentage', 'بنسبة ٣٥٪ هنا', '٪٣٥'],
    ['a decimal fraction', 'نحو ٦٫٨٥ هنا', '٦٫٨٥'],
    ['thousands', 'نحو ١٠٬٠٠٠ هنا', '١٠٬٠٠٠'],
    ['thousands in Latin digits', 'نحو 10,000 هنا', '10,000'],
    ['a number in brackets', 'الفقرة (٢) هنا', ')٢('],
  ])('has %s', (_name, sentence, seen) => {
    const [first, last] = [sentence.slice(0, sentence.indexOf(' ') + 1), sentence.slice(sentence.lastIndexOf(' '))];
    expect(see(sentence, 'rtl')).toBe(`${back(last)}${seen}${back(first)}`);
  });

  test('has a telephone number in a run of its own', () => {
    const runs = [run('هاتف: ', 'rtl'), english('+964 770-123-4567'), run('.', 'rtl')];
    expect(see(runs, 'rtl')).toBe(`.+964 770-123-4567${back('هاتف: ')}`);
  });
});

describe('an English sentence', () => {
  test('ends with an Arabic quotation, a question mark and a note call', () => {
    const runs = [run('Did he say ', 'ltr'), arabic('«لا أعرف»'), run('?', 'ltr'), call('7', 'ltr')];
    expect(see(runs, 'ltr')).toBe(`Did he say ${back('«لا أعرف»')}?7`);
    const before = [run('Did he say ', 'ltr'), arabic('«لا أعرف»'), call('7', 'ltr'), run('?', 'ltr')];
    expect(see(before, 'ltr')).toBe(`Did he say ${back('«لا أعرف»')}7?`);
  });

  test('quotes Arabic in its own quotation marks', () => {
    expect(see('He wrote “الثورة” twice.', 'ltr')).toBe(`He wrote “${back('الثورة')}” twice.`);
    expect(see('the group (عمال، فلاحون) left', 'ltr')).toBe(`the group (${back('عمال، فلاحون')}) left`);
  });

  test('has an Arabic question inside, with its own question mark', () => {
    const runs = [run('He asked ', 'ltr'), arabic('ما العمل؟'), run(', then left.', 'ltr')];
    expect(see(runs, 'ltr')).toBe(`He asked ${back('ما العمل؟')}, then left.`);
  });

  test('lists Arabic words in its own order', () => {
    const runs = [run('the words ', 'ltr'), arabic('كتاب'), run(', ', 'ltr'), arabic('قلم'), run(' (1958).', 'ltr')];
    expect(see(runs, 'ltr')).toBe(`the words ${back('كتاب')}, ${back('قلم')} (1958).`);
  });

  test('has a year after an Arabic title', () => {
    expect(see([arabic('طريق الشعب'), run(' 1973–79, p. 4', 'ltr')], 'ltr')).toBe(
      `${back('طريق الشعب')} 1973–79, p. 4`,
    );
    expect(see([run('in ', 'ltr'), arabic('عام ٢٠٠٣'), run(' 35% of', 'ltr')], 'ltr')).toBe(
      `in ٢٠٠٣${back('عام ')} 35% of`,
    );
  });
});

describe('signs that have a direction are painted with the mirrored glyph in right-to-left text', () => {
  /** The glyph of each of some signs on a line, by sign. */
  function glyphs(
    runs: string | readonly Run[],
    direction: Direction,
    signs: string,
  ): Readonly<Record<string, number>> {
    const clusters = lineOf(runs, direction).pieces.flatMap((piece) => piece.clusters);
    return Object.fromEntries(
      [...signs].map((sign) => [sign, clusters.find(({ text }) => text === sign)!.glyphs[0]!.id]),
    );
  }

  test.each(['()', '[]', '{}', '«»', '‹›'])('%s', (pair) => {
    const [open, close] = [...pair] as [string, string];
    const rtl = glyphs(`كلمة ${open}كلمة${close} كلمة`, 'rtl', pair);
    const glyph = (sign: string) =>
      shapeWord({ face: amiri, direction: 'ltr', script: 'Arab', language: 'ar' }, sign).clusters[0]!.glyphs[0]!.id;
    expect(glyph(open)).not.toBe(glyph(close));
    expect(rtl).toEqual({ [open]: glyph(close), [close]: glyph(open) });
  });

  test('but brackets inside a Latin run of the same line are not', () => {
    const inside = glyphs([run('قال ', 'rtl'), english('Marx (1848)'), run(' ذلك', 'rtl')], 'rtl', '()');
    expect(inside).toEqual(glyphs('Marx (1848)', 'ltr', '()'));
  });
});
