// A pen comes in; what happens to folded sheets is drawn: folding, stapling, binding, trimming.

import type { Pen, Point, Stroke } from './pen.ts';
import { rectangle, scissors } from './print-drawings.ts';
import type { DrawingFacts, DrawnWord } from './step-drawings.ts';

const THIN: Stroke = { weight: 0.5 };
const WIDTH = 120;

type Bound = DrawingFacts['bound'];

/** Drawings are made for books bound on the left; those of the others are their mirror image. */
function placed(bound: Bound, points: readonly Point[]): readonly Point[] {
  return bound === 'left' ? points : points.map(mirrored);
}

function mirrored([x, y]: Point): Point {
  return [WIDTH - x, y];
}

function moved(points: readonly Point[], right: number, down: number): readonly Point[] {
  return points.map(([x, y]): Point => [x + right, y + down]);
}

/** Sheets on a table; the half over the first page is folded onto the other. */
export function drawFold(pen: Pen, { bound }: DrawingFacts): readonly DrawnWord[] {
  const flat: readonly Point[] = [
    [52, 82],
    [106, 82],
    [114, 52],
    [60, 52],
  ];
  const lifted: readonly Point[] = [
    [52, 82],
    [20, 44],
    [28, 14],
    [60, 52],
  ];
  for (const under of [3, 1.5, 0]) pen.shape(placed(bound, moved(flat, 0, under)), THIN);
  for (const behind of [3, 1.5, 0]) pen.shape(placed(bound, moved(lifted, behind, -behind / 2)), THIN, 0.93);
  pen.line(
    placed(bound, [
      [52, 82],
      [60, 52],
    ]),
    { weight: 1.4 },
  );
  const [start, one, two, end] = placed(bound, [
    [36, 22],
    [54, 4],
    [82, 16],
    [88, 56],
  ]) as [Point, Point, Point, Point];
  pen.arrow(start, [one, two], end, { weight: 1.2 });
  return [];
}

/** The booklet lies open with its outside up; below, its sheets seen from their edge. */
export function drawStaple(pen: Pen): readonly DrawnWord[] {
  pen.shape(rectangle(20, 5, 80, 52), THIN);
  pen.line(
    [
      [60, 5],
      [60, 57],
    ],
    { weight: 0.5, dashed: true },
  );
  for (const y of [14, 40]) {
    pen.line(
      [
        [60, y],
        [60, y + 8],
      ],
      { weight: 2.4 },
    );
  }
  for (const under of [0, 4, 8])
    pen.line(
      [
        [26, 82 + under / 2],
        [60, 66 + under],
        [94, 82 + under / 2],
      ],
      { weight: 0.9 },
    );
  pen.line(
    [
      [60, 61],
      [60, 80],
    ],
    { weight: 1.2 },
  );
  return [];
}

/** Signatures one upon the other, seen from their spines. */
export function drawBinding(pen: Pen, { bound }: DrawingFacts): readonly DrawnWord[] {
  const height = 11;
  for (let index = 0; index < 5; index++) {
    const y = 20 + index * (height + 1);
    pen.shape(rectangle(18, y, 84, height), THIN);
    pen.fill(placed(bound, rectangle(26 + index * 10, y + 1.5, 10, height - 3)));
  }
  for (const x of [40, 60, 80])
    pen.arrow(
      [x, 3],
      [
        [x, 6],
        [x, 9],
      ],
      [x, 15],
    );
  return [];
}

/** The closed booklet, its spine and the edge that is cut. */
export function drawTrim(pen: Pen, { bound, spine }: DrawingFacts): readonly DrawnWord[] {
  for (const behind of [4, 2, 0]) pen.shape(placed(bound, rectangle(44 + behind, 16, 52, 70)), THIN);
  pen.fill(placed(bound, rectangle(42.5, 16, 3, 70)));
  for (const [y, half] of [
    [34, 15],
    [40, 9],
  ] as const) {
    pen.line(
      placed(bound, [
        [70 - half, y],
        [70 + half, y],
      ]),
      { weight: 1.6, grey: 0.6 },
    );
  }
  pen.line(
    placed(bound, [
      [92, 14],
      [92, 90],
    ]),
    { weight: 0.8, dashed: true },
  );
  scissors(pen, placed(bound, [[92, 16]])[0]!, 'down');
  return [{ text: spine, at: placed(bound, [[22, 51]])[0]!, room: 40 }];
}
