// Marks where pages of the printed book begin: at the very word, and nothing of the text lost or moved.

import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { type PageBreak, withPageBreaks } from '../../src/html/page-breaks.ts';
import { BETWEEN_CALLS, type PageState, startPage } from '../../src/html/page-state.ts';
import { en, labels, sampleEdition } from './sample-edition.ts';

const [chapter] = sampleEdition(en).chapters;
const page: PageState = startPage(chapter!, {
  languages: [en],
  vocabulary: 'epub',
  header: 'whole',
  idPrefix: '',
  people: [],
  labels,
  href: () => undefined,
  picture: () => undefined,
});

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, ...children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** The text with `|12|` where the page 12 begins; calls of notes as `^`. */
function shown(content: readonly ElementContent[]): string {
  return content
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      if (node.properties.role === 'doc-pagebreak') return `|${String(node.properties.ariaLabel)}|`;
      if (node.tagName === 'sup') return '^';
      return node.tagName === 'br' ? '\n' : shown(node.children);
    })
    .join('');
}

const at = (offset: number, label = '7'): PageBreak => ({ id: `page-${label}`, label, offset });

describe('withPageBreaks', () => {
  test.each([
    [0, '|7|one two three'],
    [4, 'one |7|two three'],
    [13, 'one two three|7|'],
    [99, 'one two three|7|'],
  ])('puts a mark before character %i', (offset, expected) => {
    expect(shown(withPageBreaks([text('one '), element('em', text('two')), text(' three')], [at(offset)], page))).toBe(
      expected,
    );
  });

  test('counts no call of a note, and a line break as one character', () => {
    const content = [
      text('a'),
      element('sup', text('12')),
      text(BETWEEN_CALLS),
      element('sup', text('13')),
      text('bc'),
    ];
    expect(shown(withPageBreaks(content, [at(2)], page))).toBe(`a^${BETWEEN_CALLS}^b|7|c`);
    expect(shown(withPageBreaks([text('ab'), element('br'), text('cd')], [at(3)], page))).toBe('ab\n|7|cd');
  });

  test('several pages may begin in one paragraph', () => {
    expect(shown(withPageBreaks([text('abcdef')], [at(4, '9'), at(2, '8')], page))).toBe('ab|8|cd|9|ef');
  });

  test('no character is lost or moved, and every mark is there', () => {
    const word = fc.string({ minLength: 0, maxLength: 8, unit: 'grapheme-ascii' }).map((s) => s.replaceAll('|', '_'));
    const leaf = word.map(text);
    const content = fc.array(
      fc.oneof(
        leaf,
        fc.array(leaf, { maxLength: 3 }).map((l) => element('em', ...l)),
      ),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(content, fc.uniqueArray(fc.nat(60), { maxLength: 4 }), (nodes, offsets) => {
        const marked = withPageBreaks(
          nodes,
          offsets.map((offset, i) => at(offset, `${i}`)),
          page,
        );
        const seen = shown(marked);
        expect(seen.replace(/\|\d\|/g, '')).toBe(shown(nodes));
        expect(seen.match(/\|\d\|/g) ?? []).toHaveLength(offsets.length);
      }),
    );
  });
});
