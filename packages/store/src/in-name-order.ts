// Names of files come in; the same go out in the order in which a person would list them.

/** Of small letters and digits, joined by hyphens: what documents are named as a rule. */
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A hyphen, a number, a letter. Longer numbers are Intl's. */
const PART = /-|\d{1,15}|[a-z]/g;

/**
 * Numbers by value, so that 2-… stands before 10-…: the order of `Intl.Collator`, which takes six milliseconds to begin and
 * is asked for other than plain names only. Names that it holds to be equal (`1-a`, `01-a`) follow in the order of their
 * codes.
 */
export function inNameOrder(names: readonly string[]): readonly string[] {
  const isPlain = names.every((name) => PLAIN.test(name) && !/\d{16}/.test(name));
  const compare = isPlain ? comparePlain : new Intl.Collator('en', { numeric: true }).compare;
  return [...names].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
}

/** Hyphens come before numbers, numbers before letters. */
function comparePlain(a: string, b: string): number {
  const [parts, others] = [a.match(PART) ?? [], b.match(PART) ?? []];
  for (const [i, part] of parts.entries()) {
    const other = others[i];
    if (other === undefined) return 1;
    const difference = rank(part) - rank(other);
    if (difference !== 0) return difference;
  }
  return parts.length - others.length;
}

/** Below nought for a hyphen, beyond every number for letters. */
function rank(part: string): number {
  if (part === '-') return -1;
  return part >= 'a' ? 1e16 + 2 * part.charCodeAt(0) : Number(part);
}
