// Steps of a drawing come in, in units of its own from the left and the top; PDF painting operators go out.

import { pdfNumber } from '../file/pdf-syntax.ts';

export type Point = readonly [x: number, y: number];

/** Where a drawing stands: its left top corner in PDF coordinates, and points a unit. */
export interface Canvas {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export interface Stroke {
  /** In points. */
  readonly weight?: number;
  readonly dashed?: boolean;
  /** 0 is black, 1 white. */
  readonly grey?: number;
}

/** A quarter of a circle as one cubic curve: its inner points lie this part of the radius from its ends. */
const QUARTER = 0.5523;

/** Draws lines and filled shapes on a canvas. */
export class Pen {
  private readonly parts: string[] = [];
  private readonly canvas: Canvas;

  constructor(canvas: Canvas) {
    this.canvas = canvas;
  }

  line(points: readonly Point[], stroke: Stroke = {}): void {
    this.stroke(this.path(points), stroke);
  }

  /** A closed shape, filled with white (or another grey) so that it hides what lies behind it. */
  shape(points: readonly Point[], stroke: Stroke = {}, fill = 1): void {
    this.parts.push(`${pdfNumber(fill)} g\n`);
    this.stroke(`${this.path(points)}h `, stroke, 'B');
  }

  fill(points: readonly Point[], grey = 0): void {
    this.parts.push(`${pdfNumber(grey)} g\n${this.path(points)}h f\n`);
  }

  circle([x, y]: Point, radius: number, stroke: Stroke = {}): void {
    const k = QUARTER * radius;
    const curves: readonly (readonly [Point, Point, Point])[] = [
      [
        [x + radius, y - k],
        [x + k, y - radius],
        [x, y - radius],
      ],
      [
        [x - k, y - radius],
        [x - radius, y - k],
        [x - radius, y],
      ],
      [
        [x - radius, y + k],
        [x - k, y + radius],
        [x, y + radius],
      ],
      [
        [x + k, y + radius],
        [x + radius, y + k],
        [x + radius, y],
      ],
    ];
    this.stroke(`${this.place([x + radius, y])} m ${curves.map((curve) => this.bend(curve)).join('')}`, stroke);
  }

  /** A curve whose end is an arrow's head. */
  arrow(start: Point, through: readonly [Point, Point], end: Point, stroke: Stroke = {}): void {
    this.stroke(`${this.place(start)} m ${this.bend([...through, end])}`, { weight: 1, ...stroke });
    this.head(through[1], end);
  }

  finish(): string {
    return this.parts.join('');
  }

  private head(from: Point, [x, y]: Point): void {
    const angle = Math.atan2(y - from[1], x - from[0]);
    const size = 5;
    const corner = (turn: number): Point => [x - size * Math.cos(angle + turn), y - size * Math.sin(angle + turn)];
    const tip: Point = [x + Math.cos(angle), y + Math.sin(angle)];
    this.fill([tip, corner(0.45), corner(-0.45)]);
  }

  private path(points: readonly Point[]): string {
    return points.map((point, index) => `${this.place(point)} ${index === 0 ? 'm' : 'l'} `).join('');
  }

  private bend([a, b, end]: readonly [Point, Point, Point]): string {
    return `${this.place(a)} ${this.place(b)} ${this.place(end)} c `;
  }

  private place([x, y]: Point): string {
    const { left, top, scale } = this.canvas;
    return `${pdfNumber(left + x * scale)} ${pdfNumber(top - y * scale)}`;
  }

  private stroke(path: string, { weight = 0.7, dashed = false, grey = 0 }: Stroke, operator: 'S' | 'B' = 'S'): void {
    this.parts.push(`${pdfNumber(grey)} G ${pdfNumber(weight)} w [${dashed ? '3 2' : ''}] 0 d ${path}${operator}\n`);
  }
}
