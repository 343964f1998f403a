// A stretch between two changes comes in; its words next to them go out: the whole text stands beside it.

/** So many characters are kept beside a change. */
const KEPT = 45;
/** To leave out a word or two saves nothing. */
const LEAST_LEFT_OUT = 20;

/** @param isFirst,isLast whether no change stands before or behind it */
export function aroundChanges(text: string, isFirst: boolean, isLast: boolean): string {
  const head = isFirst ? '' : upToSpace(text);
  const tail = isLast ? '' : fromSpace(text);
  return head.length + tail.length + LEAST_LEFT_OUT > text.length ? text : `${head}…${tail}`;
}

function upToSpace(text: string): string {
  const end = text.indexOf(' ', KEPT);
  return end < 0 ? text : text.slice(0, end + 1);
}

function fromSpace(text: string): string {
  const start = text.lastIndexOf(' ', text.length - KEPT);
  return text.length <= KEPT || start < 0 ? text : text.slice(start);
}
