// The addresses of collections come in; the address of the folder that holds them all, and where each stands in it, go out.

/** Addresses end in a slash. */
export interface PublishedPlaces {
  readonly home: string;
  /** By the collection's id: `iraq-reader/`, or nothing for the folder itself. */
  readonly folders: ReadonlyMap<string, string>;
}

/**
 * One collection stands in the folder itself, several each in its own below the part that their addresses share. Undefined
 * where they share no part, or one would stand in another.
 * @param known the address of the folder, where something was published into it before
 */
export function publishedPlaces(
  addresses: ReadonlyMap<string, string>,
  known: string | undefined,
): PublishedPlaces | undefined {
  const all = [...addresses.values()];
  const home = known !== undefined && all.every((one) => one.startsWith(known)) ? known : commonStart(all);
  if (home === undefined) return undefined;
  const folders = new Map([...addresses].map(([id, address]) => [id, decodeURI(address.slice(home.length))]));
  const places = [...folders.values()];
  const isInOther = places.some((a, i) => places.some((b, j) => i !== j && a.startsWith(b)));
  return isInOther ? undefined : { home, folders };
}

function commonStart(addresses: readonly string[]): string | undefined {
  const [first = '', ...others] = addresses;
  if (others.length === 0) return first;
  const parts = first.split('/');
  for (let count = parts.length - 1; count >= 3; count--) {
    const start = `${parts.slice(0, count).join('/')}/`;
    if (addresses.every((one) => one.startsWith(start))) return start;
  }
  return undefined;
}
