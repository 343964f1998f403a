// A pen comes in; what happens to flat sheets is drawn: printing, turning by hand, checking, cutting.

import type { Pen, Point, Stroke } from './pen.ts';
import type { DrawingFacts, DrawnWord } from './step-drawings.ts';

const THIN: Stroke = { weight: 0.5 };
const FOLD: Stroke = { weight: 0.5, dashed: true };
const GREY = 0.75;

export function rectangle(x: number, y: number, width: number, height: number): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Two circles and two blades that meet at a point, open to one side. */
export function scissors(pen: Pen, [x, y]: Point, way: 'right' | 'down'): void {
  const at = (along: number, across: number): Point =>
    way === 'right' ? [x + along, y + across] : [x + across, y + along];
  pen.circle(at(-13, -3.4), 2.4, { weight: 0.9 });
  pen.circle(at(-13, 3.4), 2.4, { weight: 0.9 });
  pen.line([at(-11, -2.2), at(0, 2.2)], { weight: 1 });
  pen.line([at(-11, 2.2), at(0, -2.2)], { weight: 1 });
}

/** Grey lines in place of the text of a page. */
function greyText(pen: Pen, x: number, y: number, width: number, height: number): void {
  const step = 4;
  for (let at = y + step; at < y + height - 1; at += step) {
    pen.line(
      [
        [x + 3, at],
        [x + width - 3, at],
      ],
      { weight: 0.8, grey: GREY },
    );
  }
}

/** A printer that is fed from above. */
export function drawPrint(pen: Pen, { paper, fullSize }: DrawingFacts): readonly DrawnWord[] {
  pen.shape(rectangle(36, 6, 48, 34), THIN);
  pen.shape(rectangle(20, 34, 80, 26), { weight: 0.9 }, 0.9);
  pen.fill(rectangle(30, 51, 60, 2.4));
  pen.shape(rectangle(36, 52, 48, 34), THIN);
  pen.circle([92, 41], 1.6);
  for (const x of [28, 92]) {
    pen.arrow(
      [x, 10],
      [
        [x, 16],
        [x, 20],
      ],
      [x, 29],
    );
    pen.arrow(
      [x, 65],
      [
        [x, 70],
        [x, 74],
      ],
      [x, 84],
    );
  }
  return [
    { text: paper, at: [60, 20], room: 44 },
    { text: fullSize, at: [60, 69], room: 44 },
  ];
}

/** A printed sheet that is turned over one of its edges, its empty side up afterwards. */
export function drawByHand(pen: Pen, { lies, turnsLikeLeaf }: DrawingFacts): readonly DrawnWord[] {
  const [width, height] = lies ? [46, 33] : [28, 39];
  if (turnsLikeLeaf) {
    const y = lies ? 46 : 42;
    printed(pen, 60 - width - 3, y, width, height, lies);
    pen.shape(rectangle(63, y, width, height), THIN);
    pen.line(
      [
        [60, y - 4],
        [60, y + height + 3],
      ],
      { weight: 1.6 },
    );
    pen.arrow(
      [60 - width / 2, y - 5],
      [
        [60 - width / 2, y - 34],
        [60 + width / 2, y - 34],
      ],
      [60 + width / 2, y - 5],
    );
  } else {
    const x = 32;
    printed(pen, x, 45 - height - 2, width, height, lies);
    pen.shape(rectangle(x, 47, width, height), THIN);
    pen.line(
      [
        [x - 4, 45],
        [x + width + 4, 45],
      ],
      { weight: 1.6 },
    );
    const edge = x + width + 5;
    pen.arrow(
      [edge, 45 - height / 2],
      [
        [edge + 26, 45 - height / 2],
        [edge + 26, 47 + height / 2],
      ],
      [edge, 47 + height / 2],
    );
  }
  return [];
}

function printed(pen: Pen, x: number, y: number, width: number, height: number, lies: boolean): void {
  pen.shape(rectangle(x, y, width, height), THIN);
  const rows = lies ? 1 : 2;
  for (let row = 0; row < rows; row++) {
    for (const column of [0, 1]) {
      greyText(pen, x + (column * width) / 2, y + (row * height) / rows, width / 2, height / rows);
    }
  }
}

/** The pile, the first page of the book in its half of the topmost sheet. */
export function drawCheck(pen: Pen, { bound, lies, rows, first }: DrawingFacts): readonly DrawnWord[] {
  const [width, height] = lies ? [92, 64] : [54, 76];
  const [x, y] = [60 - width / 2 - 2, 45 - height / 2 - 2];
  for (const behind of [4, 2, 0]) pen.shape(rectangle(x + behind, y + behind, width, height), THIN);
  const page = { width: width / 2, height: height / rows };
  for (let row = 0; row < rows; row++) {
    for (const column of [0, 1]) {
      const isFirst = row === 0 && column === (bound === 'left' ? 1 : 0);
      if (!isFirst)
        greyText(pen, x + column * page.width + 2, y + row * page.height + 3, page.width - 4, page.height - 8);
    }
  }
  pen.line(
    [
      [60 - 2, y],
      [60 - 2, y + height],
    ],
    FOLD,
  );
  if (rows === 2)
    pen.line(
      [
        [x, y + page.height],
        [x + width, y + page.height],
      ],
      FOLD,
    );
  const middle = 58 + (bound === 'left' ? page.width / 2 : -page.width / 2);
  pen.circle([middle, y + page.height / 2], 9, { weight: 1 });
  return [{ text: first, at: [middle, y + page.height / 2], room: 18 }];
}

/** A pile that is cut across; its lower half goes under the upper one. */
export function drawCut(pen: Pen): readonly DrawnWord[] {
  for (const behind of [3, 1.5, 0]) pen.shape(rectangle(16 + behind, 10 + behind, 36, 68), THIN);
  pen.line(
    [
      [12, 44],
      [60, 44],
    ],
    { weight: 0.8, dashed: true },
  );
  scissors(pen, [14, 44], 'right');
  pen.shape(rectangle(74, 47, 36, 30), THIN);
  pen.shape(rectangle(78, 26, 36, 32), THIN);
  pen.shape(rectangle(74, 20, 36, 32), THIN);
  pen.arrow(
    [70, 72],
    [
      [60, 66],
      [60, 48],
    ],
    [70, 42],
  );
  return [];
}
