// A template of MediaWiki comes in; the words of the text that stand in it go out, where they are known to.

import { verseTemplate } from './verse-halves.ts';

/** Templates that only say how their last words look. */
const SHOWN =
  /^(?:lang(?:-\w+)?|nowrap|small|smaller|big|nobold|noitalic|transl(?:iteration)?|abbr|نص|وإو|سطر|lang-ar|لغة)$/iu;
const QUOTED = /^(?:block ?quote|quote|cquote|quotation|centered pull quote|اقتباس.*)$/iu;
const CITED = /^(?:cite\b.*|citation|استشهاد.*|مرجع.*)$/iu;
const MEASURED = /^(?:convert|cvt|تحويل)$/iu;
/** What a citation says for machines. */
const NOT_SHOWN =
  /^(?:access-?date|archive-?(?:date|url)|url-status|url|ref|lang(?:uage)?|doi|isbn|issn|oclc|jstor|pmid|bibcode|mode|df|postscript|quote-?.*|author-?link\d*|via|url-access|تاريخ الوصول|مسار.*|لغة|وصلة.*)$/iu;

/**
 * The text in its place: of quotations, foreign words and measures what they show, of a citation its parts. Undefined for
 * what is no text, such as boxes.
 */
export function templateText(template: string): string | undefined {
  const [name = '', ...parameters] = partsOf(template.slice(2, -2));
  const named = parameters.map((parameter) => {
    const at = /^[^=<>[\]]{0,60}=/u.exec(parameter)?.[0].length ?? 0;
    return { key: parameter.slice(0, Math.max(0, at - 1)).trim(), value: parameter.slice(at).trim() };
  });
  const values = named.filter(({ key, value }) => (key === '' || /^(?:\d+|text|نص)$/u.test(key)) && value !== '');
  const title = name.trim();
  const verse = verseTemplate(
    title,
    named.filter(({ key }) => key === '' || /^\d+$/u.test(key)).map(({ value }) => value),
  );
  if (verse !== undefined) return verse;
  if (SHOWN.test(title)) return values.at(-1)?.value;
  if (QUOTED.test(title))
    return values.length === 0
      ? undefined
      : `\n<blockquote>\n${values.map(({ value }) => value).join('\n')}\n</blockquote>\n`;
  if (MEASURED.test(title))
    return values
      .slice(0, 2)
      .map(({ value }) => value)
      .join(' ');
  if (!CITED.test(title)) return undefined;
  const shown = named.filter(({ key, value }) => value !== '' && !NOT_SHOWN.test(key));
  const address = named.find(({ key, value }) => /^(?:url|مسار)$/u.test(key) && /^https?:\/\/\S+$/u.test(value))?.value;
  const words = shown.map(({ key, value }) => {
    if (!/^(?:title|عنوان)$/iu.test(key)) return value;
    return address === undefined ? `''${value}''` : `[${address} ''${value}'']`;
  });
  return words.length === 0 ? undefined : words.join(', ');
}

/** At the bars that stand in no link. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith('[[', at)) depth++;
    if (text.startsWith(']]', at)) depth = Math.max(0, depth - 1);
    if (text[at] !== '|' || depth > 0) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return [...parts, text.slice(start)];
}
