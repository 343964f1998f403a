// An ornament of a cover and its place come in; its areas and lines are added to the page.

import { pdfNumber } from '../file/pdf-syntax.ts';
import type { Ornament } from './mark.ts';
import type { PageContent } from './page-content.ts';

/** Of the star's radius. */
const STAR_LINE = 0.068;
const STAR_HEART = 1 / 3;
/** How far the handles of a quarter circle of radius 1 reach. */
const ARC = 0.5523;

/** Paints an ornament whose left upper corner, or whose middle, is at (x, y) in PDF coordinates. */
export function paintOrnament(
  content: PageContent,
  mark: Exclude<Ornament, { kind: 'turned' }>,
  x: number,
  y: number,
): void {
  content.belongTo('layout');
  switch (mark.kind) {
    case 'area':
      content.fillWith(mark.color);
      content.fillRectangle(x, y - mark.height, mark.width, mark.height);
      break;
    case 'frame':
      content.strokePath(
        polygon([
          [x, y],
          [x + mark.width, y],
          [x + mark.width, y - mark.height],
          [x, y - mark.height],
        ]),
        mark.weight,
        mark.color,
      );
      break;
    case 'star':
      for (const turn of [0, Math.PI / 4]) {
        content.strokePath(square(x, y, mark.radius, turn), STAR_LINE * mark.radius, mark.color);
      }
      content.fillWith(mark.color);
      content.fillPath(circle(x, y, STAR_HEART * mark.radius));
  }
}

type Point = readonly [x: number, y: number];

function polygon(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${numbers(x, y)} ${index === 0 ? 'm' : 'l'}`).join(' ');
}

/** A square of half the width `radius`. */
function square(x: number, y: number, radius: number, turn: number): string {
  const corners = [1, 3, 5, 7].map((eighth): Point => {
    const angle = (eighth * Math.PI) / 4 + turn;
    return [x + radius * Math.SQRT2 * Math.cos(angle), y + radius * Math.SQRT2 * Math.sin(angle)];
  });
  return polygon(corners);
}

function circle(x: number, y: number, r: number): string {
  const k = ARC * r;
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(x + r, y + k, x + k, y + r, x, y + r)} c`,
    `${numbers(x - k, y + r, x - r, y + k, x - r, y)} c`,
    `${numbers(x - r, y - k, x - k, y - r, x, y - r)} c`,
    `${numbers(x + k, y - r, x + r, y - k, x + r, y)} c`,
  ].join(' ');
}

function numbers(...values: readonly number[]): string {
  return values.map(pdfNumber).join(' ');
}
