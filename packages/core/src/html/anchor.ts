// The id of a unit comes in; the id of its element in a page goes out.

/** `u-` and the unit's id; characters that an XML name cannot hold are written as their code. */
export function unitAnchor(unit: string): string {
  return `u-${asName(unit)}`;
}

/** A text as it can stand inside an XML name (NCName): letters, digits, dash, underscore and dot. */
export function asName(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9_.-]/gu, (char) => `_${char.codePointAt(0)?.toString(16) ?? ''}`);
}
