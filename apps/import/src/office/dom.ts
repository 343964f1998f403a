// The types of the page's tree, as the library that reads pages has them: no program of a browser is here.

import type { parseHTML } from 'linkedom';

export type PageDocument = ReturnType<typeof parseHTML>['document'];

/** As much of an element as is used here. */
export interface PageElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly lastElementChild: PageElement | null;
  readonly children: Iterable<PageElement>;
  readonly childNodes: Iterable<unknown>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  before(...nodes: unknown[]): void;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageElement): boolean;
  cloneNode(deep: boolean): PageElement;
  append(...nodes: unknown[]): void;
  prepend(...nodes: unknown[]): void;
  replaceWith(...nodes: unknown[]): void;
  remove(): void;
}
