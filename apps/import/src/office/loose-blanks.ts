// The tree of a page comes in; the same words go out, with blanks and figures between them that Markdown can write.

import type { sanitize } from 'hast-util-sanitize';

type Tree = ReturnType<typeof sanitize>;
type Child = Extract<Tree, { children: unknown }>['children'][number];

const BLANK: Child = { type: 'text', value: ' ' };
const LOOKS = new Set(['b', 'strong', 'i', 'em', 'del', 's', 'strike', 'u']);
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Word processors make the blank behind a bold word bold: Markdown can write it there only as `&#x20;`, so it goes out of
 * the emphasis. And a cell of a table is one line in Markdown: between its paragraphs stands a blank.
 */
export function withLooseBlanks(tree: Tree): Tree {
  if (!('children' in tree)) return tree;
  const raised = raisedFigures(tree);
  if (raised !== undefined) return raised;
  const children = tree.children.flatMap((child): Child[] => loosened(withLooseBlanks(child as Tree) as Child));
  const isCell = tree.type === 'element' && (tree.tagName === 'td' || tree.tagName === 'th');
  return { ...tree, children: isCell ? parted(children) : children } as Tree;
}

function loosened(child: Child): Child[] {
  if (child.type !== 'element' || !LOOKS.has(child.tagName)) return [child];
  const inner = [...child.children];
  const [before, behind] = [cut(inner, 0, /^\s+/u), cut(inner, -1, /\s+$/u)];
  const isEmpty = inner.length === 0;
  return [...before, ...(isEmpty ? [] : [{ ...child, children: inner }]), ...behind];
}

/** Takes the blanks at one end of what stands in an element, and the text that holds nothing else. */
function cut(inner: Child[], at: 0 | -1, blanks: RegExp): Child[] {
  const text = inner.at(at);
  if (text?.type !== 'text') return [];
  const rest = text.value.replace(blanks, '');
  if (rest === text.value) return [];
  const index = at === 0 ? 0 : inner.length - 1;
  inner.splice(index, 1, ...(rest === '' ? [] : [{ ...text, value: rest }]));
  return [BLANK];
}

function parted(children: Child[]): Child[] {
  return children.flatMap((child, at): Child[] => {
    if (child.type !== 'element' || !BLOCKS.has(child.tagName)) return [child];
    // Blanks between blocks mean nothing: paragraphs become what stands in them.
    const words = child.tagName === 'p' || child.tagName === 'div' ? (child.children as Child[]) : [child];
    const before = at > 0 ? [BLANK] : [];
    const behind = at < children.length - 1 ? [BLANK] : [];
    return [...before, ...words, ...behind];
  });
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** m² is not m2, and one.¹ is not one.1: figures above and below the line have signs of their own. */
function raisedFigures(tree: Tree): Tree | undefined {
  if (tree.type !== 'element' || (tree.tagName !== 'sup' && tree.tagName !== 'sub')) return undefined;
  const [only] = tree.children;
  if (tree.children.length !== 1 || only?.type !== 'text' || !/^\s*\d{1,4}\s*$/u.test(only.value)) return undefined;
  const figures = tree.tagName === 'sup' ? RAISED : LOWERED;
  return { type: 'text', value: only.value.trim().replace(/\d/gu, (figure) => figures[Number(figure)] ?? figure) };
}
