// Pages and addresses of a site come in, file by file; which of them are unsafe or lead to nothing goes out, and how many were looked at.

import type { SchemaFault } from '../schema-faults.ts';

export interface SiteFault extends SchemaFault {
  readonly file: string;
}

/** A start tag; texts have no angle brackets of their own. */
const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS = /\s(href|src|id)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
};

export class LinkCheck {
  addresses = 0;
  links = 0;
  readonly #home: string;
  /** Paths that something leads to, each with the first file that does. */
  readonly #targets = new Map<string, string>();

  constructor(home: string) {
    this.#home = home;
  }

  /** Every address of a page; ids of a page stand once, and links inside the page lead to one of them. */
  page(name: string, html: string): readonly SiteFault[] {
    const faults: SiteFault[] = [];
    const ids = new Set<string>();
    const inside: string[] = [];
    for (const [tag] of html.matchAll(TAG)) {
      for (const [, attribute, raw = ''] of tag.matchAll(ADDRESS)) {
        const value = raw.replaceAll(/&(?:amp|quot|lt|gt|#39);/g, (entity) => ENTITIES[entity] ?? entity);
        if (attribute !== 'id') {
          if (value.startsWith('#')) inside.push(value.slice(1));
          faults.push(...this.address(value, name));
        } else if (ids.has(value)) faults.push({ file: name, where: `#${value}`, what: 'the id stands twice' });
        else ids.add(value);
      }
    }
    const lost = inside.filter((id) => !ids.has(decodeURIComponent(id)));
    return [...faults, ...lost.map((id) => ({ file: name, where: `#${id}`, what: 'no place has this id' }))];
  }

  /** An address in a file; what it leads to inside the site is looked for at the end. */
  address(href: string, from: string): readonly SiteFault[] {
    this.addresses++;
    if (href.startsWith('#') || href.startsWith('mailto:')) return [];
    if (!URL.canParse(href, `${this.#home}${from}`)) return [{ file: from, where: '/', what: `${href} is no address` }];
    const { protocol, href: absolute } = new URL(href, `${this.#home}${from}`);
    if (protocol !== 'https:' && protocol !== 'http:')
      return [{ file: from, where: '/', what: `a link leads to no web page (${href})` }];
    if (!absolute.startsWith(this.#home)) return [];
    this.links++;
    const path = decodeURIComponent(absolute.slice(this.#home.length).replace(/[?#].*$/, ''));
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!this.#targets.has(name)) this.#targets.set(name, from);
    return [];
  }

  /** What was led to and is not there. */
  lost(isThere: (name: string) => boolean): readonly SiteFault[] {
    return [...this.#targets]
      .filter(([name]) => !isThere(name))
      .map(([name, file]) => ({ file, where: '/', what: `a link leads to ${name}, which is not there` }));
  }
}
