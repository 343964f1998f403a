// What is known of a unit comes in; what stands beside it in the page goes out: state, place, change, draft, terms, matches, findings.

import { type DiffRun, type Language, latinDigits, type Match } from '@warraq/core';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { visible } from '../visible.ts';
import { aroundChanges } from './around-changes.ts';
import type { DeskWords } from './desk-words.ts';
import { type Content, copyButton } from './page-frame.ts';
import { type PlaceName, problemLine } from './problem-list.ts';
import { stateChip } from './progress-bar.ts';
import { termList } from './term-list.ts';
import type { UnitView } from './unit-view.ts';

export interface PanelContext {
  readonly words: DeskWords;
  readonly source: Language;
  readonly target: Language;
  readonly nameOf: PlaceName;
  /** Ids that `strings accept` knows; others are lent until a sync. */
  readonly synced: ReadonlySet<string>;
}

/** So many units of one row are shown in full; of more, as in a table, only those that want something. */
const SHOWN_IN_FULL = 3;
const LONGEST_EXCERPT = 50;

/** What stands beside a row. */
export function unitPanels(views: readonly UnitView[], context: PanelContext): Content {
  const isCell = views.length > 1;
  const panels = (some: readonly UnitView[]) => some.map((view) => unitPanel(view, context, isCell));
  const quiet = views.filter(({ isToDo }) => !isToDo);
  if (views.length <= SHOWN_IN_FULL || quiet.length < 2) return panels(views);
  const summary = h('summary', context.words.text('desk.quiet', { count: quiet.length }));
  const folded = h('details', { dataKey: `quiet ${quiet[0]?.unit.id}` }, [summary, ...panels(quiet)]);
  return [...panels(views.filter(({ isToDo }) => isToDo)), folded];
}

/** @param isCell whether others stand in the same row, so that it must be said which one it is */
function unitPanel(view: UnitView, context: PanelContext, isCell: boolean): ElementContent {
  const { words, source, target } = context;
  const { unit, state, change, draft, findings } = view;
  const content: Content = isCell
    ? [textIn(source, [{ type: 'text', value: visible(unit.text, LONGEST_EXCERPT) }])]
    : [];
  content.push(h('p', { class: 'facts' }, [stateChip(state, words), ...placeButtons(view, context)]));
  if (findings.length > 0)
    content.push(
      h(
        'ul',
        { class: 'findings' },
        findings.map((finding) => h('li', problemLine(finding, words, context.nameOf))),
      ),
    );
  if (change.length > 0)
    content.push(h('p', { class: 'label' }, words.text('desk.sourceChanged')), difference(change, source));
  if (draft !== undefined && !view.isWritten)
    content.push(h('p', { class: 'label' }, words.text('desk.draftIs')), offer(draft, target, words));
  content.push(...termList(view, context), ...matchList(view, context));
  return h(
    'section',
    { class: 'unit', dataUnit: unit.id, ariaLabel: `${words.text('desk.unit')} ${unit.id}` },
    content,
  );
}

/** What editors and the commands of the program take. */
function placeButtons({ unit, place, state, isWritten }: UnitView, { words, nameOf, synced }: PanelContext): Content {
  // Nobody has to write numbers and signs.
  if (state === 'computed') return [];
  const full = nameOf(place).replace(/:\d+$/, '');
  const line = place.line;
  const shown = words.text(isWritten ? 'desk.line' : 'desk.afterLine', { number: line });
  const label = words.text(isWritten ? 'desk.copy' : 'desk.copyAfter', { text: full });
  const buttons = [copyButton(full, shown, label, 'place')];
  if (synced.has(unit.id)) buttons.push(copyButton(unit.id, unit.id, words.text('desk.copy', { text: unit.id }), 'id'));
  return buttons;
}

function textIn(language: Language, content: Content): ElementContent {
  return h('p', { class: 'text', lang: language.tag, dir: language.direction }, content);
}

/** As git shows words, but that deletions and insertions can also be heard. */
function difference(runs: readonly DiffRun[], language: Language): ElementContent {
  return textIn(
    language,
    runs.map(({ kind, text }, i) => {
      if (kind === 'same') return { type: 'text', value: aroundChanges(text, i === 0, i === runs.length - 1) };
      return h(kind === 'old' ? 'del' : 'ins', text);
    }),
  );
}

/** A translation that may be taken over. */
function offer(text: string, language: Language, words: DeskWords): ElementContent {
  return h('div', { class: 'offer' }, [
    textIn(language, [{ type: 'text', value: text }]),
    copyButton(text, words.text('desk.copyWord'), words.text('desk.copyTranslation'), 'take'),
  ]);
}

/** Open where somebody has to write: there they are wanted. */
function matchList({ unit, matches, assembly, isWritten }: UnitView, context: PanelContext): Content {
  const { words, target } = context;
  const count = matches.length + (assembly === undefined ? 0 : 1);
  if (count === 0) return [];
  const best = Math.max(assembly?.score ?? 0, matches[0]?.score ?? 0);
  const items = matches.map((match) => matchItem(match, context));
  if (assembly !== undefined) {
    const known = words.text('tm.known', { known: assembly.known, all: assembly.sentences.length });
    const head = [
      points(assembly.score, words),
      ` ${words.text('tm.kind.assembled')}${words.text('count.separator')}${known}`,
    ];
    items.unshift(h('li', [h('p', { class: 'kind' }, head), offer(assembly.target, target, words)]));
  }
  return [
    h('details', { class: 'matches', dataKey: `matches ${unit.id}`, open: !isWritten }, [
      h('summary', words.text('desk.matches', { count, best })),
      h('ol', items),
    ]),
  ];
}

function points(score: number, words: DeskWords): ElementContent {
  return h('strong', words.number(score));
}

function matchItem(match: Match, { words, source, target }: PanelContext): ElementContent {
  const { kind, score, penalties, difference: runs, origin, record } = match;
  const lost = penalties.map((penalty) => words.text(`tm.penalty.${penalty.kind}`, { points: penalty.points }));
  const from = origin.kind === 'foreign' ? origin.name : record.document;
  const facts = [words.text(`tm.kind.${kind}`), ...lost].join(words.text('count.separator'));
  const head: Content = [points(score, words), { type: 'text', value: ` ${facts} ` }];
  head.push(
    h(
      'bdi',
      { class: 'origin' },
      [from, record.who, latinDigits(record.when)].filter((part) => part !== '').join(' · '),
    ),
  );
  const content: Content = [h('p', { class: 'kind' }, head)];
  if (runs.length > 0) content.push(difference(runs, source));
  return h('li', [...content, offer(match.target, target, words)]);
}
