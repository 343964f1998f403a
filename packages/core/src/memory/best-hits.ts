// Hits come in one after another; the best of them go out, in their order.

/** An entry of an index that is like a query. */
export interface Hit {
  readonly entry: number;
  /** 0 to 1. */
  readonly score: number;
  /** The first text of the entry: decides between equals. */
  readonly first: number;
}

export class BestHits {
  private readonly kept: Hit[] = [];
  private readonly least: number;
  private readonly most: number;

  constructor(least: number, most: number) {
    this.least = least;
    this.most = most;
  }

  /** The score below which a hit is of no use any more. */
  get worst(): number {
    return this.kept.length < this.most ? this.least : Math.max(this.least, this.kept.at(-1)?.score ?? this.least);
  }

  /** By falling score, then by first text. */
  get hits(): readonly Hit[] {
    return this.kept;
  }

  add(hit: Hit): void {
    let at = this.kept.length;
    while (at > 0 && isBefore(hit, this.kept[at - 1]!)) at--;
    if (at >= this.most) return;
    this.kept.splice(at, 0, hit);
    if (this.kept.length > this.most) this.kept.pop();
  }
}

function isBefore(a: Hit, b: Hit): boolean {
  return a.score === b.score ? a.first < b.first : a.score > b.score;
}
