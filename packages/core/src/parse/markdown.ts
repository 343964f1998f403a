// Markdown comes in; its syntax tree goes out, with the offsets that the tree itself does not keep.

import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Extension as MdastExtension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { ConstructRecord, Extension } from 'micromark-util-types';
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

/**
 * Parses CommonMark with GFM, front matter, directives and wiki links. Every node has its position. `wanted` are the
 * constructs of `SIGNS` to look for: those of which the text has the sign.
 */
export function parseMarkdown(text: string, wanted = constructsIn(text)): ParsedMarkdown {
  const key = wanted.join(' ');
  const extensions = made.get(key) ?? createExtensions(wanted);
  made.set(key, extensions);
  // Parsing is synchronous, so one reader can fill the record of the parse that is going on.
  const offsets = { prefixes: [], labels: new Map(), titles: [] };
  current = offsets;
  return { root: fromMarkdown(text, extensions), offsets };
}

const made = new Map<string, ReturnType<typeof createExtensions>>();
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

function createExtensions(wanted: readonly string[]) {
  // The transforms look for bare addresses in finished text: they recurse, and what they make has no positions. The
  // tokenizer has found these addresses already.
  const trees = [...gfmFromMarkdown(), frontmatterFromMarkdown(), directiveFromMarkdown()].map((tree) => ({
    ...tree,
    transforms: [],
  }));
  return {
    extensions: [gfmWith(wanted), frontmatter(), directive(), noteCallSyntax, wikiLinkSyntax],
    mdastExtensions: [...trees, wikiLinkTree, recordOffsets],
  };
}

/** Constructs that are tried at every word or line, by their names in the library, and what a text has that has one. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['emailAutolink', /@/],
  ['wwwAutolink', /www\./i],
  ['protocolAutolink', /https?:/i],
  // The row under a table's head has a bar, or a colon beside a dash (GFM 4.10).
  ['table', /\||:-|-:/],
];

export const ALL_CONSTRUCTS = SIGNS.map(([name]) => name);

/** Trying them in vain would take half the time of reading a text. */
function constructsIn(text: string): readonly string[] {
  return SIGNS.filter(([, sign]) => sign.test(text)).map(([name]) => name);
}

/** GFM without those of the constructs that are not wanted. */
function gfmWith(wanted: readonly string[]): Extension {
  const dropped = new Set(ALL_CONSTRUCTS.filter((name) => !wanted.includes(name)));
  const github = gfm();
  return { ...github, text: without(github.text, dropped), flow: without(github.flow, dropped) };
}

function without(record: ConstructRecord | undefined, dropped: ReadonlySet<string>): ConstructRecord {
  const kept: ConstructRecord = {};
  for (const [code, constructs] of Object.entries(record ?? {})) {
    const others = [constructs].flat().filter((construct) => !dropped.has(construct?.name ?? ''));
    if (others.length > 0) kept[code] = others as ConstructRecord[string];
  }
  return kept;
}
