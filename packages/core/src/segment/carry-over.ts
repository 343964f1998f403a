// The units of a document as they were and as its source has them now come in; an id for each unit of now goes out.

import { diffArrays } from 'diff';
import { foldText } from '../letters/fold-text.ts';
import type { StringEntry } from '../model/strings.ts';
import type { Draft } from '../model/unit.ts';
import { similarPairs } from './similar-pairs.ts';
import { lettersOf } from './source-hash.ts';
import { SourceLikeness } from './source-likeness.ts';

type Origin = 'exact' | 'moved' | 'touched' | 'similar' | 'new';

export interface CarryOver {
  /** The id of each draft, in their order. */
  readonly ids: readonly string[];
  /** Ids whose text is the same and in its place. */
  readonly exact: readonly string[];
  /** Ids whose text is the same and elsewhere. */
  readonly moved: readonly string[];
  /** Ids whose text changed in punctuation, mark-up or case only. */
  readonly touched: readonly string[];
  /** Ids whose text was edited. */
  readonly similar: readonly string[];
  /** Ids that `newId` gave: no old text was like theirs. */
  readonly new: readonly string[];
  /** The old entry whose id each draft has. */
  readonly donors: readonly (StringEntry | undefined)[];
  /** Old entries whose id no draft has. */
  readonly orphans: readonly StringEntry[];
}

const LEAST_IN_GAP = 0.5;
const LEAST_ELSEWHERE = 0.7;

/**
 * Carries the ids of old units over to the drafts of an edited source: the longest common subsequence of equal texts
 * first, then equal texts that moved, then texts of which only punctuation, mark-up or case changed, then similar texts
 * between the same neighbours (at least half alike), then similar texts anywhere (at least seven tenths). Each old id is
 * used once at most, and none whose own text is still there. `newId` gives ids for the rest, and may know one from
 * before; it is called again when it gives one that is taken. It throws when `newId` gives no free id in 1,000 calls.
 */
export function carryOver(
  old: readonly StringEntry[],
  drafts: readonly Draft[],
  newId: (draft: Draft) => string,
): CarryOver {
  const matching = new Matching(uniqueById(old), drafts);
  // Most often there is nothing to carry, or all of it is carried: keys, letters and profiles are then never asked for.
  if (matching.isDone()) return matching.result(newId);
  matching.matchInOrder();
  matching.matchEqual(matching.keys, 'moved');
  if (matching.isDone()) return matching.result(newId);
  matching.matchEqualInGaps(matching.letters, 'touched');
  matching.matchEqual(matching.letters, 'touched');
  matching.matchSimilarInGaps();
  matching.matchSimilar();
  return matching.result(newId);
}

function uniqueById(old: readonly StringEntry[]): readonly StringEntry[] {
  return [...new Map(old.toReversed().map((entry) => [entry.id, entry])).values()].reverse();
}

/** Texts by which old units and drafts are compared. */
interface Compared {
  readonly old: readonly string[];
  readonly drafts: readonly string[];
}

interface Gap {
  readonly old: readonly number[];
  readonly drafts: readonly number[];
}

class Matching {
  private knownKeys: Compared | undefined;
  private knownLetters: Compared | undefined;
  private readonly old: readonly StringEntry[];
  private readonly drafts: readonly Draft[];
  private readonly donorOf: (number | undefined)[];
  private readonly origins: Origin[];
  private readonly used: boolean[];
  private readonly likeness = new SourceLikeness();

  constructor(old: readonly StringEntry[], drafts: readonly Draft[]) {
    this.old = old;
    this.drafts = drafts;
    this.donorOf = drafts.map(() => undefined);
    this.origins = drafts.map(() => 'new');
    this.used = old.map(() => false);
  }

  get keys(): Compared {
    const keysOf = (all: readonly { readonly text: string }[]) => all.map(({ text }) => foldText(text));
    this.knownKeys ??= { old: keysOf(this.old), drafts: keysOf(this.drafts) };
    return this.knownKeys;
  }

  get letters(): Compared {
    this.knownLetters ??= { old: this.keys.old.map(lettersOf), drafts: this.keys.drafts.map(lettersOf) };
    return this.knownLetters;
  }

  /** Whether no old unit or no draft is left to pair. */
  isDone(): boolean {
    return this.used.every((used) => used) || this.donorOf.every((donor) => donor !== undefined);
  }

  /** Pairs the longest common subsequence of equal texts. Texts that only one side has cannot be in it. */
  matchInOrder(): void {
    const { old, drafts } = this.keys;
    const inOld = new Set(old);
    const inDrafts = new Set(drafts);
    const oldCommon = indicesWhere(old, (key) => inDrafts.has(key));
    const draftCommon = indicesWhere(drafts, (key) => inOld.has(key));
    let o = 0;
    let d = 0;
    const changes = diffArrays(
      oldCommon.map((index) => old[index]!),
      draftCommon.map((index) => drafts[index]!),
    );
    for (const change of changes) {
      if (change.removed) o += change.value.length;
      else if (change.added) d += change.value.length;
      else for (const _ of change.value) this.pair(oldCommon[o++]!, draftCommon[d++]!, 'exact');
    }
  }

  /** Pairs what is equal, wherever it stands, in order. */
  matchEqual(texts: Compared, origin: Origin): void {
    this.matchEqualAmong(texts, origin, { old: this.freeOld(), drafts: this.freeDrafts() });
  }

  matchEqualInGaps(texts: Compared, origin: Origin): void {
    for (const gap of this.gaps()) this.matchEqualAmong(texts, origin, gap);
  }

  matchSimilarInGaps(): void {
    for (const gap of this.gaps()) this.matchSimilarAmong(gap, LEAST_IN_GAP);
  }

  matchSimilar(): void {
    this.matchSimilarAmong({ old: this.freeOld(), drafts: this.freeDrafts() }, LEAST_ELSEWHERE);
  }

  result(newId: (draft: Draft) => string): CarryOver {
    const taken = new Set(this.old.map(({ id }) => id));
    const donors = this.donorOf.map((index) => (index === undefined ? undefined : this.old[index]));
    const ids = donors.map((donor, index) => donor?.id ?? freshId(taken, () => newId(this.drafts[index]!)));
    const having = (origin: Origin) => ids.filter((_, index) => this.origins[index] === origin);
    return {
      ids,
      exact: having('exact'),
      moved: having('moved'),
      touched: having('touched'),
      similar: having('similar'),
      new: having('new'),
      donors,
      orphans: this.old.filter((_, index) => !this.used[index]),
    };
  }

  private matchEqualAmong(texts: Compared, origin: Origin, { old, drafts }: Gap): void {
    const waiting = new Map<string, number[]>();
    for (const index of old.toReversed()) {
      const text = texts.old[index]!;
      const list = waiting.get(text);
      if (list === undefined) waiting.set(text, [index]);
      else list.push(index);
    }
    for (const draft of drafts) {
      const text = texts.drafts[draft]!;
      const donor = text === '' ? undefined : waiting.get(text)?.pop();
      if (donor !== undefined) this.pair(donor, draft, origin);
    }
  }

  private matchSimilarAmong({ old, drafts }: Gap, least: number): void {
    const profileOfOld = (index: number) => this.likeness.profile(this.keys.old[index]!);
    const profileOfDraft = (index: number) => this.likeness.profile(this.keys.drafts[index]!);
    const wordy = (texts: readonly string[]) => (index: number) => texts[index] !== '';
    const pairs = similarPairs(
      old.filter(wordy(this.keys.old)),
      drafts.filter(wordy(this.keys.drafts)),
      profileOfOld,
      profileOfDraft,
      least,
      (o, d, enough) => this.likeness.of(this.keys.old[o]!, this.keys.drafts[d]!, enough),
    );
    for (const pair of pairs) {
      if (!this.used[pair.old] && this.donorOf[pair.draft] === undefined) this.pair(pair.old, pair.draft, 'similar');
    }
  }

  /** The runs of unpaired units between neighbours that kept their order. */
  private gaps(): readonly Gap[] {
    const gaps: Gap[] = [];
    let from = 0;
    let drafts: number[] = [];
    const close = (to: number) => {
      const old = range(from, to).filter((index) => !this.used[index]);
      if (old.length > 0 && drafts.length > 0) gaps.push({ old, drafts });
      drafts = [];
    };
    for (const [draft, donor] of this.donorOf.entries()) {
      if (donor === undefined) drafts.push(draft);
      else if (this.origins[draft] === 'exact') {
        close(donor);
        from = donor + 1;
      }
    }
    close(this.old.length);
    return gaps;
  }

  private pair(old: number, draft: number, origin: Origin): void {
    this.used[old] = true;
    this.donorOf[draft] = old;
    this.origins[draft] = origin;
  }

  private freeOld(): readonly number[] {
    return indicesWhere(this.used, (used) => !used);
  }

  private freeDrafts(): readonly number[] {
    return indicesWhere(this.donorOf, (donor) => donor === undefined);
  }
}

function indicesWhere<T>(items: readonly T[], holds: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, index) => (holds(item) ? [index] : []));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function freshId(taken: Set<string>, newId: () => string): string {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const id = newId();
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
  throw new Error('newId gave 1,000 ids that are taken');
}
