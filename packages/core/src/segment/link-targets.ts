// A text comes in; where its links lead, and the text without that, goes out.

const TARGET = /(?<=\]\()[^()\s]+(?=\))|https?:\/\/[^\s<>()[\]]+/gu;

/** In the text's order, with spaces between them; empty where there are none. */
export function targetsIn(text: string): string {
  return text.includes('](') || text.includes('://') ? (text.match(TARGET) ?? []).join(' ') : '';
}

export function withoutTargets(text: string): string {
  return text.replace(TARGET, '');
}
