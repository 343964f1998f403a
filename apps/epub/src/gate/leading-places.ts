// The ids of all pages and the places that links lead to come in; the links that lead nowhere go out.

/** Keeps of every page its ids as one text, so that a book of thousands of pages takes little memory. */
export class LeadingPlaces {
  readonly #pages: ReadonlySet<string>;
  readonly #ids = new Map<string, string>();
  /** By the file they lead to: the ids, and one page that leads there. */
  readonly #wanted = new Map<string, Map<string, string>>();

  /** @param pages those in the reading order; links may lead nowhere else (EPUBCheck: RSC-011) */
  constructor(pages: ReadonlySet<string>) {
    this.#pages = pages;
  }

  /**
   * @param ids undefined of a page that could not be read: whoever leads there is not to blame
   * @param leads `file` or `file#id`
   */
  add(file: string, ids: ReadonlySet<string> | undefined, leads: ReadonlySet<string>): void {
    if (ids !== undefined) this.#ids.set(file, [...ids].join('\n'));
    for (const place of leads) {
      const at = place.indexOf('#');
      const [target, id] = at < 0 ? [place, ''] : [place.slice(0, at), place.slice(at + 1)];
      const wanted = this.#wanted.get(target) ?? new Map<string, string>();
      if (!(target === file && (id === '' || ids?.has(id)))) wanted.set(id, file);
      this.#wanted.set(target, wanted);
    }
  }

  faults(): readonly string[] {
    return [...this.#wanted].flatMap(([target, wanted]) => {
      if (!this.#pages.has(target))
        return [...wanted].map(([, from]) => `${from}: leads to ${target}, which is no page of the book`);
      const known = this.#ids.get(target);
      if (known === undefined) return [];
      const ids = new Set(known.split('\n'));
      return [...wanted]
        .filter(([id]) => id !== '' && !ids.has(id))
        .map(([id, from]) => `${from}: leads to ${target}#${id}, which is not there`);
    });
  }
}
