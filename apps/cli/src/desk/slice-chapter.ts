// The HTML of a chapter comes in; it goes out cut into the pieces that hold one unit each, or as few as can be.

import type { Element, ElementContent, Root } from 'hast';

/** A piece of a chapter, in copies of the elements that it stood in. */
export interface Slice {
  /** What it holds: names of unit elements (`u-…`), or what it is and the how many-eth of its kind. */
  readonly key: string;
  /** Anchors of units, without the prefix. */
  readonly units: readonly string[];
  readonly content: ElementContent;
}

/** What is cut: their children stand under each other. */
const CONTAINERS = new Set(['header', 'section', 'ul', 'ol', 'li', 'blockquote', 'div']);
/** What is seen whole or not at all. */
const WHOLE = new Set(['verse', 'signature', 'byline', 'pair']);

/** @param prefix of the ids, as the chapter was made with */
export function sliceChapter(root: Root, prefix: string): readonly Slice[] {
  const counts = new Map<string, number>();
  const pieces = root.children.flatMap((child) => (child.type === 'element' ? cut(child) : []));
  return pieces.map((content) => {
    const units = unitsIn(content, prefix);
    const kind = innermost(content).tagName;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return { key: units.length > 0 ? units.join(' ') : `${kind} ${count}`, units, content };
  });
}

function cut(element: Element): readonly Element[] {
  if (!isContainer(element)) return [element];
  const children = element.children.filter((child): child is Element => child.type === 'element');
  if (children.length === 0) return [element];
  return children.flatMap((child, i) => cut(child).map((piece, j) => shell(element, piece, i, i > 0 || j > 0)));
}

/** An element with an id of its own is a unit or a note; one with text is no mere container. */
function isContainer(element: Element): boolean {
  if (!CONTAINERS.has(element.tagName) || element.properties.id !== undefined) return false;
  if (classes(element).some((name) => WHOLE.has(name))) return false;
  return element.children.every(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() === ''),
  );
}

/** A copy of the element around one piece. Only the first piece of an item has the item's mark. */
function shell(element: Element, piece: Element, index: number, isLater: boolean): Element {
  const { className, lang, dir, start } = element.properties;
  const own = { className, lang, dir };
  const properties =
    element.tagName === 'ol'
      ? { ...own, start: Number(start ?? 1) + index }
      : element.tagName === 'li' && isLater
        ? { ...own, className: [...classes(element), 'continued'] }
        : own;
  return { type: 'element', tagName: element.tagName, properties, children: [piece] };
}

function classes({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

function innermost(element: ElementContent): Element {
  let found = element as Element;
  for (;;) {
    const [only, ...others] = found.children.filter((child): child is Element => child.type === 'element');
    if (only === undefined || others.length > 0 || !CONTAINERS.has(found.tagName)) return found;
    found = only;
  }
}

function unitsIn(element: ElementContent, prefix: string): readonly string[] {
  if (element.type !== 'element') return [];
  const id = String(element.properties.id ?? '');
  const own = id.startsWith(`${prefix}u-`) ? [id.slice(prefix.length)] : [];
  return [...own, ...element.children.flatMap((child) => unitsIn(child, prefix))];
}
