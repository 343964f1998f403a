// A font and the glyphs wanted come in; a TrueType subset whose glyph numbers are the CIDs goes out.

import {
  type Box,
  boxOf,
  type Component,
  componentsOf,
  countPoints,
  makeComposite,
  withoutInstructions,
} from './outline.ts';
import { packTables } from './pack-tables.ts';
import { type TrueType, tableOf } from './true-type.ts';

/** What stands under one CID; numbers of glyphs are those of the whole font. */
export type SubsetGlyph =
  | { readonly kind: 'glyph'; readonly glyph: number }
  /** Several glyphs, or moved ones, as one. `advance` in font units. */
  | { readonly kind: 'composite'; readonly components: readonly Component[]; readonly advance: number }
  /** Nothing painted and no advance: carries one more character of a cluster. */
  | { readonly kind: 'blank' };

interface Slot {
  readonly outline: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
}

/**
 * Builds the subset. Glyph 0 is the font's own; `wanted[i]` becomes glyph i + 1; parts of composites follow after.
 * Composites may nest (those of Amiri do): `maxp` says how deep.
 */
export function subsetTrueType(font: TrueType, wanted: readonly SubsetGlyph[]): Uint8Array {
  const numbers = numberParts(font, wanted);
  const slots: Slot[] = [plainSlot(font, 0, numbers)];
  for (const glyph of wanted) slots.push(slotOf(font, glyph, numbers));
  for (const part of [...numbers.keys()].slice(1)) slots.push(plainSlot(font, part, numbers));
  return packTables(tablesOf(font, slots, limitsOf(slots.map((slot) => slot.outline))));
}

/** Gives every glyph that a composite refers to, however deep, a number after the wanted ones. */
function numberParts(font: TrueType, wanted: readonly SubsetGlyph[]): Map<number, number> {
  const numbers = new Map<number, number>([[0, 0]]);
  const pending: number[] = componentsOf(font.outline(0)).map((part) => part.glyph);
  for (const glyph of wanted) {
    if (glyph.kind === 'composite') pending.push(...glyph.components.map((part) => part.glyph));
    else if (glyph.kind === 'glyph') pending.push(...componentsOf(font.outline(glyph.glyph)).map((part) => part.glyph));
  }
  for (let index = 0; index < pending.length; index++) {
    const glyph = pending[index]!;
    if (numbers.has(glyph)) continue;
    numbers.set(glyph, wanted.length + numbers.size);
    pending.push(...componentsOf(font.outline(glyph)).map((part) => part.glyph));
  }
  return numbers;
}

function slotOf(font: TrueType, glyph: SubsetGlyph, numbers: ReadonlyMap<number, number>): Slot {
  switch (glyph.kind) {
    case 'glyph':
      return plainSlot(font, glyph.glyph, numbers);
    case 'composite':
      return compositeSlot(font, glyph.components, glyph.advance, numbers);
    case 'blank':
      return { outline: new Uint8Array(0), advance: 0, bearing: 0 };
  }
}

function plainSlot(font: TrueType, glyph: number, numbers: ReadonlyMap<number, number>): Slot {
  const outline = withoutInstructions(font.outline(glyph)).slice();
  const view = new DataView(outline.buffer);
  for (const part of componentsOf(outline)) view.setUint16(part.at, numbers.get(part.glyph)!);
  return { outline, advance: font.advance(glyph), bearing: font.sideBearing(glyph) };
}

function compositeSlot(
  font: TrueType,
  components: readonly Component[],
  advance: number,
  numbers: ReadonlyMap<number, number>,
): Slot {
  const visible = components.filter((part) => font.outline(part.glyph).length > 0);
  if (visible.length === 0) return { outline: new Uint8Array(0), advance, bearing: 0 };
  const boxes: (Box | undefined)[] = visible.map((part) => boxOf(font.outline(part.glyph)));
  const outline = makeComposite(
    visible.map((part) => ({ ...part, glyph: numbers.get(part.glyph)! })),
    boxes,
  );
  // A bearing other than xMin would make rasterisers move the outline.
  return { outline, advance, bearing: boxOf(outline)![0] };
}

interface Limits {
  points: number;
  contours: number;
  compositePoints: number;
  compositeContours: number;
  elements: number;
  depth: number;
}

interface Extent {
  readonly points: number;
  readonly contours: number;
  readonly depth: number;
}

/** What `maxp` must say about the subset's outlines. */
function limitsOf(outlines: readonly Uint8Array[]): Limits {
  const limits: Limits = { points: 0, contours: 0, compositePoints: 0, compositeContours: 0, elements: 0, depth: 0 };
  const known = new Map<number, Extent>();
  outlines.forEach((outline, index) => {
    const extent = extentOf(outlines, index, known);
    const simple = extent.depth === 0;
    const points = simple ? 'points' : 'compositePoints';
    const contours = simple ? 'contours' : 'compositeContours';
    limits[points] = Math.max(limits[points], extent.points);
    limits[contours] = Math.max(limits[contours], extent.contours);
    limits.elements = Math.max(limits.elements, componentsOf(outline).length);
    limits.depth = Math.max(limits.depth, extent.depth);
  });
  return limits;
}

function extentOf(outlines: readonly Uint8Array[], index: number, known: Map<number, Extent>): Extent {
  const found = known.get(index);
  if (found !== undefined) return found;
  const parts = componentsOf(outlines[index]!);
  const inner = parts.map((part) => extentOf(outlines, part.glyph, known));
  const extent =
    parts.length === 0
      ? { ...countPoints(outlines[index]!), depth: 0 }
      : {
          points: inner.reduce((sum, part) => sum + part.points, 0),
          contours: inner.reduce((sum, part) => sum + part.contours, 0),
          depth: 1 + Math.max(...inner.map((part) => part.depth)),
        };
  known.set(index, extent);
  return extent;
}

function tablesOf(font: TrueType, slots: readonly Slot[], limits: Limits): Map<string, Uint8Array> {
  const copyOf = (tag: string): Uint8Array => {
    const { offset, length } = tableOf(font.tables, tag);
    return font.bytes.slice(offset, offset + length);
  };
  const glyf = new Uint8Array(slots.reduce((sum, slot) => sum + padded(slot.outline.length), 0));
  const loca = new DataView(new ArrayBuffer(4 * (slots.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * slots.length));
  let at = 0;
  slots.forEach((slot, index) => {
    glyf.set(slot.outline, at);
    at += padded(slot.outline.length);
    loca.setUint32(4 * (index + 1), at);
    hmtx.setUint16(4 * index, slot.advance);
    hmtx.setInt16(4 * index + 2, slot.bearing);
  });
  const head = copyOf('head');
  new DataView(head.buffer).setInt16(50, 1);
  const hhea = copyOf('hhea');
  new DataView(hhea.buffer).setUint16(34, slots.length);
  return new Map([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', maxpOf(copyOf('maxp'), slots.length, limits)],
  ]);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function maxpOf(maxp: Uint8Array, glyphCount: number, limits: Limits): Uint8Array {
  const view = new DataView(maxp.buffer);
  view.setUint16(4, glyphCount);
  const { points, contours, compositePoints, compositeContours } = limits;
  [points, contours, compositePoints, compositeContours].forEach((value, index) => {
    view.setUint16(6 + 2 * index, value);
  });
  // No hinting programs: one zone, nothing stored, no functions, no instructions.
  [1, 0, 0, 0, 0, 0, 0].forEach((value, index) => {
    view.setUint16(14 + 2 * index, value);
  });
  view.setUint16(28, limits.elements);
  view.setUint16(30, limits.depth);
  return maxp;
}
