// A bilingual book comes in; the style sheets by which a reader chooses a language, or both, go out.

import { type Language, onlyClass } from '@warraq/core';

/** The preferred style sheet of the pages; it has nothing to say. */
export const BOTH_FILE = 'view-both.css';

/** The alternate style sheet that shows one language only. */
export function viewFile({ tag }: Language): string {
  return `view-${tag}.css`;
}

/** File names and their content. CSS says which of a pair is seen; no script is needed where readers may choose a style. */
export function viewSheets(languages: readonly Language[]): ReadonlyMap<string, string> {
  const only = languages.map((language): readonly [string, string] => {
    const others = languages.filter(({ tag }) => tag !== language.tag);
    const hidden = others.flatMap(({ tag }) => [
      `.pair > :lang(${tag})`,
      `.line:lang(${tag})`,
      `.${onlyClass({ tag })}`,
    ]);
    return [viewFile(language), `${hidden.join(', ')} { display: none; }\n`];
  });
  return new Map([[BOTH_FILE, '.pair { display: block; }\n'], ...only]);
}
