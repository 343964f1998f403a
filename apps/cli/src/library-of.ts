// The sites of several collections come in; the pages and catalogues that lead to all of them go out.

import { createLabels, type Labels, type Language, type SiteList, type TextTables } from '@warraq/core';
import type { RenderedLibrary } from '@warraq/feed';
import { readLabels } from '@warraq/store';

/** @param sites each with its folder; in the order of the folders, so that a page does not depend on who was first */
export async function libraryOf(
  home: string,
  sites: readonly { readonly list: SiteList; readonly folder: string }[],
): Promise<RenderedLibrary> {
  const [first, ...others] = [...sites].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  if (first === undefined) return { files: [], problems: [] };
  const tags = [...new Set(['en', ...sites.flatMap(({ list }) => list.languages)])];
  const texts: TextTables = Object.fromEntries(
    await Promise.all(tags.map(async (tag) => [tag, (await readLabels(tag)).value])),
  );
  const made = new Map<string, Labels>();
  const labels = (language: Language): Labels => {
    const known = made.get(language.tag) ?? createLabels(language, texts, language.tag === 'ar' ? 'arab' : 'latn');
    made.set(language.tag, known);
    return known;
  };
  const { renderLibrary } = await import('@warraq/feed');
  return renderLibrary({ home, sites: [first, ...others], labels });
}
