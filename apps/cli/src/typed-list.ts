// The value of an option that names several things comes in; the names go out.

/** Between names of ours, which are Latin, an Arabic comma is a comma too. */
export function typedList(value: string, comma: RegExp = /[,،]/): readonly string[] {
  return value
    .split(comma)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
