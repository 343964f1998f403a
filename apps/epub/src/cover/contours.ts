// Shapes come in; their contours, made of straight pieces short enough that nobody sees them, go out.

import type { Contour } from './canvas.ts';

/** Clockwise on the page, as TrueType's outer contours are. */
export function rectangle(x: number, y: number, width: number, height: number): Contour {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

/** A rectangle's line, `thick` wide, half of it inside: four bars that share their corners. */
export function frame(x: number, y: number, width: number, height: number, thick: number): readonly Contour[] {
  const half = thick / 2;
  return [
    rectangle(x - half, y - half, width + thick, thick),
    rectangle(x - half, y + height - half, width + thick, thick),
    rectangle(x - half, y - half, thick, height + thick),
    rectangle(x + width - half, y - half, thick, height + thick),
  ];
}

/** A square that stands on one of its sides, turned by so many eighths of a full turn, as a line `thick` wide. */
export function squareLine(x: number, y: number, radius: number, eighths: number, thick: number): readonly Contour[] {
  const corners = (distance: number): number[] =>
    [0, 1, 2, 3].flatMap((corner) => {
      const angle = ((2 * corner + 1 + eighths) * Math.PI) / 4;
      return [x + distance * Math.SQRT2 * Math.cos(angle), y + distance * Math.SQRT2 * Math.sin(angle)];
    });
  const inner = corners(radius - thick / 2);
  const turned = [6, 7, 4, 5, 2, 3, 0, 1].map((i) => inner[i]!);
  return [corners(radius + thick / 2), turned];
}

export function disc(x: number, y: number, radius: number): Contour {
  const steps = 64;
  return Array.from({ length: steps }, (_, i) => (2 * Math.PI * i) / steps).flatMap((angle) => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ]);
}

/** How a glyph's outline comes to stand on the page: the place of its origin, pixels a font unit. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** @param outline as `glyphOutline` of the typesetter gives it */
export function glyphContours(outline: string, { x, y, scale }: Placed): readonly Contour[] {
  const contours: number[][] = [];
  let points: number[] = [];
  for (const [, command, list = ''] of outline.matchAll(/([MLQC])([^MLQCZ]*)/g)) {
    const to = list
      .split(/[\s,]+/)
      .map((part, i) => (i % 2 === 0 ? x + Number(part) * scale : y - Number(part) * scale));
    if (command === 'M') {
      points = [];
      contours.push(points);
    }
    if (command === 'Q' || command === 'C') curve(points, to);
    else points.push(to[0]!, to[1]!);
  }
  return contours;
}

/** Adds a Bézier curve of two or three further points to a contour that has begun. */
function curve(points: number[], to: readonly number[]): void {
  const all = [points.at(-2)!, points.at(-1)!, ...to];
  const steps = Math.min(16, 2 + Math.ceil(2 * Math.sqrt(bend(all))));
  const at = all.length === 6 ? quadratic : cubic;
  for (let step = 1; step <= steps; step++) {
    points.push(at(step / steps, all[0]!, all[2]!, all[4]!, all[6]!));
    points.push(at(step / steps, all[1]!, all[3]!, all[5]!, all[7]!));
  }
}

/** How far the control points stand off the straight way, in pixels, about. */
function bend(all: readonly number[]): number {
  const [x0, y0, x1, y1] = [all[0]!, all[1]!, all.at(-2)!, all.at(-1)!];
  let most = 0;
  for (let i = 2; i < all.length - 2; i += 2) {
    const share = i / (all.length - 2);
    const [dx, dy] = [all[i]! - x0 - (x1 - x0) * share, all[i + 1]! - y0 - (y1 - y0) * share];
    most = Math.max(most, Math.abs(dx) + Math.abs(dy));
  }
  return most;
}

const between = (from: number, to: number, t: number): number => from + (to - from) * t;

/** One coordinate of the point at `t`: De Casteljau. */
function quadratic(t: number, a: number, b: number, c: number): number {
  return between(between(a, b, t), between(b, c, t), t);
}

function cubic(t: number, a: number, b: number, c: number, d: number): number {
  return between(quadratic(t, a, b, c), quadratic(t, b, c, d), t);
}
