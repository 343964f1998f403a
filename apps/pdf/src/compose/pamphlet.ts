// The edition comes in; what a pamphlet has in place of title pages goes out: a line over its title, a colophon at its end.

import { inLanguage, type Language } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import { addNode } from '../structure/struct-node.ts';
import { condensedLine } from './colophon.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { inlineRuns } from './inline-runs.ts';
import { languageOfText, otherTags } from './people.ts';
import { RAGGED, setPlain, setRuns } from './set-text.ts';
import { keepTogether, rowOf, space, stackOf } from './stack.ts';

/** Of the text's size and leading. */
const FACTOR = 0.86;
const LEADING = 0.9;
const WEIGHT = 0.4;

/** Where the text is from and who published it, over a rule; nothing in another edition. */
export function coverLineStacks(composer: Composer, setting: Setting): readonly Stack[] {
  if (composer.edition.extract?.kind !== 'pamphlet') return [];
  const small = smallSetting(composer, setting);
  const lines = composer.edition.languages.flatMap((language) => {
    const owner = addNode(setting.element, 'P', { language: languageOfText(composer, language) });
    const variant = language.direction === 'ltr' ? ('small-capitals' as const) : undefined;
    return setPlain(composer, { ...small, variant }, coverLine(composer, language), language, owner, RAGGED);
  });
  return [stackOf(keepTogether([...lines, ruleRow(composer)], BREAK_COST.never), { keepWithNext: true })];
}

/** The colophon as one paragraph a language, under a rule; nothing in another edition. */
export function endColophonStacks(composer: Composer, setting: Setting): readonly Stack[] {
  if (composer.edition.extract?.kind !== 'pamphlet') return [];
  const { leading } = composer.design;
  const element = addNode(setting.element, 'Sect');
  const small = smallSetting(composer, { ...setting, element });
  const rows = composer.edition.languages.flatMap((language, slot) => {
    const owner = addNode(element, 'P', { language: languageOfText(composer, language) });
    const content = condensedLine(composer, language, slot);
    const runs = inlineRuns(composer, undefined, content, { language, factor: FACTOR, weight: 'regular' });
    const set = setRuns(composer, small, runs, language, owner, RAGGED, undefined);
    return slot === 0 ? set : [space(leading / 4), ...set];
  });
  return [stackOf(keepTogether([ruleRow(composer), ...rows], BREAK_COST.never), { before: leading })];
}

function smallSetting(composer: Composer, setting: Setting): Setting {
  return { ...setting, factor: FACTOR, leading: LEADING * composer.design.leading, onGrid: false };
}

function ruleRow({ design }: Composer) {
  const y = design.leading / 4;
  return rowOf(design.leading / 2, [{ kind: 'rule', x: 0, y, width: design.textWidth, weight: WEIGHT }]);
}

function coverLine(composer: Composer, language: Language): string {
  const { extract, collection } = composer.edition;
  const labels = composer.labels(language);
  const title = inLanguage(extract?.from ?? '', language.tag, otherTags(composer));
  const publisher = collection.publisher && inLanguage(collection.publisher.name, language.tag, otherTags(composer));
  const parts = [
    title === '' ? '' : labels.text('extract.from', { title }),
    publisher ?? '',
    collection.published === undefined ? '' : labels.date(collection.published).replaceAll(' ', '\u00a0'),
  ];
  return parts.filter((part) => part !== '').join(labels.text('separator'));
}
