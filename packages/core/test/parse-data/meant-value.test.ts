// Values as people write them who do not know the rules, against what they meant.

import { expect, test } from 'vitest';
import { parseCollectionFile } from '../../src/parse/collection-file.ts';

const RIGHT = {
  id: 'small',
  title: '{ en: Small }',
  summary: '{ en: A small one. }',
  languages: '[en, ar]',
  published: '2012-06-29',
};

/** What is said of a value that is written in the place of the right one: code, and what was likely meant. */
function said(key: string, written: string): readonly unknown[] {
  const lines = Object.entries({ ...RIGHT, [key]: written }).map(([name, value]) => `${name}: ${value}`);
  const { problems } = parseCollectionFile(`${lines.join('\n')}\n`, 'collection.yaml');
  return problems.map(({ code, values }) => ('near' in values ? `${code} ${values.near}` : code));
}

test.each([
  ['published', '٢٠١٢-٠٦-٢٩', 'not-a-date 2012-06-29'],
  ['published', '2012/6/29', 'not-a-date 2012-06-29'],
  ['published', '29.6.2012', 'not-a-date 2012-06-29'],
  ['published', '06/29/2012', 'not-a-date 2012-06-29'],
  // Nobody knows which is the month.
  ['published', '3/4/2012', 'not-a-date '],
  ['published', '2012-06-31', 'not-a-date '],
  ['published', '29 June 2012', 'not-a-date '],
  ['published', '“2012-06-29”', 'yaml-curly-quotes'],
  ['languages', '[Arabic]', 'not-a-language ar'],
  ['languages', '[العربية]', 'not-a-language ar'],
  ['languages', '[AR-IQ]', 'not-a-language ar-IQ'],
  ['languages', '[en، ar]', 'yaml-comma'],
  ['back_matter', '[glossary، index]', 'yaml-comma'],
  ['site', 'yes', 'schema-enum true'],
  ['site', 'لا', 'schema-enum false'],
  ['page', '{ size: A5 }', 'schema-enum a5'],
  ['page', '{ margins: wide }', 'schema-enum '],
  ['booklet', '{ up: ٤ }', 'schema-enum 4'],
  ['booklet', '{ up: “4” }', 'yaml-curly-quotes'],
])('%s: %s', (key, written, complaint) => {
  expect(said(key, written)).toEqual([complaint]);
});
