// A line of presentation forms, Arabic or Latin, comes in; the letters that they are forms of go out, in the order of reading.

/** Latin ligatures as books that were read by machines have them (ﬁ, ﬂ), and Arabic letters and ligatures by their places. */
const FORMS = /[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc]/u;

/**
 * Turns presentation forms into letters. Where words begin with final forms and end with initial ones, the line was
 * written down as it looks, from the left: it is turned round, and Latin words and numbers in it are turned back.
 */
export function mendGlyphs(line: string): { readonly text: string; readonly turned: boolean } {
  if (!FORMS.test(line)) return { text: line, turned: false };
  const turned = isVisual(line);
  const ordered = turned ? turnRound(line) : line;
  const text = ordered.replace(/[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc]+/gu, (run) =>
    run.normalize('NFKC'),
  );
  return { text, turned };
}

function isVisual(line: string): boolean {
  let visual = 0;
  let logical = 0;
  for (const word of line.match(/[\ufe80-\ufefc]{2,}/gu) ?? []) {
    const [first, last] = [formOf(word[0]!), formOf(word.at(-1)!)];
    if (first === 'final' || last === 'initial') visual++;
    if (first === 'initial' || last === 'final') logical++;
  }
  return visual > logical;
}

/** Forms of one letter stand in a row: isolated, final, initial, medial (Unicode block FE70, from FE80 on). */
function formOf(char: string): 'isolated' | 'final' | 'initial' | 'medial' {
  const letter = char.normalize('NFKC');
  let first = char.charCodeAt(0);
  while (String.fromCharCode(first - 1).normalize('NFKC') === letter) first--;
  return (['isolated', 'final', 'initial', 'medial'] as const)[char.charCodeAt(0) - first] ?? 'isolated';
}

const MIRRORED: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
};

function turnRound(line: string): string {
  const turned = [...line]
    .reverse()
    .map((char) => MIRRORED[char] ?? char)
    .join('');
  return turned.replace(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,/:%'’-]*[\p{Script=Latin}\d]/gu, (run) =>
    [...run].reverse().join(''),
  );
}
