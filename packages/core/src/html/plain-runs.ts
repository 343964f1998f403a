// A rendition comes in; its words without mark-up go out, cut where their language changes.

import type { Rendition } from '../model/edition.ts';
import type { Inline } from '../model/inline.ts';
import { wordsOf } from '../model/inline-words.ts';
import type { Language } from '../model/language.ts';

/** Words of one language. */
export interface PlainRun {
  readonly text: string;
  readonly language: Language;
}

/** As `renditionText`, for places that show no mark-up but are read aloud: contents, lists of texts. */
export function plainRuns({ content, language }: Rendition): readonly PlainRun[] {
  const runs: PlainRun[] = [];
  for (const { text, language: own } of runsOf(content, language)) {
    const last = runs.at(-1);
    if (last?.language.tag === own.tag) runs[runs.length - 1] = { text: last.text + text, language: own };
    else runs.push({ text, language: own });
  }
  return runs
    .map(({ text, language: own }, i) => ({ text: spaced(text, i === 0, i === runs.length - 1), language: own }))
    .filter(({ text }) => text !== '');
}

function spaced(text: string, isFirst: boolean, isLast: boolean): string {
  const single = text.replaceAll(/\s+/g, ' ');
  const begun = isFirst ? single.trimStart() : single;
  return isLast ? begun.trimEnd() : begun;
}

/** Works through a list: no depth overflows. */
function* runsOf(content: readonly Inline[], language: Language): Generator<PlainRun> {
  const todo = content.toReversed().map((inline) => ({ inline, own: language }));
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { inline, own } = next;
    if (!('children' in inline)) {
      yield { text: wordsOf([inline]), language: own };
      continue;
    }
    const inside = inline.kind === 'foreign' ? inline.language : own;
    for (const child of inline.children.toReversed()) todo.push({ inline: child, own: inside });
  }
}
