// The beginning of a title comes in; it goes out as it stands alone: quotations and brackets that it opens are closed.

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '„': '“',
  '«': '»',
  '‹': '›',
  '(': ')',
  '[': ']',
  '﴿': '﴾',
};

/** Of what stands between letters as an apostrophe, only what begins or ends a word is a quotation mark. */
const SIGN = /["“„«»‹›()[\]﴿﴾”‘]|’(?!\p{L})/gu;

/** Nothing that joins words, and no sign that begins something, stands before an ellipsis. */
const LOOSE = /[\s,;:،؛–—(«“‘„‹["﴿-]+$/u;

/** The words that a title begins with and an ellipsis behind them; undefined where no word is left. */
export function cutTitle(words: string, gap = ''): string | undefined {
  const kept = words.replace(LOOSE, '');
  return kept === '' ? undefined : closed(kept, `${gap}…`);
}

/** A title's part with `end` behind it and then the closing signs that are missing. */
export function closed(text: string, end = ''): string {
  const open: string[] = [];
  for (const [sign] of text.matchAll(SIGN)) {
    if (open.at(-1) === sign) open.pop();
    else if (sign === '"') open.push(sign);
    else if (PAIRS[sign] !== undefined) open.push(PAIRS[sign]);
  }
  return text + end + open.reverse().join('');
}
