// A text that was read before comes in; what it was parsed to comes back, so that only what has changed is parsed again.

interface Parsed {
  readonly text: string;
  readonly value: unknown;
}

/**
 * What a program that reads the same files again and again remembers of them. Values are shared: they are readonly.
 */
export class ParsedTexts {
  readonly #known = new Map<string, Parsed>();

  /**
   * @param key tells texts apart, and whatever else the parsing depends on
   * @param text what is parsed, or, of a very long one, what changes with it
   */
  parse<T>(key: string, text: string, parse: () => T): T {
    const known = this.#known.get(key);
    // What stands under a key was put there by the same kind of reading.
    if (known !== undefined && known.text === text) return known.value as T;
    const value = parse();
    this.#known.set(key, { text, value });
    return value;
  }
}
