// A unit's view comes in; the terms of the glossary that stand in it go out, with their translations and whether they are used.

import type { Language, UsedTerm } from '@warraq/core';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeskWords } from './desk-words.ts';
import type { Content } from './page-frame.ts';
import type { UnitView } from './unit-view.ts';

interface TermContext {
  readonly words: DeskWords;
  readonly source: Language;
  readonly target: Language;
}

/** Open where somebody has to write, or has written other words. */
export function termList({ unit, terms, isWritten }: UnitView, context: TermContext): Content {
  if (terms.length === 0) return [];
  const { words } = context;
  const unused = terms.filter(({ isUsed }) => isUsed === false).length;
  const summary = [words.text('desk.terms', { count: terms.length })];
  if (unused > 0) summary.push(words.text('desk.termsUnused', { count: unused }));
  return [
    h('details', { class: 'terms', dataKey: `terms ${unit.id}`, open: !isWritten || unused > 0 }, [
      h('summary', summary.join(words.text('count.separator'))),
      h(
        'ul',
        terms.map((term) => termItem(term, context)),
      ),
    ]),
  ];
}

function termItem({ source, target, alternatives, isUsed }: UsedTerm, context: TermContext): ElementContent {
  const { words } = context;
  const wordings = [target, ...alternatives].flatMap((word, i): Content => {
    const wording = inLanguage(word, context.target);
    return i === 0 ? [wording] : [{ type: 'text', value: words.text('count.separator') }, wording];
  });
  const content: Content = [inLanguage(source, context.source), { type: 'text', value: ' = ' }, ...wordings];
  if (isUsed !== undefined) {
    const used = h('span', { class: 'used' }, words.text(isUsed ? 'desk.termUsed' : 'desk.termUnused'));
    content.push({ type: 'text', value: ' ' }, used);
  }
  return h('li', { class: isUsed === false ? 'is-unused' : undefined }, content);
}

function inLanguage(text: string, { tag, direction }: Language): ElementContent {
  return h('bdi', { lang: tag, dir: direction }, text);
}
