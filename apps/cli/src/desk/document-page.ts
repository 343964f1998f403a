// A document in a language comes in; its page goes out: source, translation and what is known of each unit, row by row.

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeskRow } from './align-rows.ts';
import { type DeskCollection, type DeskEntry, type DeskState, entriesOf } from './desk-state.ts';
import type { DeskWords } from './desk-words.ts';
import { type DocumentView, documentView } from './document-view.ts';
import { entryPath, titleOf } from './overview-page.ts';
import { type Content, languageWord, type PageSite, pageFrame } from './page-frame.ts';
import { type PlaceName, problemSection } from './problem-list.ts';
import { percentDone, progressBar, stateKey, stateWord } from './progress-bar.ts';
import { type PanelContext, unitPanels } from './unit-panel.ts';
import { countStates, UNIT_STATES } from './unit-view.ts';

export interface DocumentPage {
  readonly state: DeskState;
  readonly collection: DeskCollection;
  readonly entry: DeskEntry;
  /** The one language that is translated into, where one was asked for. */
  readonly only: string | undefined;
  readonly nameOf: PlaceName;
}

export function documentPage({ state, collection, entry, only, nameOf }: DocumentPage, site: PageSite): string {
  const { words } = site;
  const view = documentView(entry, collection, state.problems);
  const { document, strings } = entry.document;
  const synced = new Set(strings.get(document.language.tag)?.entries.map(({ id }) => id));
  const context = { words, nameOf, synced, source: document.language, target: entry.language };
  const title = titleOf(entry, collection);
  const main: Content = [
    controls(view, collection, words),
    ...problemSection(ownProblems(view, state.slips), state.slips, words, nameOf),
    columnHeads(context),
    ...view.rows.map((row) => rowElement(row, context)),
    h('p', { id: 'empty', class: 'notice', hidden: true }, words.text('desk.empty')),
  ];
  const navigation = links(entry, collection, only, site);
  return pageFrame({ title: `${title} · ${words.text('desk.title')}`, navigation, main }, site);
}

/** What keeps the whole collection from being made concerns every page; slips in other documents do not. */
function ownProblems({ entry, problems }: DocumentView, slips: DeskState['slips']): DocumentView['problems'] {
  const { document, strings } = entry.document;
  const file = strings.get(entry.language.tag)?.file;
  return problems.filter(
    (one) =>
      one.place.file === document.file || one.place.file === file || (one.severity === 'error' && !slips.has(one)),
  );
}

function links(entry: DeskEntry, collection: DeskCollection, only: string | undefined, site: PageSite): Content {
  const { words, root } = site;
  const all = entriesOf(collection, only);
  const at = all.findIndex((one) => entryPath(one) === entryPath(entry));
  const link = (one: DeskEntry | undefined, key: string): Content => {
    if (one === undefined) return [];
    const { tag, direction } = one.document.document.language;
    const name = h('bdi', { class: 'name', lang: tag, dir: direction }, titleOf(one, collection));
    return [
      h('a', { class: key, href: `${root}/${words.tag}/${entryPath(one)}` }, [`${words.text(`desk.${key}`)} `, name]),
    ];
  };
  return [
    h('a', { href: `${root}/${words.tag}/` }, words.text('desk.overview')),
    ...link(all[at - 1], 'previous'),
    ...link(all[at + 1], 'next'),
  ];
}

function controls({ entry, units }: DocumentView, collection: DeskCollection, words: DeskWords): ElementContent {
  const counts = countStates(entry, collection);
  const toDo = units.filter(({ isToDo }) => isToDo).length;
  const found = units.filter(({ findings }) => findings.length > 0).length;
  const option = (value: string, name: string, count: number) =>
    h('option', { value }, words.text('desk.filtered', { count: words.number(count), name }));
  const options = [
    option('all', words.text('desk.filter.all'), units.length),
    option('todo', words.text('desk.filter.todo'), toDo),
    option('findings', words.text('desk.filter.findings'), found),
    ...UNIT_STATES.filter((state) => counts[state] > 0).map((state) =>
      option(state, stateWord(state, words), counts[state]),
    ),
  ];
  return h('div', { class: 'controls' }, [
    h('label', [`${words.text('desk.filter')} `, h('select', { id: 'filter' }, options)]),
    h('button', { type: 'button', id: 'next-to-do', disabled: toDo === 0 }, words.text('desk.nextToDo')),
    h('span', { class: 'percent' }, words.text('desk.percent', { number: percentDone(counts) })),
    progressBar(counts, words),
    stateKey(counts, words),
  ]);
}

function columnHeads({ words, source, target }: PanelContext): ElementContent {
  const head = (tag: string, key: string) => h('p', `${languageWord(tag, words)} · ${words.text(`desk.${key}`)}`);
  return h('div', { class: 'row heads' }, [
    head(source.tag, 'source'),
    head(target.tag, 'translation'),
    h('p', words.text('desk.beside')),
  ]);
}

function rowElement({ source, target, units }: DeskRow, context: PanelContext): ElementContent {
  const states = [...new Set(units.map(({ state }) => state))];
  const className = [
    'row',
    ...states.map((state) => `has-${state}`),
    ...(units.some(({ isToDo }) => isToDo) ? ['is-todo'] : []),
    ...(units.some(({ findings }) => findings.length > 0) ? ['has-findings'] : []),
    ...(units.length === 0 ? ['is-bare'] : []),
  ].join(' ');
  const side = (language: PanelContext['source'], className: string, content: ElementContent | undefined) =>
    h(
      'div',
      { class: `book ${className}`, lang: language.tag, dir: language.direction },
      content === undefined ? [] : [content],
    );
  return h('div', { class: className, tabIndex: -1, dataRow: units.map(({ unit }) => unit.id).join(' ') }, [
    side(context.source, 'source', source),
    side(context.target, 'target', target),
    h('div', { class: 'beside' }, unitPanels(units, context)),
  ]);
}
