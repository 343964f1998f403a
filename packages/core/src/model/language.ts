// A language tag comes in; the language with its script and direction goes out. The only place that knows directions.

export type Direction = 'ltr' | 'rtl';

/** A language as BCP 47 names it, with the script it is written in (ISO 15924) and that script's direction. */
export interface Language {
  readonly tag: string;
  readonly script: string;
  readonly direction: Direction;
}

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** A memory of a hundred thousand records names the same few tags in each of them. */
const known = new Map<string, Language | undefined>();

/** Reads a BCP 47 tag; undefined when it is not well-formed or names no language with a known script. */
export function languageOf(tag: string): Language | undefined {
  if (!known.has(tag)) known.set(tag, readTag(tag));
  return known.get(tag);
}

function readTag(tag: string): Language | undefined {
  try {
    const script = new Intl.Locale(tag).maximize().script;
    if (script === undefined) return undefined;
    return { tag, script, direction: RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr' };
  } catch {
    return undefined;
  }
}

/** Reads a tag that the schemas have already accepted; throws on one they could not have. */
export function knownLanguage(tag: string): Language {
  const language = languageOf(tag);
  if (language === undefined) throw new Error(`not a language tag: ${tag}`);
  return language;
}

/** Of tags, the language and the script that each means: `en Latn` for en-US. */
const meant = new Map<string, string>();

/** Whether two tags name one language in one script, whatever the country: en and en-US, AR and ar-IQ. */
export function isSameLanguage(a: string, b: string): boolean {
  return a === b || languageAndScript(a) === languageAndScript(b);
}

function languageAndScript(tag: string): string {
  const found = meant.get(tag);
  if (found !== undefined) return found;
  const script = languageOf(tag)?.script;
  const made = script === undefined ? tag : `${new Intl.Locale(tag).language} ${script}`;
  meant.set(tag, made);
  return made;
}
