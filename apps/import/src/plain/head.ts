// The paragraphs of a text come in; its title, subtitle, authors and dates go out, and where the text itself begins.

import { latinDigits } from '@warraq/core';
import type { Finding, FindingKind } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { ambiguous, findDate, wholeDate } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';
import { partNumber } from './parts.ts';

export interface Head {
  readonly meta: Meta;
  readonly findings: readonly Finding[];
  /** How many paragraphs it took. */
  readonly length: number;
}

const BYLINE =
  /^(?:by|author|written by|posted by|words by|بقلم|الكاتب|الكاتبة|كتبه|كتبته|إعداد|تأليف)\s*[:：/]?\s+(.{2,80})$/iu;
const ORIGIN =
  /(?:originally|first) (?:published|appeared|posted)|original\b.{0,20}\bwas (?:published|posted)|published in (?:arabic|english|kurdish|persian|french|german)|نُ?شر(?:ت)? (?:أول مرة|لأول مرة|أولًا|بالأصل|في الأصل|بالعربية|بالإنجليزية)/iu;
const STATEMENT =
  /^(?:(?:a )?(?:joint )?(?:statement|declaration|appeal|communiqu[ée]|open letter) (?:by|of|from)|بيان (?:صادر عن|مشترك|من)|نداء (?:من|إلى)|تصريح)/iu;
const STATEMENT_ALONE =
  /^(?:an? )?(?:(?:joint|open|public|common) )?(?:statement|declaration|appeal|communiqu[ée]|(?<=open )letter)$|^(?:بيان|نداء|رسالة) (?:مشترك|مفتوحة?|صحفي)ة?$/iu;
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/arabic|العربية/iu, 'ar'],
  [/english|الإنجليزية|الانجليزية/iu, 'en'],
  [/kurdish|الكردية/iu, 'ku'],
  [/persian|farsi|الفارسية/iu, 'fa'],
  [/french|الفرنسية/iu, 'fr'],
  [/german|الألمانية/iu, 'de'],
];
const LONGEST_TITLE = 200;
/** A paragraph that is longer belongs to the text. */
export const LONGEST_PARAGRAPH_OF_HEAD = LONGEST_TITLE;

export function readHead(paragraphs: readonly Paragraph[]): Head {
  const [first] = paragraphs;
  const findings: Finding[] = [];
  const note = (kind: FindingKind, { line, text }: Paragraph, confidence: Finding['confidence'], proposal?: string) =>
    findings.push({ group: 'moved', kind, line, confidence, text, ...(proposal === undefined ? {} : { proposal }) });
  if (first === undefined || !canBeTitle(first, paragraphs.length))
    return { meta: { authors: [], tags: [] }, findings, length: 0 };
  note('title', first, 'high');
  let meta: Meta = { title: first.text, authors: [], tags: [] };
  let at = 1;
  for (; at < Math.min(paragraphs.length, 12); at++) {
    const paragraph = paragraphs[at]!;
    const { text } = paragraph;
    const date = wholeDate(text);
    if (sameTitle(text, first.text)) note('title-repeated', paragraph, 'high');
    else if (text.length > LONGEST_TITLE) break;
    else if (partNumber(text) !== undefined && isPartAlone(text)) break;
    else if (isOrigin(text)) {
      const found = findDate(text);
      const language = LANGUAGES.find(([pattern]) => pattern.test(text))?.[1];
      meta = { ...meta, origin: { ...(found && { date: found.iso }), ...(language && { language }) } };
      note('origin', paragraph, 'high', found?.iso);
    } else if (meta.date === undefined && issueDate(text) !== undefined) {
      meta = { ...meta, date: issueDate(text)! };
      note('date', paragraph, 'high', meta.date);
    } else if (date !== undefined && meta.date === undefined && date.iso.length === 10) {
      meta = { ...meta, date: date.iso };
      note('date', paragraph, date.confidence, date.iso);
      findings.push(...ambiguous(date, paragraph.line));
    } else if (BYLINE.test(text)) {
      const { name, iso } = namedIn(text);
      meta = {
        ...meta,
        authors: [...meta.authors, name],
        ...(meta.date === undefined && iso !== undefined ? { date: iso } : {}),
      };
      note('author', paragraph, 'high', name);
    } else if (meta.date === undefined && nameAndDate(text) !== undefined) {
      const { name, iso } = nameAndDate(text)!;
      meta = { ...meta, authors: [...meta.authors, name], date: iso };
      note('author', paragraph, 'medium', `${name}, ${iso}`);
    } else if (meta.authors.length === 0 && isNamed(paragraphs, at, first.text, meta.date !== undefined)) {
      meta = { ...meta, authors: [text] };
      note('author', paragraph, 'medium', text);
    } else if (at === 1 && isLikelyAuthor(paragraphs, at)) {
      meta = { ...meta, authors: [text] };
      note('author', paragraph, 'low', text);
      findings.push({ group: 'doubtful', kind: 'author', line: paragraph.line, confidence: 'low', text });
    } else if (meta.subtitle === undefined && isSubtitle(paragraphs, at, first.text)) {
      const { own, rest } = withoutLinkWords(text);
      meta = { ...meta, subtitle: own };
      note('subtitle', { ...paragraph, text: own }, STATEMENT.test(text) ? 'high' : 'medium');
      if (rest !== '')
        findings.push({ group: 'removed', kind: 'navigation', line: paragraph.line, confidence: 'medium', text: rest });
    } else break;
  }
  return { meta, findings, length: at };
}

/** A line, not a sentence of the text: and something follows it. */
function canBeTitle({ text }: Paragraph, count: number): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    count > 1 &&
    !/[.،؛;:,]$/u.test(text) &&
    !/^(?:\[?\d|[•*>-]\s)/u.test(text) &&
    /\p{L}/u.test(text) &&
    wholeDate(text) === undefined
  );
}

function sameTitle(text: string, title: string): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(text) === plain(title) && plain(title) !== '';
}

function isOrigin(text: string): boolean {
  return text.length < 140 && ORIGIN.test(text) && (findDate(text) !== undefined || /^[^.]{0,90}$/u.test(text));
}

function isPartAlone(text: string): boolean {
  return text.length < 40;
}

/** `Courier – No. 3772 – 2012 / 6 / 28 – 00:49`: the number of a paper, and its day. */
function issueDate(text: string): string | undefined {
  if (text.length > 100 || !/(?:العدد|عدد رقم|issue|no\.|nr\.|vol\.?)\s*[:#]?\s*[\d٠-٩]/iu.test(text)) return undefined;
  const iso = findDate(text)?.iso;
  return iso?.length === 10 ? iso : undefined;
}

/** Two to five words that begin like names, before or behind a date, or between the title and its repetition. */
function isNamed(paragraphs: readonly Paragraph[], at: number, title: string, isDated: boolean): boolean {
  const next = paragraphs[at + 1]?.text ?? '';
  const isBefore =
    wholeDate(next) !== undefined || issueDate(next) !== undefined || isOrigin(next) || sameTitle(next, title);
  const isBehind = isDated && wholeDate(paragraphs[at - 1]?.text ?? '') !== undefined && next.length > LONGEST_TITLE;
  return looksNamed(paragraphs[at]!.text) && (isBefore || isBehind);
}

/** Two or three words like a name between the title and the text: most often it is one. */
function isLikelyAuthor(paragraphs: readonly Paragraph[], at: number): boolean {
  const { text } = paragraphs[at]!;
  const next = paragraphs[at + 1];
  const isLatin = /^[\p{Script=Latin}\s.'’-]+$/u.test(text) && text.split(/\s+/u).length <= 3;
  return isLatin && looksNamed(text) && next !== undefined && next.gap > 0 && next.text.length > LONGEST_TITLE;
}

function looksNamed(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !/^(?:the|an?|in|on|of|for|to)\s/iu.test(text) &&
    words.every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|\p{Script=Arabic}+|al-\p{L}+|de|von|bin|ibn)$/u.test(word))
  );
}

/** `Mona Haddad, 3 July 2025`, `Posted on 3 July 2025 by Mona Haddad`. */
function nameAndDate(text: string): { readonly name: string; readonly iso: string } | undefined {
  const found = text.length > 100 ? undefined : findDate(text);
  if (found === undefined || found.iso.length < 10) return undefined;
  const plain = latinDigits(text);
  const at = plain.indexOf(found.text);
  const rest = `${text.slice(0, at)} ${text.slice(at + found.text.length)}`;
  const name = rest
    .replace(
      /(?<![\p{L}\p{N}])(?:published|posted|submitted|written|by|on|بقلم|كتبه|كتبته|نُ?شر|في|بتاريخ)(?![\p{L}\p{N}])/giu,
      ' ',
    )
    .replace(/[,،|–—·•:/-]+(?=\s|$)|(?<=\s|^)[,،|–—·•:/-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return looksNamed(name) ? { name, iso: found.iso } : undefined;
}

/** Who a byline, or a line that is only a name, names; pages add the day and how long reading takes. */
export function namedIn(line: string): { readonly name: string; readonly iso: string | undefined } {
  const both = nameAndDate(
    line.replace(/[·|,–—•]?\s*\d+\s*(?:min(?:ute)?s?|دقائق|دقيقة)(?:\s+(?:read|قراءة))?\s*$/iu, ''),
  );
  return both ?? { name: BYLINE.exec(line)?.[1]?.trim() ?? line, iso: undefined };
}

const LOOK_AHEAD = 4;

/** A line that says what kind of text this is, or one that is followed by more of the head. */
function isSubtitle(paragraphs: readonly Paragraph[], at: number, title: string): boolean {
  const text = paragraphs[at]!.text;
  if (text.length > 160 || /^(?:\[?\d|[•*>-]\s)/u.test(text)) return false;
  if (STATEMENT.test(text) || STATEMENT_ALONE.test(text)) return true;
  if (/[.،؛;:,]$/u.test(text)) return false;
  for (let next = at + 1; next <= at + LOOK_AHEAD; next++) {
    const following = paragraphs[next]?.text ?? '';
    if (following === '' || following.length > 160 || /[.:؛;,،]$/u.test(following)) return false;
    if (
      isOrigin(following) ||
      wholeDate(following) !== undefined ||
      issueDate(following) !== undefined ||
      BYLINE.test(following)
    )
      return true;
    if (sameTitle(following, title) || nameAndDate(following) !== undefined) return true;
  }
  return false;
}

/** “Statement of the union. Original text here”: the second half was a link. */
function withoutLinkWords(text: string): { readonly own: string; readonly rest: string } {
  const found =
    /^(.{10,}?)[.\s]+((?:original|read|full) [\p{L} ]{0,30}here|(?:النص|الأصل) [\p{L} ]{0,30}هنا)\.?$/iu.exec(text);
  return found === null ? { own: text, rest: '' } : { own: found[1]!, rest: found[2]! };
}
