// Random Markdown goes in; a unit's text must mean what it meant inside its document.

import fc from 'fast-check';
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import type { SourceInline } from '../../src/model/inline.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { startOf } from '../../src/model/place.ts';
import { proseOf } from '../../src/model/traverse.ts';
import { escapeMarkdown } from '../../src/parse/escape-markdown.ts';
import { toInlines } from '../../src/parse/inlines.ts';
import { ALL_CONSTRUCTS, parseMarkdown } from '../../src/parse/markdown.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';
import { parseInline } from '../../src/parse/parse-inline.ts';
import { draftOf, inlineSource, type Reading } from '../../src/parse/reading.ts';
import { prepareSource } from '../../src/parse/source-text.ts';
import { walk } from '../../src/parse/walk.ts';

const here = startOf('x.md');

/** Pieces that mean something to Markdown, next to each other in every order. */
const piece = fc.constantFrom(
  ...[
    'a',
    'word',
    'كلمة',
    ' ',
    ' ',
    '\n',
    '\n',
    '\\\n',
    '  \n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '\n\t',
    '# ',
    '\u00A0',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '\\',
    '[',
    ']',
    '(',
    ')',
    '!',
    '|',
    '\n|-|-|\n',
    '\\|',
    '<',
    '>',
    ':',
    '&amp;',
    '&',
  ],
  ...[
    '[^n]',
    '\n[^n]: ',
    '[[T|l]]',
    '[[T]]',
    '[l](x.md)',
    '[r][d]',
    '[d]',
    '\n[d]: http://e.org "t"\n',
    ':ar[',
    ':name[',
    ':term[a]{entry="b c"}',
    "]{entry='d'}",
    ':a',
    '10:a',
  ],
  ...[
    '![p](p.png)',
    '![p][d]',
    'www.e.org',
    'http://e.org',
    'a@e.org',
    '<b>',
    '</b>',
    '<!-- c -->',
    '— ',
    '\n:::verse\n',
    '\n:::\n',
  ],
);
const markdown = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

function readingOf(text: string): { reading: Reading; nodes: readonly Nodes[] } {
  const source = prepareSource(text, 'x.md');
  const { root, offsets } = parseMarkdown(source.text);
  const definitions = new Map<string, Definition>();
  for (const node of walk(root.children)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  const reading: Reading = { source, offsets, definitions, hasNote: () => true, problems: [], references: [] };
  return { reading, nodes: [...walk(root.children)] };
}

/** Inline content with neighbouring texts joined and runs of spaces folded: what a reader sees of it. */
function seen(inlines: readonly SourceInline[]): unknown {
  return inlines.flatMap((inline): readonly unknown[] => {
    if ('text' in inline)
      return [{ ...inline, text: inline.text.replace(/[ \t]+/gu, ' ').trim() }].filter(({ text }) => text);
    return 'children' in inline ? [{ ...inline, place: undefined, children: seen(inline.children) }] : [inline];
  });
}

function withoutPlaces(inlines: readonly SourceInline[]): unknown {
  return JSON.parse(JSON.stringify(inlines, (key, value) => (key === 'place' ? undefined : value)));
}

/** A break at the end, before a dropped comment or an empty mark, ends nothing. */
function withoutLastBreaks(inlines: readonly SourceInline[]): readonly SourceInline[] {
  const last = inlines.at(-1);
  const drops =
    last?.kind === 'break' ||
    (last?.kind === 'text' && last.text.replaceAll(' ', '') === '' && inlines.at(-2)?.kind === 'break');
  return drops ? withoutLastBreaks(inlines.slice(0, -1)) : inlines;
}

test('a unit parsed alone has the content that it had in its document', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      // GFM takes `[a][b]www.e.org` for a link and an address, `[a](b)www.e.org` for a link and text.
      fc.pre(!/\](?:www|http|a@)/u.test(text));
      const { reading, nodes } = readingOf(text);
      for (const node of nodes) {
        if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue;
        const children = node.children as PhrasingContent[];
        const draft = draftOf(reading, children, { kind: 'paragraph', part: 0 });
        const inDocument = toInlines(children, inlineSource(reading), []);
        const alone = parseInline(draft?.text ?? '', here).value;
        expect({ text: draft?.text, content: seen(withoutLastBreaks(alone)) }).toEqual({
          text: draft?.text,
          content: seen(withoutLastBreaks(inDocument)),
        });
        if (draft?.content !== undefined) expect(withoutPlaces(draft.content)).toEqual(withoutPlaces(alone));
      }
    }),
    { numRuns: 3000 },
  );
});

test('where no sign of a bare address or a table is, looking for one changes nothing', () => {
  const signs = fc.constantFrom(/@/g, /www\./g, /https?:/g, /\||:-|-:/g, /@|www\.|https?:|\||:-|-:/g);
  fc.assert(
    fc.property(markdown, signs, (text, sign) => {
      const without = text.replace(sign, 'w');
      expect(parseMarkdown(without)).toEqual(parseMarkdown(without, ALL_CONSTRUCTS));
    }),
    { numRuns: 3000 },
  );
});

test('escaped text is shown as it is', () => {
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('').replace(/\s+/gu, ' ').trim()),
      (text) => {
        expect(parseInline(escapeMarkdown(text), here).value).toEqual(text === '' ? [] : [{ kind: 'text', text }]);
      },
    ),
  );
});

test('no word of a document is lost', () => {
  const words = (text: string) =>
    (text.match(/\p{L}+/gu) ?? []).filter((word) => word === 'word' || word === 'كلمة').sort();
  fc.assert(
    fc.property(markdown, (text) => {
      // What stands behind a code fence names a programming language.
      fc.pre(!/`{3}|~{3}/u.test(text));
      // A link definition is shown where it is used, and reported where it is not.
      fc.pre(!/\[d\]:(?! http:\/\/e\.org "t"\n)/u.test(text));
      const document = parseDocument(text, 'x.md', 'x', knownLanguage('en')).value!;
      const code = document.parts.flatMap(
        (part) => JSON.stringify(part).match(/"kind":"code","text":"(?:\\.|[^"])*"/gu) ?? [],
      );
      const held = [
        ...proseOf(document).map((draft) => draft.text),
        ...code.map((found) => found.replace(/\\./gu, ' ')),
      ].join('\n');
      // What a comment stood between is one word, as in HTML.
      const expected = words(text.replace(/<!--.*?-->/gsu, ''));
      expect(words(held).length).toBeGreaterThanOrEqual(expected.length);
      expect(proseOf(document).every(({ place }) => place.line <= text.split('\n').length)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
