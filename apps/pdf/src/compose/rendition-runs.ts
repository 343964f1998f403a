// A rendition comes in; its runs go out, with words that say where it is no translation of today's text.

import type { Chapter, Inline, Rendition } from '@warraq/core';
import type { Composer } from './composer.ts';
import { inlineRuns, type Look, type Runs } from './inline-runs.ts';

/** The runs of a rendition, with a note in brackets where a reader must be told that it is stale or missing. */
export function renditionRuns(
  composer: Composer,
  chapter: Chapter | undefined,
  rendition: Rendition,
  look: Omit<Look, 'language'>,
): Runs {
  const set = inlineRuns(composer, chapter, rendition.content, { ...look, language: rendition.language });
  if (rendition.mark === 'none') return set;
  const { wanted } = rendition;
  const text = `[${composer.labels(wanted).text(`mark.${rendition.mark}`)}]`;
  // In a title the note does not grow with the text, and it never breaks: half a bracket would tell nobody anything.
  const small = { language: wanted, factor: Math.min(look.factor, 1) * 0.78, weight: 'regular' as const };
  const note: Inline = { kind: 'foreign', language: wanted, children: [{ kind: 'text', text }] };
  const { runs, inline } = inlineRuns(composer, chapter, [note], { ...small, language: rendition.language });
  const whole = runs.map((run) => ({ ...run, unbreakable: true }));
  const gap = inlineRuns(composer, chapter, [{ kind: 'text', text: ' ' }], { ...look, language: rendition.language });
  return { ...set, runs: [...set.runs, ...gap.runs, ...whole], inline: new Map([...set.inline, ...inline]) };
}
