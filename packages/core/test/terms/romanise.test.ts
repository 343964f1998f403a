// Arabic names and titles as a catalogue in Latin letters sorts them.

import { describe, expect, test } from 'vitest';
import { filedAs, romanised } from '../../src/terms/romanise.ts';

describe('romanised', () => {
  test.each([
    ['قراءات عراقية', 'Qraat raqya'],
    ['الشيوعية العمالية', 'Shywya malya'],
    ['منصور حكمت', 'Mnswr hkmt'],
    ['مُحَمَّد', 'Muhammad'],
    ['١٩٧٣', '1973'],
    ['پژوهش', 'Pzhwhsh'],
  ])('%s is filed as %s', (text, key) => expect(romanised(text)).toBe(key));

  test('leaves no Arabic letter and begins with a capital', () => {
    const key = romanised('بيانٌ إلى الرأي العام: «الحرية» — ٢٠١٤');
    expect(key).not.toMatch(/\p{Script=Arabic}/u);
    expect(key).toMatch(/^\p{Lu}/u);
  });
});

describe('filedAs', () => {
  test.each([
    ['The Market of Copyists', 'Market of Copyists, The'],
    ['A Reader', 'Reader, A'],
    ['Iraq Reader', 'Iraq Reader'],
    ['Theory', 'Theory'],
    ['السوق', 'Swq'],
    ['“What Is to Be Done?” and 17 Other Questions', 'What Is to Be Done? and 17 Other Questions'],
    ['“The Market”', 'Market, The'],
    ['al-Ahālī', 'Ahālī, al-'],
    ['The ʿAyn', 'Ayn, The'],
    ['… and Others', 'and Others'],
    ['«ما العمل؟» و17 سؤالًا', 'Ma ml w17 suala'],
    ['?!', '?!'],
  ])('%s is filed as %s', (title, key) => expect(filedAs(title)).toBe(key));
});
