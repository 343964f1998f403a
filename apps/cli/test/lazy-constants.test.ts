// Chunks in, the same with late constants out: they do what they did, and make nothing before it is used.

import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';
import { lazyConstants } from '../../../compile/lazy-constants.js';

/** The text of a chunk with its constants made late. */
function late(code: string): string {
  const builtin = (name: string) => `process.getBuiltinModule('${name}')`;
  const edits = lazyConstants(code, parseAst(code), builtin);
  return [...edits]
    .sort(([a], [b]) => b.start - a.start)
    .reduce((text, [{ start, end }, by]) => text.slice(0, start) + by + text.slice(end), code);
}

/** What `result` is in the end. */
const run = (code: string): unknown =>
  new Function(`${late(code)}
return result;`)();

describe('regular expressions with properties of characters', () => {
  it('are made where they are used, once', () => {
    expect(late('const WORD = /\\p{L}+/gu;\nconst f = (text) => text.match(WORD);')).toBe(
      'let WORD;\nconst f = (text) => text.match((WORD ??= /\\p{L}+/gu));',
    );
    expect(run('const WORD = /\\p{L}/gu; const get = () => WORD; const result = get() === get();')).toBe(true);
    expect(run('const WORD = /\\p{L}/gu; WORD.lastIndex = 1; const result = WORD.exec("ab").index;')).toBe(1);
  });

  it('may be put together of parts, which stay as they are', () => {
    const code = "const A = /\\p{L}/u; const B = new RegExp('^' + A.source, 'u'); const result = B.test('a');";
    expect(run(code)).toBe(true);
    expect(late(code)).toMatch(/^const A = .*let B; const result = \(B \?\?= new RegExp/);
  });

  it('stay in objects and lists, under keys of their name', () => {
    expect(run('const WORD = /\\p{L}/u; const o = { WORD: [WORD], x: WORD }; const result = o.WORD[0] === o.x;')).toBe(
      true,
    );
  });

  it.each([
    ['without a property', 'const WORD = /[a-z]/; f(WORD);'],
    ['of a name that a parameter has too', 'const WORD = /\\p{L}/u; const f = (WORD) => g(WORD);'],
    ['of a name that another variable has too', 'const WORD = /\\p{L}/u; { const WORD = 1; f(WORD); }'],
    ['of a name that a pattern gives', 'const WORD = /\\p{L}/u; const f = ({ WORD }) => g(WORD);'],
    ['of a name that a pattern gives to something else', 'const WORD = /\\p{L}/u; const f = ({ a: WORD }) => g(WORD);'],
    ['of a name that a loop has', 'const WORD = /\\p{L}/u; for (const WORD of list) f(WORD);'],
    ['of a name that an error has', 'const WORD = /\\p{L}/u; try { f(WORD); } catch (WORD) { g(WORD); }'],
    ['that are handed on by their name', 'const WORD = /\\p{L}/u; f({ WORD });'],
    ['that are exported', 'const WORD = /\\p{L}/u; export { WORD };'],
  ])('are left alone: %s', (_, code) => {
    expect(late(code)).toBe(code);
  });
});

it('asks for what is expensive to load when it is called', () => {
  expect(
    late('import { createHash as hash } from "node:crypto";\nconst f = (text) => hash("sha256").update(text);'),
  ).toBe(
    'let hash;\nconst f = (text) => (hash ??= process.getBuiltinModule(\'node:crypto\').createHash)("sha256").update(text);',
  );
});
