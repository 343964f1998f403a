// Texts of several lines as they are listed on a terminal.

import { expect, test } from 'vitest';
import { textLine } from '../src/match-lines.ts';

test('a text keeps its lines, one below the other; what could move the cursor is still shown by its code', () => {
  expect(textLine('بالليل.\\\nومن يكتريه')).toBe('      بالليل.\\\n      ومن يكتريه');
  expect(textLine('a\u001b[2J\rb')).toBe('      aU+001B[2JU+000Db');
});
