// A text that was read before comes in; what it was parsed to comes back, so that only what has changed is parsed again.

type Text = string | readonly string[];

interface Parsed {
  readonly text: Text;
  readonly value: unknown;
}

/**
 * What a program that reads the same files again and again remembers of them. Values are shared: they are readonly. A text
 * counts as the same only letter by letter; times of files may lie.
 */
export class ParsedTexts {
  readonly #known = new Map<string, Parsed>();

  /** @param key tells texts apart, and whatever else the parsing depends on */
  parse<T>(key: string, text: Text, parse: () => T): T {
    const known = this.#known.get(key);
    // What stands under a key was put there by the same kind of reading.
    if (known !== undefined && isSame(known.text, text)) return known.value as T;
    const value = parse();
    this.#known.set(key, { text, value });
    return value;
  }
}

function isSame(a: Text, b: Text): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
