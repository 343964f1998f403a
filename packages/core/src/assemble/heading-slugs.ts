// The texts of a document's headings come in; the anchors that GitHub gives them go out.

/**
 * Anchors of headings, in their order: lower case, punctuation dropped, a dash for each space; a repeated one gets -1, -2
 * and so on (the rules of GitHub's own table of contents).
 */
export function headingSlugs(headings: readonly string[]): readonly string[] {
  const used = new Map<string, number>();
  return headings.map((heading) => {
    const slug = heading
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    return unused(slug, used);
  });
}

function unused(slug: string, used: Map<string, number>): string {
  let candidate = slug;
  let times = used.get(slug) ?? 0;
  while (used.has(candidate)) candidate = `${slug}-${++times}`;
  used.set(slug, times);
  used.set(candidate, used.get(candidate) ?? 0);
  return candidate;
}
