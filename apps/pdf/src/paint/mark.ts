// What stands on a page: lines, rules and pictures at their places inside a row, and the names of places.

import type { Language, Picture } from '@warraq/core';
import type { FlowRow, VisualLine } from '@warraq/typeset';
import type { StructNode } from '../structure/struct-node.ts';

/** What a stretch of text inside a line is, beside text. A run's tag is the id of one. */
export interface InlineMark {
  readonly id: string;
  readonly target: LinkTarget | undefined;
  /** The named destination that begins here: that of a note's first call. */
  readonly anchor: string | undefined;
  readonly strike: boolean;
  /** Whether a line under it shows that it leads somewhere. */
  readonly underline?: boolean | undefined;
  /** BCP 47, where it is not the block's. */
  readonly language: string | undefined;
}

export type LinkTarget = (
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'destination'; readonly name: string }
) & {
  /** What the link is, for readers who hear the page. */
  readonly description: string;
  /** Whether it calls a note. */
  readonly isCall: boolean;
};

/** Entries of a language's register. */
export interface LineTerms {
  readonly language: Language;
  readonly keys: readonly string[];
}

/** Whether something is content, under an element, or only decoration of the page. */
export type Owner = StructNode | 'artifact';

/** Red, green and blue, each from 0 to 1. Black is no colour: it is painted in the one ink of the text. */
export type Color = readonly [red: number, green: number, blue: number];

/** What only covers have; decoration. Places as those of other marks. */
export type Ornament =
  /** Filled with its colour. */
  | {
      readonly kind: 'area';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: Color;
    }
  /** Lines around something, their middle on its edges. */
  | {
      readonly kind: 'frame';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly weight: number;
      readonly color: Color | undefined;
    }
  /** A star of eight points, of two squares, around (x, y). */
  | {
      readonly kind: 'star';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly color: Color | undefined;
    }
  /** Marks on paper that is turned by a right angle; their left upper corner comes to (x, y). */
  | {
      readonly kind: 'turned';
      readonly x: number;
      readonly y: number;
      readonly clockwise: boolean;
      readonly marks: readonly Mark[];
    };

/** Lengths in points; x from the text area's left edge, y downwards from the row's top. */
export type Mark =
  | {
      readonly kind: 'line';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly line: VisualLine;
      readonly owner: Owner;
      readonly inline: ReadonlyMap<string, InlineMark>;
      readonly color?: Color | undefined;
      /** What the line mentions of the names and terms that the back matter lists. */
      readonly terms?: LineTerms | undefined;
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly weight: number;
      readonly color?: Color | undefined;
    }
  | Ornament
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly picture: Picture;
      readonly owner: StructNode;
    }
  /** A place that links and the outline lead to; `outline` gives its title and level there. */
  | {
      readonly kind: 'anchor';
      readonly name: string;
      readonly x: number;
      readonly y: number;
      readonly outline: { readonly title: string; readonly level: number } | undefined;
    };

export type Row = FlowRow<readonly Mark[]> & {
  /** Names what begins with the row, where languages stand side by side: there both sides are level. */
  readonly level?: string | undefined;
};

/** A page ready to be painted: marks with the place of their row. */
export interface BookPage {
  readonly rows: readonly { readonly y: number; readonly marks: readonly Mark[]; readonly again: boolean }[];
  /** Running head and page number; artifacts, placed from the text area's top (may be negative). */
  readonly furniture: readonly Mark[];
  /** What the reader's program calls the page. */
  readonly label: string;
  /** The text area's left edge and top, from the page's left and top edges. */
  readonly left: number;
  readonly top: number;
  /** Where the page is folded, from its trimmed left edge: a cover at its spine. */
  readonly folds?: readonly number[] | undefined;
}
