// Pages and addresses of a site come in, file by file; which of them are unsafe or lead to nothing goes out, and how many were looked at.

import { decodePercent } from '@warraq/core';
import type { FaultKind, SchemaFault } from '../schema-faults.ts';

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

interface Target {
  readonly leading: Leading;
  /** Places in it that something leads to, by their ids. */
  readonly places: Map<string, Leading>;
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
  /** Files that something leads to, by name. */
  readonly #targets = new Map<string, Target>();
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
        } else if (ids.has(value)) faults.push(faultIn(name, 'id-twice', '', `#${value}`));
        else ids.add(value);
      }
    }
    this.#ids.set(name, Uint32Array.from(ids, hashOf));
    const lost = inside.filter((id) => !ids.has(decodePercent(id)));
    return [...faults, ...lost.map((id) => faultIn(name, 'place-lost', '', `#${id}`))];
  }

  /** An address in a file; what it leads to inside the site is looked for at the end. */
  address(href: string, from: string, byHand = false): readonly SiteFault[] {
    this.addresses++;
    if (href.startsWith('#') || href.startsWith('mailto:')) return [];
    if (!URL.canParse(href, `${this.#home}${from}`)) return [faultIn(from, 'address-broken', href)];
    const { protocol, href: absolute } = new URL(href, `${this.#home}${from}`);
    if (protocol !== 'https:' && protocol !== 'http:') return [faultIn(from, 'link-unsafe', href)];
    if (!absolute.startsWith(this.#home)) return [];
    this.links++;
    const [, before = '', behind = ''] = /^([^?#]*)[^#]*#?(.*)$/su.exec(absolute.slice(this.#home.length)) ?? [];
    const path = decodePercent(before);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const leading = { from, byHand };
    const known = this.#targets.get(name);
    const target = known ?? { leading, places: new Map<string, Leading>() };
    this.#targets.set(name, { ...target, leading: sterner(known?.leading, leading) });
    const id = decodePercent(behind);
    if (id !== '') target.places.set(id, sterner(target.places.get(id), leading));
    return [];
  }

  /** What was led to and is not there: files, and places in the pages that were looked at. */
  lost(isThere: (name: string) => boolean): {
    readonly faults: readonly SiteFault[];
    readonly links: readonly LostLink[];
  } {
    const lost = [...this.#targets].flatMap(([name, { leading, places }]) => {
      if (!isThere(name)) return [{ target: name, ...leading }];
      const ids = this.#ids.get(name);
      const missing = [...places].filter(([id]) => ids?.includes(hashOf(id)) === false);
      return missing.map(([id, own]) => ({ target: `${name}#${id}`, ...own }));
    });
    return {
      faults: lost.filter(({ byHand }) => !byHand).map(({ target, from }) => faultIn(from, 'link-lost', target)),
      links: lost.filter(({ byHand }) => byHand).map(({ target, from }) => ({ file: from, target })),
    };
  }
}

function faultIn(file: string, fault: FaultKind, detail: string, where = '/'): SiteFault {
  return { file, where, fault, detail };
}

/** The first that leads somewhere; one that nobody wrote by hand counts more. */
function sterner(known: Leading | undefined, next: Leading): Leading {
  return known === undefined || (known.byHand && !next.byHand) ? next : known;
}

/** FNV-1a. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
