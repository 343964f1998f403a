// A glyph's `glyf` entry comes in; its components, its copy without instructions, or a new composite goes out.

/** Where a composite refers to another glyph: `at` is the byte offset of the glyph number in the outline. */
export interface ComponentReference {
  readonly glyph: number;
  readonly at: number;
}

/** A glyph set inside a composite, moved by x and y (font units). */
export interface Component {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** xMin, yMin, xMax, yMax in font units. */
export type Box = readonly [number, number, number, number];

const ARGUMENTS_ARE_WORDS = 0x1;
const ARGUMENTS_ARE_OFFSETS = 0x2;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;
const HAS_INSTRUCTIONS = 0x100;

function viewOf(outline: Uint8Array): DataView {
  return new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
}

function isComposite(outline: Uint8Array): boolean {
  return outline.length >= 10 && viewOf(outline).getInt16(0) < 0;
}

export function boxOf(outline: Uint8Array): Box | undefined {
  if (outline.length < 10) return undefined;
  const view = viewOf(outline);
  return [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)];
}

/** The glyphs a composite is made of; none for a simple glyph. */
export function componentsOf(outline: Uint8Array): readonly ComponentReference[] {
  return isComposite(outline) ? walkComponents(outline).references : [];
}

/** Points and contours of a simple glyph. */
export function countPoints(outline: Uint8Array): { readonly points: number; readonly contours: number } {
  if (outline.length < 10 || isComposite(outline)) return { points: 0, contours: 0 };
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  return { points: contours === 0 ? 0 : view.getUint16(10 + 2 * (contours - 1)) + 1, contours };
}

/** A copy without its hinting program: the subset carries no `fpgm`, `prep` or `cvt `. */
export function withoutInstructions(outline: Uint8Array): Uint8Array {
  if (outline.length < 10) return outline;
  return isComposite(outline) ? compositeWithout(outline) : simpleWithout(outline);
}

function simpleWithout(outline: Uint8Array): Uint8Array {
  const lengthAt = 10 + 2 * viewOf(outline).getInt16(0);
  const instructions = viewOf(outline).getUint16(lengthAt);
  const copy = new Uint8Array(outline.length - instructions);
  copy.set(outline.subarray(0, lengthAt));
  copy.set(outline.subarray(lengthAt + 2 + instructions), lengthAt + 2);
  return copy;
}

function compositeWithout(outline: Uint8Array): Uint8Array {
  const { references, end } = walkComponents(outline);
  const copy = outline.slice(0, end);
  const view = viewOf(copy);
  for (const { at } of references) view.setUint16(at - 2, view.getUint16(at - 2) & ~HAS_INSTRUCTIONS);
  return copy;
}

function walkComponents(outline: Uint8Array): { references: ComponentReference[]; end: number } {
  const view = viewOf(outline);
  const references: ComponentReference[] = [];
  let at = 10;
  for (let flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; ) {
    flags = view.getUint16(at);
    references.push({ glyph: view.getUint16(at + 2), at: at + 2 });
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + transformLength(flags);
  }
  return { references, end: at };
}

function transformLength(flags: number): number {
  if (flags & HAS_SCALE) return 2;
  if (flags & HAS_TWO_SCALES) return 4;
  return flags & HAS_MATRIX ? 8 : 0;
}

/** A composite of glyphs moved by whole font units (OpenType spec, `glyf`, composite glyph description). */
export function makeComposite(components: readonly Component[], boxes: readonly (Box | undefined)[]): Uint8Array {
  const outline = new Uint8Array(10 + 8 * components.length);
  const view = viewOf(outline);
  view.setInt16(0, -1);
  unionOf(components, boxes).forEach((edge, index) => {
    view.setInt16(2 + 2 * index, edge);
  });
  components.forEach((component, index) => {
    const more = index < components.length - 1 ? MORE_COMPONENTS : 0;
    const at = 10 + 8 * index;
    view.setUint16(at, ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_OFFSETS | more);
    view.setUint16(at + 2, component.glyph);
    view.setInt16(at + 4, component.x);
    view.setInt16(at + 6, component.y);
  });
  return outline;
}

function unionOf(components: readonly Component[], boxes: readonly (Box | undefined)[]): Box {
  let union: Box | undefined;
  components.forEach(({ x, y }, index) => {
    const box = boxes[index];
    if (box === undefined) return;
    const moved: Box = [box[0] + x, box[1] + y, box[2] + x, box[3] + y];
    union = union === undefined ? moved : joinBoxes(union, moved);
  });
  return union ?? [0, 0, 0, 0];
}

function joinBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
