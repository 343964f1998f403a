// A desk's state comes in; the page of all documents goes out: how far each is, what is left, and what is wrong.

import { inLanguage, wordsOf } from '@warraq/core';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { countWords } from '../words.ts';
import { type DeskCollection, type DeskEntry, type DeskState, entriesOf } from './desk-state.ts';
import type { DeskWords } from './desk-words.ts';
import { pageName } from './document-view.ts';
import { type Content, languageWord, type PageSite, pageFrame } from './page-frame.ts';
import { type PlaceName, problemSection } from './problem-list.ts';
import { percentDone, progressBar, stateKey } from './progress-bar.ts';
import { countStates } from './unit-view.ts';

/** @param only the one language that is translated into, where one was asked for */
export function overviewPage(state: DeskState, site: PageSite, only: string | undefined, nameOf: PlaceName): string {
  const { collection, problems, slips } = state;
  const { words } = site;
  const name = words.text('desk.title');
  const title = collection === undefined ? name : inLanguage(collection.compiled.collection.title, words.tag);
  const main: Content = [
    h('h1', title),
    ...problemSection(problems, slips, words, nameOf),
    ...(collection === undefined
      ? [h('p', { class: 'notice' }, words.text('desk.unreadable'))]
      : documentTable(collection, site, only)),
  ];
  const navigation = [h('span', { class: 'here', ariaCurrent: 'page' }, words.text('desk.overview'))];
  return pageFrame({ title: collection === undefined ? name : `${title} · ${name}`, navigation, main }, site);
}

function documentTable(collection: DeskCollection, site: PageSite, only: string | undefined): Content {
  const { words } = site;
  const entries = entriesOf(collection, only);
  if (entries.length === 0) return [h('p', { class: 'notice' }, words.text('status.none'))];
  const heads = ['document', 'direction', 'progress', 'left'].map((key) =>
    h('th', { scope: 'col' }, words.text(`desk.${key}`)),
  );
  return [
    h('table', { class: 'documents' }, [
      h('thead', h('tr', heads)),
      h(
        'tbody',
        entries.map((entry) => documentRow(entry, collection, site)),
      ),
    ]),
  ];
}

function documentRow(entry: DeskEntry, collection: DeskCollection, { words, root }: PageSite): ElementContent {
  const { document } = entry.document;
  const counts = countStates(entry, collection);
  const href = `${root}/${words.tag}/${entryPath(entry)}`;
  const { tag, direction } = document.language;
  const title = h('a', { href, lang: tag, dir: direction }, titleOf(entry, collection));
  const way = words.text('desk.way', { from: languageWord(tag, words), to: languageWord(entry.language.tag, words) });
  return h('tr', [
    h('th', { scope: 'row' }, title),
    h('td', way),
    h('td', { class: 'progress' }, [
      h('span', { class: 'percent' }, words.text('desk.percent', { number: percentDone(counts) })),
      progressBar(counts, words),
      stateKey(counts, words),
    ]),
    h('td', wordsLeft(entry, collection, words)),
  ]);
}

function wordsLeft({ document, language }: DeskEntry, { compiled }: DeskCollection, words: DeskWords): string {
  const left = (document.resolved.get(language.tag) ?? []).filter(
    ({ state }) => state === 'missing' || state === 'stale',
  );
  const count = left.reduce((sum, { unit }) => sum + countWords(wordsOf(compiled.prose.of(unit).value)), 0);
  return words.text('desk.words', { count });
}

/** The original title. */
export function titleOf({ document }: DeskEntry, { compiled }: DeskCollection): string {
  return wordsOf(compiled.prose.of(document.document.title).value);
}

/** Behind the language of the program. */
export function entryPath({ document, language }: DeskEntry): string {
  return `${language.tag}/${pageName(document.document.id)}`;
}
