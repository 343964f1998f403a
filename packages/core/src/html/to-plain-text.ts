// A hast tree of ours comes in; its text goes out, a blank line between blocks.

import type { Element, Nodes } from 'hast';
import { legalText } from './legal-text.ts';
import { isolateSign } from './text-html.ts';

const BLOCKS = new Set([
  ...[
    'aside',
    'blockquote',
    'caption',
    'div',
    'dd',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
  ],
  ...['h5', 'h6', 'header', 'hr', 'li', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'thead', 'tr', 'ul'],
]);

interface Writer {
  /** Paragraphs that are finished. */
  readonly done: string[];
  line: string;
  /** What the next paragraph begins with: the mark of a list item. */
  mark: string;
  readonly number: (value: number) => string;
}

/**
 * Text for readers of text alone: list items begin with a dash or their number, cells are parted by ` | `, calls of notes
 * stand in brackets, pictures give their alternative text. For trees that `clean` made: their depth is limited.
 * @param number how the numbers of list items are written
 */
export function toPlainText(tree: Nodes, number: (value: number) => string = String): string {
  const writer: Writer = { done: [], line: '', mark: '', number };
  write(tree, writer);
  endParagraph(writer);
  return legalText(writer.done.join('\n\n'));
}

function write(node: Nodes, writer: Writer): void {
  if (node.type === 'text') writer.line += node.value.replaceAll(/[^\S\u00a0\u202f]+/gu, ' ');
  else if (node.type === 'root') for (const child of node.children) write(child, writer);
  else if (node.type === 'element') writeElement(node, writer);
}

function writeElement(element: Element, writer: Writer): void {
  const { tagName, properties, children } = element;
  const isolate = isolateSign(element);
  const all = () => {
    for (const child of children) write(child, writer);
  };
  if (tagName === 'br') writer.line += '\n';
  else if (tagName === 'img') writer.line += properties.alt ? `[${String(properties.alt)}]` : '';
  else if (isArrowBack(element)) return;
  else if (tagName === 'pre') writeVerbatim(element, writer);
  else if (tagName === 'ol' || tagName === 'ul') writeList(element, writer);
  else if (tagName === 'tr') writeRow(element, writer);
  else if (properties.role === 'doc-noteref') bracketed('[', all, ']', writer);
  else if (isolate !== undefined) bracketed(isolate, all, '\u2069', writer);
  else if (BLOCKS.has(tagName)) asBlock(all, writer);
  else all();
}

/** In a text without links an arrow back leads nowhere. */
function isArrowBack({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('note-back');
}

function bracketed(open: string, inside: () => void, close: string, writer: Writer): void {
  writer.line += open;
  inside();
  writer.line += close;
}

function asBlock(inside: () => void, writer: Writer): void {
  endParagraph(writer);
  inside();
  endParagraph(writer);
}

function writeVerbatim(element: Element, writer: Writer): void {
  endParagraph(writer);
  const code = textOf(element).replace(/\n+$/, '');
  if (code !== '') writer.done.push(writer.mark + code);
  writer.mark = '';
}

function writeList(list: Element, writer: Writer): void {
  let number = Number(list.properties.start ?? 1);
  endParagraph(writer);
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    writer.mark = list.tagName === 'ol' ? `${writer.number(number++)}. ` : '– ';
    asBlock(() => {
      for (const child of item.children) write(child, writer);
    }, writer);
    writer.mark = '';
  }
}

function writeRow(row: Element, writer: Writer): void {
  const cells = row.children.map((cell) =>
    toPlainText({ type: 'root', children: cell.type === 'element' ? cell.children : [] }, writer.number),
  );
  asBlock(() => {
    writer.line += cells.map((cell) => cell.replaceAll(/\s*\n\s*/g, ' / ')).join(' | ');
  }, writer);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function endParagraph(writer: Writer): void {
  const text = writer.line.replaceAll(/ *\n */g, '\n').trim();
  writer.line = '';
  if (text === '') return;
  writer.done.push(writer.mark + text);
  writer.mark = '';
}
