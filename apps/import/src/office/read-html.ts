// The text of a web page comes in; the Markdown of its main content goes out, with what its head says.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Converted } from '../marked/convert-mediawiki.ts';
import type { Finding } from '../model/finding.ts';
import { findDate } from '../plain/dates.ts';
import { markdownOf } from './html-markdown.ts';

const DEEPEST = 400;

/** Undefined for a page that nests its elements without end. */
export function readHtml(html: string, keep: boolean): Converted | undefined {
  if (depthOf(html) > DEEPEST) return undefined;
  const whole = parseHTML(html).document;
  for (const unwanted of whole.querySelectorAll('script,style,template,noscript,iframe,object,embed'))
    unwanted.remove();
  const findings: Finding[] = [];
  for (const picture of whole.querySelectorAll('img'))
    findings.push({
      group: 'removed',
      kind: 'picture',
      line: 1,
      confidence: 'high',
      text: picture.getAttribute('alt') ?? '',
    });
  const everything = lines(whole.body?.textContent ?? whole.documentElement?.textContent ?? '');
  const article = keep
    ? null
    : new Readability(parseHTML(String(whole)).document as never, { serializer: (node) => node }).parse();
  const element = (article?.content ?? whole.body ?? whole.documentElement) as unknown as {
    readonly textContent: string | null;
  };
  const kept = new Set(lines(element.textContent ?? ''));
  for (const text of everything)
    if (!kept.has(text)) findings.push({ group: 'removed', kind: 'furniture', line: 1, confidence: 'medium', text });
  const title = article?.title?.trim() || whole.title?.trim();
  const author = article?.byline?.trim();
  const date = findDate(article?.publishedTime ?? '')?.iso;
  return {
    text: markdownOf(element),
    meta: {
      ...(title && { title }),
      ...(date?.length === 10 && { date }),
      ...(author ? { authors: [author] } : { authors: [] }),
      tags: [],
    },
    findings,
  };
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** How deep tags are nested, counted without building a tree, which recurses. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][^<>]{0,2000}>/giu)) {
    if (tag.endsWith('/>') || /^<(?:br|hr|img|input|meta|link|p|li|td|tr|th|option)\b/iu.test(tag)) continue;
    depth = tag.startsWith('</') ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
