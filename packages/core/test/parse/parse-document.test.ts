// Markdown documents go in; their parts, blocks, notes and problems are what an author would expect.

import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import type { Document } from '../../src/model/document.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { mapBlocks, proseOf } from '../../src/model/traverse.ts';
import type { Draft } from '../../src/model/unit.ts';
import { parseDocument } from '../../src/parse/parse-document.ts';
import { parseInline } from '../../src/parse/parse-inline.ts';

function read(text: string) {
  const { value, problems } = parseDocument(text, 'a.md', '01-first-text', knownLanguage('en'));
  return { document: value as Document<Draft>, problems };
}

/** Blocks with the text of each draft in its stead. */
function body(text: string): readonly Block<string>[] {
  const { document } = read(`---\ntitle: T\n---\n${text}`);
  return document.parts.flatMap((part) => mapBlocks(part.blocks, (draft) => draft.text));
}

function codes(text: string): readonly string[] {
  return read(`---\ntitle: T\n---\n${text}`).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe('front matter and title', () => {
  test('the title of the front matter stands, and # opens parts', () => {
    const { document, problems } = read('---\ntitle: The *Tigris*\n---\n\nBefore.\n\n# One\n\nA.\n\n# Two\n\nB.\n');
    expect(document.title).toMatchObject({ kind: 'title', text: 'The *Tigris*', place: { line: 2, column: 8 } });
    expect(document.parts.map((part) => part.heading?.prose.text)).toEqual([undefined, 'One', 'Two']);
    expect(proseOf(document).map(({ part }) => part)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(problems).toEqual([]);
  });

  test('without front matter the first # is the title', () => {
    const { document } = read('# Rivers\n\nText.\n');
    expect(document.title.text).toBe('Rivers');
    expect(document.parts).toHaveLength(1);
    expect(document.parts[0]?.heading).toBeUndefined();
  });

  test('without any title the file name serves', () => {
    const { document, problems } = read('Text.\n');
    expect(document.title.text).toBe('first text');
    expect(problems.map(({ code }) => code)).toEqual(['title-missing']);
  });

  test('front matter that is not closed is reported and kept', () => {
    const { document, problems } = read('---\ntitle: Lost\n\nText.\n');
    expect(problems.map(({ code }) => code)).toContain('front-matter-open');
    expect(proseOf(document).map(({ text }) => text)).toContain('title\\: Lost'.replace('\\', ''));
  });

  test('CRLF and a byte order mark are accepted, and places count front matter', () => {
    const { document } = read('\uFEFF---\r\ntitle: T\r\n---\r\n\r\nOne\r\ntwo.\r\n');
    expect(document.parts[0]?.blocks).toEqual([
      {
        kind: 'paragraph',
        prose: { kind: 'paragraph', text: 'One two.', part: 0, place: { file: 'a.md', line: 5, column: 1 } },
      },
    ]);
  });
});

describe('the text of a unit', () => {
  test('has no marks of containers and keeps hard breaks and no-break spaces', () => {
    expect(body('> - a *b\n>   c*\\\n>   d\u00A0e  \n> lazy\n')).toEqual([
      {
        kind: 'quotation',
        attribution: undefined,
        blocks: [
          {
            kind: 'list',
            ordered: false,
            start: 1,
            loose: false,
            items: [{ blocks: [{ kind: 'paragraph', prose: 'a *b c*\\\nd\u00A0e\\\nlazy' }] }],
          },
        ],
      },
    ]);
  });

  test('has the targets of reference links written in', () => {
    const text = 'See [the *map*][m], [m] and ![plan][m].\n\n[m]: <https://example.org/a(b> "Map \\"1\\""\n';
    expect(body(text)).toEqual([
      {
        kind: 'paragraph',
        prose:
          'See [the *map*](<https://example.org/a(b> "Map \\"1\\""), [m](<https://example.org/a(b> "Map \\"1\\"") and ' +
          '![plan](<https://example.org/a(b> "Map \\"1\\"").',
      },
    ]);
  });

  test('drops comments and shows other HTML', () => {
    const text = 'a <!-- x --> b <sub>c</sub>\n\n<!-- gone -->\n\n<details>\nHidden *x*\n</details>\n';
    expect(body(text)).toEqual([
      { kind: 'paragraph', prose: 'a b <sub>c</sub>' },
      { kind: 'paragraph', prose: '\\<details\\> Hidden \\*x\\* \\</details\\>' },
    ]);
    expect(codes(text)).toEqual([
      'html-comment 4:3',
      'raw-html 4:16',
      'raw-html 4:22',
      'html-comment 6:1',
      'raw-html 8:1',
    ]);
  });

  test('keeps a comment that never ends', () => {
    expect(body('<!-- lost\n\nwords\n')).toEqual([{ kind: 'paragraph', prose: '\\<\\!-- lost words' }]);
    expect(codes('<!-- lost\n\nwords\n')).toEqual(['comment-open 4:1']);
  });
});

describe('blocks', () => {
  test('headings, rules, code and tasks', () => {
    expect(body('## Two ##\n\nThree\n---\n\n***\n\n```rust,x\na | b\n```\n\n3. [x] done\n4. [ ] open\n')).toEqual([
      { kind: 'heading', level: 2, prose: 'Two' },
      { kind: 'heading', level: 2, prose: 'Three' },
      { kind: 'rule' },
      { kind: 'code', text: 'a | b' },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        loose: false,
        items: [
          { blocks: [{ kind: 'paragraph', prose: '☑ done' }] },
          { blocks: [{ kind: 'paragraph', prose: '☐ open' }] },
        ],
      },
    ]);
  });

  test('attributions', () => {
    expect(body('> Text.\n>\n> — Al-Jahiz, *Book*\n')).toEqual([
      {
        kind: 'quotation',
        blocks: [{ kind: 'paragraph', prose: 'Text.' }],
        attribution: 'Al-Jahiz, *Book*',
      },
    ]);
    const { document } = read('---\ntitle: T\n---\n> a\n>\n> — B\n');
    expect(proseOf(document).at(-1)).toMatchObject({ kind: 'attribution', place: { line: 6, column: 5 } });
    expect(body(':::epigraph\nText.\n:::\n')).toMatchObject([{ kind: 'epigraph', attribution: undefined }]);
  });

  test('verse has a unit a line, and emphasis over lines is closed in each', () => {
    expect(body(':::verse\nOne *two\nthree* four\n\nfive\n:::\n\n:::signature\nBasra\nThe editors\n:::\n')).toEqual([
      { kind: 'verse', stanzas: [['One *two*', '*three* four'], ['five']] },
      { kind: 'signature', lines: ['Basra', 'The editors'] },
    ]);
    const { document } = read('---\ntitle: T\n---\n:::verse\nOne\n  two\n:::\n');
    expect(proseOf(document).at(-1)).toMatchObject({ text: 'two', place: { line: 6, column: 1 } });
  });

  test('figures', () => {
    expect(body('![A map](map.png "Basra, *1920*")\n')).toEqual([
      { kind: 'figure', source: 'map.png', alternative: 'A map', caption: 'Basra, *1920*' },
    ]);
    expect(body(':::figure[The *marsh*]\n![](my%20marsh.png)\n:::\n')).toEqual([
      { kind: 'figure', source: 'my marsh.png', alternative: undefined, caption: 'The *marsh*' },
    ]);
  });

  test.each(['../a.png', '/a.png', 'https://e.org/a.png', 'file:a.png', 'C:\\a.png', '%2e%2e/a.png', 'a/../../b.png'])(
    'the picture %s is not read, its words are kept',
    (path) => {
      expect(body(`![Alt](<${path}> "Cap")\n`)).toEqual([
        { kind: 'paragraph', prose: 'Alt' },
        { kind: 'paragraph', prose: 'Cap' },
      ]);
      expect(codes(`![Alt](<${path}> "Cap")\n`)).toEqual(['picture-path 4:1']);
    },
  );

  test('tables keep every cell', () => {
    expect(body(':::table[Counts]\n| a | b `x\\|y` |\n|:-|-:|\n| 1 |\n| 1 | 2 | 3 |\n:::\n')).toMatchObject([
      {
        kind: 'table',
        caption: 'Counts',
        alignments: ['start', 'end', 'start'],
        head: [{ prose: 'a' }, { prose: 'b `x|y`' }, { prose: '' }],
        rows: [
          [{ prose: '1' }, { prose: '' }, { prose: '' }],
          [{ prose: '1' }, { prose: '2' }, { prose: '3' }],
        ],
      },
    ]);
  });

  test('unknown directives are kept', () => {
    expect(body(':::note[Mind *this*]{.x}\nText.\n:::\n\n::toc[All]{depth=2}\n')).toEqual([
      { kind: 'paragraph', prose: '\\:\\:\\:note\\{.x\\}' },
      { kind: 'paragraph', prose: 'Mind *this*' },
      { kind: 'paragraph', prose: 'Text.' },
      { kind: 'paragraph', prose: '\\:\\:toc\\[All\\]\\{depth=2\\}' },
    ]);
    expect(codes(':::note\nText.\n:::\n\n::toc\n')).toEqual(['directive-unknown 4:1', 'directive-unknown 8:1']);
    expect(codes(':::verse\nOne\n\n- item\n:::\n')).toEqual(['directive-content 7:1']);
  });
});

test('the box of a task is in what its text was parsed to, as in the text', () => {
  const { document } = read('---\ntitle: T\n---\n- [x] done\n- [ ] *open* still\n');
  const [list] = document.parts[0]!.blocks;
  const drafts = list?.kind === 'list' ? list.items.flatMap(({ blocks }) => blocks) : [];
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph') continue;
    expect(draft.prose.content).toEqual(parseInline(draft.prose.text, draft.prose.place).value);
  }
  expect(drafts).toHaveLength(2);
});

describe('notes', () => {
  const labels = (text: string) =>
    read(`---\ntitle: T\n---\n${text}`).document.parts.map((part) =>
      part.notes.map(({ id, label }) => `${id} ${label}`),
    );

  test('belong to their part, where labels may begin again', () => {
    const text = '# A\n\na[^1]\n\n[^1]: one\n\n# B\n\nb[^1]\n\n> [^1]: two\n';
    expect(labels(text)).toEqual([['1-1 1'], ['2-1 1']]);
    expect(codes(text)).toEqual([]);
  });

  test('gathered at the end come to the part that calls them', () => {
    const text = '# A\n\na[^x]\n\n# B\n\nb[^y]\n\n[^x]: one\n[^y]: two\n';
    expect(labels(text)).toEqual([['1-x x'], ['2-y y']]);
    expect(codes(text)).toEqual([]);
  });

  test('of the title belong to the first part', () => {
    const { document, problems } = read('# A title[^t] and[^u]\n\ntext\n\n# B\n\nmore\n\n[^t]: of the title\n');
    expect(document.parts.map(({ notes }) => notes.map(({ label }) => label))).toEqual([['t'], []]);
    expect(problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      'note-without-text 1:18',
    ]);
  });

  test('without text, without call and written twice are reported', () => {
    const text = 'a[^1] b[^2] \\[^3] `[^4]`\n\n[^1]: one\n[^1]: again\n[^5]: alone\n';
    expect(codes(text)).toEqual(['note-without-text 4:8', 'note-twice 7:1', 'note-without-call 8:1']);
    expect(labels(text)).toEqual([['1-1 1', '1-1-2 1', '1-5 5']]);
    expect(body(text)).toEqual([{ kind: 'paragraph', prose: 'a[^1] b\\[^2] \\[^3] `[^4]`' }]);
  });
});

describe('hostile input', () => {
  test('control characters are named and removed', () => {
    const { document, problems } = read(
      '---\ntitle: T\n---\na\u0000b \u202Ec\u202C \u2067d\u2069 \u2067e \uD800f\uFFFE\n',
    );
    expect(proseOf(document).at(-1)?.text).toBe('ab c \u2067d\u2069 e f');
    expect(problems.map(({ place, values }) => `${values.character} ${place.column}`)).toEqual([
      'U+0000 2',
      'U+202E 5',
      'U+202C 7',
      'U+2067 13',
      'U+D800 16',
      'U+FFFE 18',
    ]);
  });

  test.each([
    ['quotations', '> '.repeat(10_000)],
    ['bullets', '- '.repeat(10_000)],
    ['numbers', '1. '.repeat(10_000)],
    ['directives', ':::a\n'.repeat(10_000)],
  ])('%s nested 10,000 deep are a problem, and their words stay', (_, marks) => {
    const { document, problems } = read(`---\ntitle: T\n---\n${marks}last words\n`);
    expect(problems.map(({ code }) => code)).toContain('nesting-too-deep');
    expect(proseOf(document).some(({ text }) => text.endsWith('last words'))).toBe(true);
  });

  test.each(['word ', '*a ', '[', '[[', '![', '<', ']', '[a](', ':a[', 'x\n', '|', '`a ``', 'a**b', '&', '\\', '    '])(
    'a paragraph of five million characters of %j is read',
    (piece) => {
      const { document, problems } = read(`---\ntitle: T\n---\nfirst ${piece.repeat(5_000_000 / piece.length)}last\n`);
      expect(problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toContain(
        'paragraph-too-long 4:1',
      );
      expect(proseOf(document).at(-1)?.text.startsWith('first ')).toBe(true);
      expect(proseOf(document).at(-1)?.text.endsWith('last')).toBe(true);
    },
  );

  test('mark-up nested thousands deep inside a line overflows nothing', () => {
    const deep = `${'*a '.repeat(900)}${'b* '.repeat(900)}`;
    expect(codes(deep)).toContain('nesting-too-deep 4:304');
  });

  test('two thousand notes one below the other are no long paragraph', () => {
    const numbers = Array.from({ length: 2_000 }, (_, index) => index + 1);
    const called = numbers.map((number) => `Line.[^${number}]\n\n`).join('');
    expect(codes(`${called}${numbers.map((number) => `[^${number}]: Note ${number}.\n`).join('')}`)).toEqual([]);
    expect(codes(`Text\n${'    [^1]: more\n'.repeat(2_000)}`)).toContain('paragraph-too-long 4:1');
  });

  test('a long table of links is no long paragraph', () => {
    expect(codes(`| a | b |\n|-|-|\n${'| [x](https://e.org) | *y* |\n'.repeat(1_500)}`)).toEqual([]);
  });
});
