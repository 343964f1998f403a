// A stretch of somebody's text comes in; as much of it as a problem shows goes out, with a sign where there is more.

const MOST_SHOWN = 40;

/** Characters are never cut in two. @param most so many of them are shown */
export function beginningOf(text: string, most = MOST_SHOWN): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
