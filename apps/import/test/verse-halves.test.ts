// Lines of verse with whatever blanks a capture has come in; they are read in the time that their length takes.

import { expect, it } from 'vitest';
import { withHalves } from '../src/marked/verse-halves.ts';

it('reads wide blanks without end at once', () => {
  const blanks = '\u3000'.repeat(1_000_000);
  expect(withHalves(`a${blanks}b`)).toBe('a b');
  expect(withHalves(`a${blanks}*** b`)).toBe('a || b');
});
