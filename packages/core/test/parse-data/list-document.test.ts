// collection.yaml gets one more document, in the style in which it is written, and nothing else changes.

import { expect, test } from 'vitest';
import { listDocument } from '../../src/index.ts';

test.each([
  [
    'a block list with comments',
    'id: x # the id\ndocuments:\n  - 01-one # first\n  - "02-two"   # second\n\n# people\npeople: {a: {name: A}}\n',
    'id: x # the id\ndocuments:\n  - 01-one # first\n  - "02-two"   # second\n  - 03-new\n\n# people\npeople: {a: {name: A}}\n',
  ],
  ['a list not indented', 'documents:\n- 01-one\nid: x\n', 'documents:\n- 01-one\n- 03-new\nid: x\n'],
  ['a list at the end of the file', 'documents:\n  - 01-one', 'documents:\n  - 01-one\n  - 03-new'],
  ['a list on one line', 'documents: [01-one, 02-two]  # both\n', 'documents: [01-one, 02-two, 03-new]  # both\n'],
  [
    'a bracketed list on lines of its own',
    'documents: [\n    01-one,\n    02-two,\n  ]\nid: x\n',
    'documents: [\n    01-one,\n    02-two,\n    03-new,\n  ]\nid: x\n',
  ],
  ['a list with nothing in it', 'documents: []\n', 'documents: [03-new]\n'],
  ['a key with nothing behind it', 'documents: # soon\nid: x\n', 'documents:\n  - 03-new # soon\nid: x\n'],
  [
    'line ends of Windows',
    'documents:\r\n  - 01-one\r\nid: x\r\n',
    'documents:\r\n  - 01-one\r\n  - 03-new\r\nid: x\r\n',
  ],
])('%s', (_, before, after) => {
  expect(listDocument(before, '03-new')).toBe(after);
  expect(listDocument(after, '03-new')).toBe(after);
});

test.each([
  ['no list: the folder decides', 'id: x\n'],
  ['listed with its ending', 'documents: [03-new.md]\n'],
  ['broken YAML', 'documents: [01-one\nid: {\n'],
  ['a list of something else', 'documents: [{a: b}]\n'],
])('stays as it is: %s', (_, text) => {
  expect(listDocument(text, '03-new')).toBe(text);
});
