// The pages of a book come in one by one; the characters and styles that its fonts must have go out.

export class FontNeeds {
  readonly #units = new Uint8Array(0x10000);
  readonly #beyond = new Set<number>();
  #emphasis = false;

  /** Markup is ASCII, and ASCII is always there. */
  constructor() {
    this.#units.fill(1, 0x20, 0x7f);
  }

  add(page: string): void {
    this.#emphasis ||= page.includes('<em');
    for (let i = 0; i < page.length; i++) {
      const unit = page.charCodeAt(i);
      if (unit >= 0xd800 && unit < 0xdc00) this.#beyond.add(page.codePointAt(i)!);
      else this.#units[unit] = 1;
    }
  }

  /** Whether a word is emphasised. */
  get emphasis(): boolean {
    return this.#emphasis;
  }

  /** Every character once, in the order of its code. */
  get characters(): readonly string[] {
    const codes: number[] = [];
    for (let code = 0; code < this.#units.length; code++)
      if (this.#units[code] === 1 && (code < 0xd800 || code > 0xdfff)) codes.push(code);
    const all = [...codes, ...[...this.#beyond].sort((a, b) => a - b)];
    return all.map((code) => String.fromCodePoint(code));
  }
}
