// A line with straight or foreign quotation marks comes in; the line with those of its language goes out.

const MARKS: Record<'en' | 'ar', readonly [string, string]> = { en: ['“', '”'], ar: ['«', '»'] };

/** Marks inside a word are apostrophes; inch and minute signs behind digits stay. */
export function mendQuotes(line: string, language: 'en' | 'ar'): string {
  const [open, close] = MARKS[language];
  let depth = 0;
  const straight = line.replace(/["“”«»]/gu, (mark, at: number) => {
    const opening = mark === '"' ? opens(line, at) : /[“«]/u.test(mark);
    // Behind a number, with nothing open, it is an inch sign.
    if (mark === '"' && !opening && depth === 0 && /\d/u.test(line[at - 1] ?? '')) return mark;
    depth = Math.max(0, depth + (opening ? 1 : -1));
    return mark === '"' ? (opening ? open : close) : mark;
  });
  const marks = language === 'ar' ? straight.replace(/[“„]/gu, open).replace(/”/gu, close) : straight;
  if (language === 'ar') return marks;
  return marks
    .replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
    .replace(/(?<=[\p{L}.,!?])'/gu, '’')
    .replace(/(?<=^|[\s(“—–])'(?=\d0s)/gu, '’')
    .replace(/(?<=^|[\s(“—–])'(?=\p{L}[^'’]*(?:'|’(?!\p{L})))/gu, '‘');
}

function opens(line: string, at: number): boolean {
  return at === 0 || /[\s([{«“‘—–\-/]/u.test(line[at - 1] ?? '');
}

/** How many quotation marks a line opens and how many it closes. */
export function quotationBalance(line: string): { readonly opened: number; readonly closed: number } {
  return { opened: line.match(/[“«]/gu)?.length ?? 0, closed: line.match(/[”»]/gu)?.length ?? 0 };
}
