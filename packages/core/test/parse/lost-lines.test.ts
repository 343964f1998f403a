// Lines that their writer takes for a directive, a list or a table, and that are run together, are told; others are not.

import { expect, test } from 'vitest';
import { knownLanguage } from '../../src/model/language.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';

const LOST = /^(?:directive-(?:form|open)|list-sign|table-rule)$/;

function told(text: string): readonly string[] {
  const { problems } = parseDocument(text, 'a.md', '01-a', knownLanguage('ar'));
  return problems
    .filter(({ code }) => LOST.test(code))
    .map(({ code, place, values }) =>
      `${place.line}:${place.column} ${code} ${values.wanted ?? values.name ?? values.sign ?? ''}`.trim(),
    );
}

test.each([
  ['# A\n\n::: verse\nRoses\nviolets\n:::\n', ['3:1 directive-form :::verse']],
  ['# A\n\nText.\n:::verse Roses are red\nviolets\n:::\n', ['4:1 directive-form :::verse']],
  ['# A\n\n:::figure [A map]\n![map](a.png)\n:::\n', ['3:1 directive-form :::figure[A map]']],
  ['# أ\n\n::: شعر\nبيت\n:::\n', ['3:1 directive-form :::شعر']],
  ['# A\n\n:::verse\nRoses\nviolets\n\nText after.\n', ['3:1 directive-open verse']],
  ['# A\n\n::::pull-quote\n:::verse\nRoses\n:::\n', ['3:1 directive-open pull-quote']],
  ['# A\n\nThey sold:\n• paper\n• ink\n', ['4:1 list-sign •']],
  ['# أ\n\n١. ورق\n٢. حبر\n', ['3:1 list-sign ١.']],
  ['# أ\n\n١- ورق\n٢- حبر\n', ['3:1 list-sign ١-']],
  ['# A\n\n-paper\n-ink\n', ['3:1 list-sign -']],
  ['# A\n\n| a | b |\n| 1 | 2 |\n', ['3:1 table-rule']],
])('%j: %j', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  '# A\n\n:::verse\nRoses\n:::\n\n::::pull-quote\n:::verse\nRoses\n:::\n::::\n\n> :::verse\n> Roses\n> :::\n',
  '# A\r\n\r\n:::verse\r\nRoses\r\n:::  \r\n',
  '# A\n\n- paper\n- ink\n\n1. paper\n2. ink\n\n• one alone\n\n١. واحد وحده\n',
  '# A\n\n— A voice.\n— Another.\n\n*one*\n*two*\n\n-1\n-2\n',
  '# A\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n|x|\n\n```\n| a | b |\n| 1 | 2 |\n::: verse\n• a\n• b\n```\n',
  '# A\n\nOf :::verse we spoke.\n\n\\::: verse\n',
])('%j: nothing', (text) => {
  expect(told(text)).toEqual([]);
});
