// Two runs of passages come in; which go with which, in order, goes out, and by how much each choice is the best.

import { isProse, type PairCost } from './pair-cost.ts';
import { joinPassages, type Passage } from './passage.ts';

/** Passages that go together: of one side none, one or several. */
export interface Bead {
  /** Index of the first, and how many. */
  readonly source: number;
  readonly sources: number;
  readonly target: number;
  readonly targets: number;
  readonly cost: number;
  /** How much dearer the best way is that does not take this bead. */
  readonly margin: number;
}

/** How many passages of each side, and what that costs beside the pair itself: most translators keep paragraphs. */
const SHAPES = [
  [1, 1, 0],
  [1, 0, 4.2],
  [0, 1, 4.2],
  [1, 2, 4],
  [2, 1, 4],
  [1, 3, 8],
  [3, 1, 8],
] as const;

/** Runs beyond so many cells are compared near the diagonal alone. */
const MOST_CELLS = 1_000_000;

/** Dynamic programming over both runs, forwards for the best way and backwards for what every other way would cost. */
export function alignRuns(sources: readonly Passage[], targets: readonly Passage[], cost: PairCost): readonly Bead[] {
  const lattice = new Lattice(sources, targets, cost);
  return lattice.best();
}

class Lattice {
  private readonly n: number;
  private readonly m: number;
  private readonly width: number;
  /** Of each shape, the cost of the bead that begins at a cell. */
  private readonly beads: readonly Float64Array[];
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;

  constructor(sources: readonly Passage[], targets: readonly Passage[], cost: PairCost) {
    this.n = sources.length;
    this.m = targets.length;
    this.width = this.m + 1;
    const cells = (this.n + 1) * this.width;
    this.beads = SHAPES.map(() => new Float64Array(cells).fill(Number.POSITIVE_INFINITY));
    this.forward = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
    this.backward = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
    this.rate(sources, targets, cost);
    this.goForward();
    this.goBackward();
  }

  best(): readonly Bead[] {
    const found: Bead[] = [];
    for (let [i, j] = [0, 0]; i < this.n || j < this.m; ) {
      const [shape, value] = this.cheapestAt(i, j);
      const [sources, targets] = SHAPES[shape]!;
      const margin = this.margin(i, j, shape) - this.backward[0]!;
      found.push({ source: i, sources, target: j, targets, cost: value, margin });
      i += sources;
      j += targets;
    }
    return found;
  }

  private rate(sources: readonly Passage[], targets: readonly Passage[], cost: PairCost): void {
    const joinedSources = [2, 3].map((count) => joinable(sources, count));
    const joinedTargets = [2, 3].map((count) => joinable(targets, count));
    const at = (
      singles: readonly Passage[],
      joined: readonly (readonly (Passage | undefined)[])[],
      i: number,
      count: number,
    ) => (count === 1 ? singles[i] : joined[count - 2]?.[i]);
    const band = this.band();
    for (let i = 0; i <= this.n; i++) {
      for (let j = 0; j <= this.m; j++) {
        if (Math.abs(i * this.m - j * this.n) > band * Math.max(this.n, this.m)) continue;
        for (const [shape, [p, q, prior]] of SHAPES.entries()) {
          if (i + p > this.n || j + q > this.m) continue;
          const source = p === 0 ? undefined : at(sources, joinedSources, i, p);
          const target = q === 0 ? undefined : at(targets, joinedTargets, j, q);
          if ((p > 0 && source === undefined) || (q > 0 && target === undefined)) continue;
          const isPair = source !== undefined && target !== undefined;
          this.beads[shape]![i * this.width + j] =
            prior + (isPair ? (p + q > 2 ? cost.joined(source, target) : cost(source, target)) : 0);
        }
      }
    }
  }

  private band(): number {
    if (this.n * this.m <= MOST_CELLS) return Number.POSITIVE_INFINITY;
    return Math.max(60, Math.abs(this.n - this.m) + 60);
  }

  private goForward(): void {
    this.forward[0] = 0;
    for (let i = 0; i <= this.n; i++)
      for (let j = 0; j <= this.m; j++) {
        const here = this.forward[i * this.width + j]!;
        if (here === Number.POSITIVE_INFINITY) continue;
        for (const [shape, [p, q]] of SHAPES.entries()) {
          const value = here + this.beads[shape]![i * this.width + j]!;
          const next = (i + p) * this.width + j + q;
          if (value < (this.forward[next] ?? Number.NEGATIVE_INFINITY)) this.forward[next] = value;
        }
      }
  }

  private goBackward(): void {
    this.backward[this.backward.length - 1] = 0;
    for (let i = this.n; i >= 0; i--)
      for (let j = this.m; j >= 0; j--) {
        if (i === this.n && j === this.m) continue;
        const [shape, cost] = this.cheapestAt(i, j);
        this.backward[i * this.width + j] = cost + this.restAfter(i, j, shape);
      }
  }

  private cheapestAt(i: number, j: number): readonly [shape: number, cost: number] {
    let best: readonly [number, number] = [0, Number.POSITIVE_INFINITY];
    let least = Number.POSITIVE_INFINITY;
    for (const shape of SHAPES.keys()) {
      const cost = this.beads[shape]![i * this.width + j]!;
      const value = cost + this.restAfter(i, j, shape);
      if (value < least) [least, best] = [value, [shape, cost]];
    }
    return best;
  }

  private restAfter(i: number, j: number, shape: number): number {
    const [p, q] = SHAPES[shape]!;
    return i + p > this.n || j + q > this.m ? Number.POSITIVE_INFINITY : this.backward[(i + p) * this.width + j + q]!;
  }

  /** What the best way costs that treats the first passage of the bead otherwise. */
  private margin(i: number, j: number, taken: number): number {
    const [p, q] = SHAPES[taken]!;
    let least = Number.POSITIVE_INFINITY;
    const consider = (a: number, b: number, shape: number) => {
      if (a < 0 || b < 0 || (a === i && b === j && shape === taken)) return;
      const value =
        this.forward[a * this.width + b]! + this.beads[shape]![a * this.width + b]! + this.restAfter(a, b, shape);
      if (value < least) least = value;
    };
    for (const [shape, [sources, targets]] of SHAPES.entries()) {
      if (p > 0) for (let a = i - sources + 1; a <= i; a++) for (let b = 0; b <= this.m; b++) consider(a, b, shape);
      else if (q > 0)
        for (let b = j - targets + 1; b <= j; b++) for (let a = 0; a <= this.n; a++) consider(a, b, shape);
    }
    return least;
  }
}

/** At each place the passages from there on as one, where they are prose of one shape. */
function joinable(passages: readonly Passage[], count: number): readonly (Passage | undefined)[] {
  return passages.map((first, i) => {
    const some = passages.slice(i, i + count);
    return some.length === count && isProse(first) && some.every(({ shape }) => shape === first.shape)
      ? joinPassages(some)
      : undefined;
  });
}
