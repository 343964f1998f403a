// Folders of documents come in; they are edited with known outcomes, and how often ids follow goes out as a table and results.

import { fileURLToPath } from 'node:url';
import { createRandom } from './book/random.ts';
import { carryDonors } from './carry/carry-donors.ts';
import { EDIT_KINDS, type EditKind } from './carry/edit-kinds.ts';
import { gitRevisions, type RealRevision } from './carry/git-revisions.ts';
import { type LabelledRevision, labelledRevision } from './carry/labelled-revision.ts';
import { documentsIn } from './carry/markdown-texts.ts';
import { byMsgmerge, hasMsgmerge } from './carry/msgmerge.ts';
import { type Agreement, type Donors, type Score, score } from './carry/score.ts';
import { table } from './table.ts';
import { writeResults } from './write-results.ts';

export interface WantedCarry {
  readonly revisions: number;
  /** Folders of Markdown; without them the sample collection. */
  readonly from: readonly string[];
  /** Git repositories, of whose history there is no truth, only msgmerge's opinion. */
  readonly history: readonly string[];
  /** How many of its mistakes are shown. */
  readonly show: number;
}

const SAMPLE = fileURLToPath(new URL('../../sources', import.meta.url));

export function benchCarry({ revisions: count, from, history, show }: WantedCarry): void {
  const isThere = hasMsgmerge();
  if (!isThere) process.stderr.write('NOT MEASURED: msgmerge is not installed (gettext)\n');
  const documents = (from.length === 0 ? [SAMPLE] : from).flatMap(documentsIn);
  const revisions = Array.from({ length: count }, (_, seed) => revisionOf(documents, seed));
  const own = score(revisions, ({ old, units }) =>
    carryDonors(
      old,
      units.map(({ text }) => text),
    ),
  );
  const other = isThere
    ? score(revisions, ({ old, units }) =>
        byMsgmerge(
          old,
          units.map(({ text }) => text),
        ),
      )
    : undefined;
  process.stdout.write(`${agreementTable(documents.length, count, own, other)}\n`);
  for (const { kind, text, wanted, given } of own.wrong.slice(0, show))
    process.stdout.write(`${kind}\n  now:    ${text}\n  wanted: ${wanted ?? '(new)'}\n  given:  ${given ?? '(new)'}\n`);
  const real = history.map((repository) => ({ repository, ...compared(gitRevisions(repository), isThere) }));
  if (real.length > 0) process.stdout.write(`${historyTable(real)}\n`);
  const plain = ({ byKind, all, untouched, stolen }: Score) => ({
    all,
    untouched,
    stolen,
    byKind: Object.fromEntries(byKind),
  });
  writeResults('carry', [
    { documents: documents.length, revisions: count, warraq: plain(own), msgmerge: other && plain(other), real },
  ]);
}

function revisionOf(documents: readonly (readonly string[])[], seed: number): LabelledRevision {
  const random = createRandom(seed + 1);
  const which = seed % documents.length;
  const foreign = documents.flatMap((texts, i) => (i === which ? [] : texts.filter((text) => text.length > 30)));
  return labelledRevision(documents[which]!, foreign, random);
}

function percent({ edits, agreed }: Agreement): string {
  return edits === 0 ? '–' : `${((100 * agreed) / edits).toFixed(1)} %`;
}

function agreementTable(documents: number, count: number, own: Score, other: Score | undefined): string {
  const row = (name: string, of: (score: Score) => Agreement) => [
    name,
    String(of(own).edits),
    String(of(own).edits - of(own).agreed),
    percent(of(own)),
    other === undefined ? '–' : percent(of(other)),
  ];
  const none: Agreement = { edits: 0, agreed: 0 };
  return table(`${count} revisions of ${documents} documents`, [
    ['edit', 'edits', 'wrong', 'Warraq', 'msgmerge'],
    ...(Object.keys(EDIT_KINDS) as EditKind[]).map((kind) => row(kind, ({ byKind }) => byKind.get(kind) ?? none)),
    row('all edits', ({ all }) => all),
    row('not edited', ({ untouched }) => untouched),
    ['ids of texts still there, given away', '', '', String(own.stolen), String(other?.stolen ?? '–')],
  ]);
}

interface Opinions {
  readonly revisions: number;
  /** Units whose text the old document did not have. */
  readonly edited: number;
  readonly same: number;
  /** The old units differ, only Warraq has one, only msgmerge has one, and how many of those are of a text still there. */
  readonly other: number;
  readonly onlyWarraq: number;
  readonly onlyMsgmerge: number;
  readonly alive: number;
  readonly milliseconds: number;
}

function compared(revisions: readonly RealRevision[], isThere: boolean): Opinions {
  const sum = { edited: 0, same: 0, other: 0, onlyWarraq: 0, onlyMsgmerge: 0, alive: 0, milliseconds: 0 };
  for (const { old, drafts } of revisions) {
    const start = performance.now();
    const own = carryDonors(old, drafts);
    sum.milliseconds += performance.now() - start;
    const theirs: Donors = isThere ? byMsgmerge(old, drafts) : own;
    const [before, now] = [new Set(old), new Set(drafts)];
    for (const [i, text] of drafts.entries()) {
      if (before.has(text)) continue;
      sum.edited++;
      const [mine, other] = [own[i], theirs[i]];
      if (mine === other) sum.same++;
      else if (mine !== undefined && other !== undefined) sum.other++;
      else if (mine !== undefined) sum.onlyWarraq++;
      else {
        sum.onlyMsgmerge++;
        if (now.has(old[other!]!)) sum.alive++;
      }
    }
  }
  return { revisions: revisions.length, ...sum, milliseconds: Math.round(sum.milliseconds) };
}

function historyTable(real: readonly (Opinions & { readonly repository: string })[]): string {
  return table('real histories: units with a new text, and the old units whose ids they are given', [
    ['repository', 'revisions', 'units', 'same', 'differ', 'Warraq only', 'msgmerge only', 'of these alive', 'ms'],
    ...real.map((one) => [
      one.repository,
      ...[
        one.revisions,
        one.edited,
        one.same,
        one.other,
        one.onlyWarraq,
        one.onlyMsgmerge,
        one.alive,
        one.milliseconds,
      ].map(String),
    ]),
  ]);
}
