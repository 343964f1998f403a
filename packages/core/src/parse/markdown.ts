// Markdown comes in; its syntax tree goes out, with the offsets that the tree itself does not keep.

import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Extension as MdastExtension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { noteCallSyntax } from './note-call.ts';
import { wikiLinkSyntax, wikiLinkTree } from './wiki-link.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What of a paragraph's source is not its text, and where the parts of a picture stand. Each in the source's order. */
export interface Offsets {
  /** Marks and indentation of containers at the start of lines. */
  readonly prefixes: readonly Range[];
  /** From a label's start (behind `[` or `![`) to its end. */
  readonly labels: ReadonlyMap<number, number>;
  /** Titles of links and pictures, with their quotes. */
  readonly titles: readonly Range[];
}

export interface ParsedMarkdown {
  readonly root: Root;
  readonly offsets: Offsets;
}

/** Parses CommonMark with GFM, front matter, directives and wiki links. Every node has its position. */
export function parseMarkdown(text: string): ParsedMarkdown {
  extensions ??= createExtensions();
  // Parsing is synchronous, so one reader can fill the record of the parse that is going on.
  const offsets = { prefixes: [], labels: new Map(), titles: [] };
  current = offsets;
  return { root: fromMarkdown(text, extensions), offsets };
}

let extensions: ReturnType<typeof createExtensions> | undefined;
let current: { prefixes: Range[]; labels: Map<number, number>; titles: Range[] } = {
  prefixes: [],
  labels: new Map(),
  titles: [],
};

const recordOffsets: MdastExtension = {
  enter: {
    blockQuotePrefix: ({ start, end }) => void current.prefixes.push({ start: start.offset, end: end.offset }),
    listItemIndent: ({ start, end }) => void current.prefixes.push({ start: start.offset, end: end.offset }),
    gfmFootnoteDefinitionIndent: ({ start, end }) =>
      void current.prefixes.push({ start: start.offset, end: end.offset }),
    linePrefix: ({ start, end }) => void current.prefixes.push({ start: start.offset, end: end.offset }),
    labelText: ({ start, end }) => void current.labels.set(start.offset, end.offset),
    resourceTitle: ({ start, end }) => void current.titles.push({ start: start.offset, end: end.offset }),
  },
};

function createExtensions() {
  // The transforms look for bare addresses in finished text: they recurse, and what they make has no positions. The
  // tokenizer has found these addresses already.
  const trees = [...gfmFromMarkdown(), frontmatterFromMarkdown(), directiveFromMarkdown()].map((tree) => ({
    ...tree,
    transforms: [],
  }));
  return {
    extensions: [gfm(), frontmatter(), directive(), noteCallSyntax, wikiLinkSyntax],
    mdastExtensions: [...trees, wikiLinkTree, recordOffsets],
  };
}
