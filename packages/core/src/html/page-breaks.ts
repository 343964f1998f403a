// A rendition's nodes and the places where pages of the printed book begin come in; the nodes with marks there go out.

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { BETWEEN_CALLS, type Content, type PageState, semantics, text } from './page-state.ts';
import { isolateSign } from './text-html.ts';

/** A page of the printed book that begins inside a rendition. */
export interface PageBreak {
  /** Of the mark, unique in the page. */
  readonly id: string;
  readonly label: string;
  /** UTF-16 units of text before it, calls of notes not counted. */
  readonly offset: number;
}

interface Walk {
  readonly breaks: readonly PageBreak[];
  readonly page: PageState;
  /** Breaks that are done, and text that has been passed. */
  done: number;
  at: number;
}

/** Puts an empty mark where each page begins (EPUB 3.3, doc-pagebreak); those behind the text stand at its end. */
export function withPageBreaks(content: Content, breaks: readonly PageBreak[], page: PageState): Content {
  if (breaks.length === 0) return content;
  const walk: Walk = { breaks: breaks.toSorted((a, b) => a.offset - b.offset), page, done: 0, at: 0 };
  return [...walkThrough(content, walk), ...rest(walk)];
}

function rest(walk: Walk): Content {
  return walk.breaks.slice(walk.done).map((one) => markOf(one, walk.page));
}

function walkThrough(content: readonly ElementContent[], walk: Walk): Content {
  return content.flatMap((node, index) => {
    const before = content[index - 1];
    if (node.type === 'text') return isBetweenCalls(node.value, before) ? [node] : parted(node.value, walk);
    if (node.type !== 'element' || isCall(node)) return [node];
    if (node.tagName === 'br') {
      const marks = due(walk, walk.at);
      walk.at += 1;
      return [...marks, node];
    }
    const sign = isolateSign(node) === undefined ? 0 : 1;
    walk.at += sign;
    const children = walkThrough(node.children, walk);
    walk.at += sign;
    return [{ ...node, children }];
  });
}

function isCall(node: Element): boolean {
  return node.tagName === 'sup';
}

function isBetweenCalls(value: string, before: ElementContent | undefined): boolean {
  return value === BETWEEN_CALLS && before?.type === 'element' && isCall(before);
}

/** A text cut where pages begin. */
function parted(value: string, walk: Walk): Content {
  const parts: Content = [];
  let from = 0;
  for (let next = walk.breaks[walk.done]; next !== undefined; next = walk.breaks[walk.done]) {
    const to = next.offset - walk.at;
    if (to >= value.length) break;
    if (to > from) parts.push(text(value.slice(from, to)));
    from = Math.max(from, to);
    parts.push(markOf(next, walk.page));
    walk.done += 1;
  }
  walk.at += value.length;
  if (from < value.length) parts.push(text(from === 0 ? value : value.slice(from)));
  return parts;
}

function due(walk: Walk, at: number): Content {
  const marks: Content = [];
  while (walk.done < walk.breaks.length && walk.breaks[walk.done]!.offset <= at) {
    marks.push(markOf(walk.breaks[walk.done]!, walk.page));
    walk.done += 1;
  }
  return marks;
}

function markOf({ id, label }: PageBreak, { options }: PageState): Element {
  return h('span', { id, ariaLabel: label, ...semantics('doc-pagebreak', 'pagebreak', options) });
}
