// Notes as people write them in plain text, in English and in Arabic: which lists are notes, and which are not.

import { expect, test } from 'vitest';
import { bodyOf, found, imported } from './support/imported.ts';

const RAIN =
  'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain.';
const MATAR =
  'افتُتحت قاعة المطالعة في الربيع، ولم يأتِ في الأسابيع الأولى سوى طالبين أرادا الاحتماء من المطر الذي لم ينقطع في المدينة.';

test.each([
  ['(1) and a numbered list', `${RAIN} (1) ${RAIN} (2)`, 'Notes\n\n1. One.\n2. Two.'],
  ['raised figures', `${RAIN}¹ ${RAIN}²`, 'Endnotes\n\n¹ One.\n² Two.'],
  ['raised figures without a heading', `${RAIN}¹ ${RAIN}²`, '¹ One.\n\n² Two.'],
  ['Roman numbers', `${RAIN}[i] ${RAIN}[ii]`, '[i] One.\n[ii] Two.'],
])('%s', async (_, text, notes) => {
  const result = await imported(`The Room\n\n${text}\n\n${notes}\n`);
  expect(bodyOf(result)).toMatch(/rain\.\[\^1\] [^[]+\[\^2\]\n\n\[\^1\]: One\.\n\n\[\^2\]: Two\.\n$/u);
});

test('Arabic digits and signs', async () => {
  const result = await imported(`القاعة\n\n${MATAR}(١) ${MATAR}(٢)\n\nالهوامش:\n١- الأول.\n٢- الثاني.\n`);
  expect(bodyOf(result)).toContain('[^2]\n\n[^1]: الأول.\n\n[^2]: الثاني.');
});

test('a numbered list that nothing calls stays a list, and a measure stays a measure', async () => {
  const result = await imported(`The Room\n\n${RAIN} It has 30 m² (in 1952).\n\nNotes\n\n1. One.\n2. Two.\n`);
  expect(bodyOf(result)).toContain('30 m² (in 1952).');
  expect(bodyOf(result)).toContain('1. One.\n2. Two.');
});

test.each([
  ['by Mona Haddad · 12 June 2014 · 5 min read'],
  ['Posted on June 12, 2014 by Mona Haddad'],
  ['Mona Haddad, 12 June 2014'],
  ['Mona Haddad | 2014/6/12'],
])('who and when in one line: %s', async (line) => {
  const { meta } = await imported(`The Room\n\n${line}\n\n${RAIN}\n\n${RAIN}\n`);
  expect(meta).toMatchObject({ authors: ['Mona Haddad'], date: '2014-06-12' });
});

test('signatories by line, behind “Signed by:”, before a place and a day', async () => {
  const result = await imported(`بيان\n\n${MATAR}\n\nالموقعون:\nاتحاد القراء\nأصدقاء الموقد\n\nبغداد في 12/6/2014\n`);
  expect(found(result, 'recognised', 'signatory').map((line) => line.replace(/^\d+ /u, ''))).toEqual([
    'اتحاد القراء',
    'أصدقاء الموقد',
  ]);
  expect(result.meta.date).toBe('2014-06-12');
  expect(bodyOf(result)).toContain('- اتحاد القراء\n- أصدقاء الموقد\n\n:::signature\nبغداد في 12/6/2014\n:::');
});

test('what a blog puts behind a text goes: likes, related posts, the form for comments', async () => {
  const result = await imported(
    `The Room\n\n${RAIN}\n\n${RAIN}\n\n${RAIN}\n\nShare this:\nTwitter\nFacebook\n\nLike this:\nLike Loading...\n\nRelated\n\nThe Lamps\nMarch 3, 2013\n\nLeave a Reply Cancel reply\n\nYour email address will not be published.\n\nComment\n\nName *\n`,
  );
  expect(bodyOf(result)).toBe(`${RAIN}\n\n${RAIN}\n\n${RAIN}\n`);
});

test('a quotation that says where it is from is a quotation', async () => {
  const result = await imported(`The Room\n\nThe Courier wrote:\n\n“${RAIN}” (March 5, 2014)\n\n${RAIN}\n`);
  expect(bodyOf(result)).toContain(`> “${RAIN}” (March 5, 2014)\n`);
});

test('a short line that ends with a small word is no line cut off where the sentence goes on', async () => {
  const lines = 'Rain on the roof of the\nroom by the sea, and the\nstove is out.';
  const result = await imported(`The Room\n\n${lines}\n\n${RAIN} ${RAIN}\n`);
  expect(bodyOf(result)).toMatch(/Rain on the roof of the\s+room by the sea, and the\s+stove is out\./u);
});
