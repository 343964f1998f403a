// Words come in; the glossary's terms in them, and every place of the collections where they stand, go out.

import {
  type ConcordanceLine,
  type ConcordanceText,
  concordance,
  type GlossaryTerm,
  glossaryTerms,
  type Language,
  proseOf,
  wordingsOf,
} from '@warraq/core';
import { collectionFolders } from '../collections.ts';
import { concordanceLines } from '../concordance-report.ts';
import { type ExitCode, WrongUse } from '../exit-code.ts';
import { loadInLanguages } from '../known-languages.ts';
import type { Loaded } from '../load.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { placeSeenFrom, seenFrom } from '../seen-from.ts';

/** What one collection has for the words in one language. */
export interface FoundTerms {
  readonly collection: string;
  readonly language: string;
  readonly terms: readonly GlossaryTerm[];
  readonly places: readonly ConcordanceLine[];
}

/** The first word is the text, the others are collections. */
export async function termsFind(
  { ui, io }: Session,
  [text = '', ...names]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  if (text.trim() === '') throw new WrongUse('noText');
  const asked = typeof options.lang === 'string' ? options.lang : undefined;
  const folders = collectionFolders(names, io.cwd);
  const { loaded, broken } = await loadInLanguages(folders, asked === undefined ? [] : [asked], io.cwd);
  const found = loaded.flatMap((one) => findIn(one, text, asked, io.cwd));
  if (options.json === true) io.out(`${JSON.stringify(found, undefined, 2)}\n`);
  else io.out(concordanceLines(found, ui));
  // A text or a glossary that cannot be read was not searched.
  const unread = loaded.flatMap(({ layout, problems }) => seenFrom(io.cwd, layout, problems));
  return reported([...broken, ...unread.filter(({ severity }) => severity === 'error')], { ui, io });
}

function findIn(loaded: Loaded, text: string, asked: string | undefined, cwd: string): readonly FoundTerms[] {
  const { collection, glossary } = loaded.compiled;
  const texts = textsOf(loaded);
  return collection.languages
    .filter(({ tag }) => asked === undefined || tag === asked)
    .map((language) => {
      const others = collection.languages.filter(({ tag }) => tag !== language.tag);
      const { wordings } = wordingsOf(glossary, text, language);
      const lines = concordance(
        texts,
        wordings.map((one) => ({ text: one, language: language.tag })),
      );
      return {
        collection: collection.id,
        language: language.tag,
        terms: others.flatMap(({ tag }) => glossaryTerms(glossary, text, language.tag, tag)),
        places: lines.map((line) => ({ ...line, place: placeSeenFrom(cwd, loaded.layout, line.place) })),
      };
    });
}

/** Every source text beside its translations, and the reverse. */
function textsOf({ compiled }: Loaded): readonly ConcordanceText[] {
  return compiled.documents.flatMap(({ document, resolved }) => {
    const translated = [...resolved].flatMap(([tag, units]) => units.map((unit) => ({ tag, ...unit })));
    const targetOf = (id: string) =>
      translated.find(({ unit, target }) => unit.id === id && target !== undefined)?.target?.text;
    const sources = proseOf(document).map(({ id, text, place }) => ({
      ...{ text, place, language: document.language, other: targetOf(id) },
    }));
    const languages = new Map<string, Language>(
      compiled.collection.languages.map((language) => [language.tag, language]),
    );
    const targets = translated.flatMap(({ tag, unit, target }) => {
      const language = languages.get(tag);
      return target === undefined || language === undefined ? [] : [{ ...target, language, other: unit.text }];
    });
    return [...sources, ...targets];
  });
}
