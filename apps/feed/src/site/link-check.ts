// Pages and addresses of a site come in, file by file; which of them are unsafe or lead to nothing goes out, and how many were looked at.

import { decodePercent } from '@warraq/core';
import type { SchemaFault } from '../schema-faults.ts';

export interface SiteFault extends SchemaFault {
  readonly file: string;
}

/** A link that somebody wrote, with the site's own full address: it may lead to what they put there themselves. */
export interface LostLink {
  readonly file: string;
  readonly target: string;
}

/** Who leads to a file or place: the first file that does, and whether only links do that somebody wrote. */
interface Leading {
  readonly from: string;
  readonly byHand: boolean;
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
  /** Files that something leads to, and places in pages, `page#id`. */
  readonly #targets = new Map<string, Leading>();
  /** The ids of every page, as numbers: a large site has more than a million. */
  readonly #ids = new Map<string, Uint32Array>();

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
          faults.push(...this.address(value, name, /^<a\s/i.test(tag) && value.startsWith(this.#home)));
        } else if (ids.has(value)) faults.push({ file: name, where: `#${value}`, what: 'the id stands twice' });
        else ids.add(value);
      }
    }
    this.#ids.set(name, Uint32Array.from(ids, hashOf));
    const lost = inside.filter((id) => !ids.has(decodePercent(id)));
    return [...faults, ...lost.map((id) => ({ file: name, where: `#${id}`, what: 'no place has this id' }))];
  }

  /** An address in a file; what it leads to inside the site is looked for at the end. */
  address(href: string, from: string, byHand = false): readonly SiteFault[] {
    this.addresses++;
    if (href.startsWith('#') || href.startsWith('mailto:')) return [];
    if (!URL.canParse(href, `${this.#home}${from}`)) return [{ file: from, where: '/', what: `${href} is no address` }];
    const { protocol, href: absolute } = new URL(href, `${this.#home}${from}`);
    if (protocol !== 'https:' && protocol !== 'http:')
      return [{ file: from, where: '/', what: `a link leads to no web page (${href})` }];
    if (!absolute.startsWith(this.#home)) return [];
    this.links++;
    const [, before = '', behind = ''] = /^([^?#]*)[^#]*#?(.*)$/su.exec(absolute.slice(this.#home.length)) ?? [];
    const path = decodePercent(before);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    this.#lead(name, { from, byHand });
    if (behind !== '') this.#lead(`${name}#${decodePercent(behind)}`, { from, byHand });
    return [];
  }

  #lead(target: string, leading: Leading): void {
    const known = this.#targets.get(target);
    if (known === undefined || (known.byHand && !leading.byHand)) this.#targets.set(target, leading);
  }

  /** What was led to and is not there: files, and places in the pages that were looked at. */
  lost(isThere: (name: string) => boolean): {
    readonly faults: readonly SiteFault[];
    readonly links: readonly LostLink[];
  } {
    const lost = [...this.#targets].filter(([target]) => {
      const [name = '', id] = target.split('#', 2);
      if (id === undefined || !isThere(name)) return id === undefined && !isThere(name);
      return this.#ids.get(name)?.includes(hashOf(id)) === false;
    });
    return {
      faults: lost.flatMap(([target, { from, byHand }]) =>
        byHand ? [] : [{ file: from, where: '/', what: `a link leads to ${target}, which is not there` }],
      ),
      links: lost.flatMap(([target, { from, byHand }]) => (byHand ? [{ file: from, target }] : [])),
    };
  }
}

/** FNV-1a. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
