// The text of a web page comes in; the Markdown of its main content goes out, with what its head says.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Converted } from '../marked/convert-mediawiki.ts';
import { tagOf } from '../marked/read-markdown.ts';
import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { findDate } from '../plain/dates.ts';
import { namedIn } from '../plain/head.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { markdownOf } from './html-markdown.ts';
import { nestLists } from './page-lists.ts';
import { takeNotes } from './page-notes.ts';
import {
  markVerse,
  partDefinitions,
  raiseCaptions,
  takeRepeatedTitle,
  takeTitles,
  unmarkByline,
  wordsOf,
} from './page-shape.ts';
import { markEmphasis } from './page-styles.ts';

const DEEPEST = 400;
const BLOCKS =
  'p,div,li,h1,h2,h3,h4,h5,h6,br,td,th,tr,section,article,aside,header,footer,nav,ul,ol,table,figure,figcaption,blockquote,dt,dd,form,label,button,option';

/** Undefined for a page that nests its elements without end. */
export function readHtml(html: string, keep: boolean): Converted | undefined {
  if (depthOf(html) > DEEPEST) return undefined;
  const whole = parseHTML(/<(?:html|body)\b/iu.test(html) ? html : `<html><body>${html}</body></html>`).document;
  markEmphasis(whole);
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
  const titles = takeTitles(whole);
  findings.push(...titles.findings);
  nestLists(whole);
  raiseCaptions(whole);
  markVerse(whole);
  const notes = takeNotes(whole);
  partDefinitions(whole);
  const byline = keep ? undefined : unmarkByline(whole);
  const everything = lines(whole.body ?? whole.documentElement);
  const article = keep
    ? null
    : new Readability(parseHTML(String(whole)).document as never, { serializer: (node) => node }).parse();
  const element = (article?.content ?? whole.body ?? whole.documentElement) as unknown as PageElement;
  const kept = new Set(lines(element));
  for (const text of everything)
    if (!kept.has(text)) findings.push({ group: 'removed', kind: 'furniture', line: 1, confidence: 'medium', text });
  const meta = { ...metaOf(whole, article, byline), ...titles.meta };
  const repeated = meta.title === undefined ? undefined : takeRepeatedTitle(element, meta.title);
  if (repeated !== undefined) findings.push(repeated);
  const section = whole.createElement('section');
  section.append(...notes);
  const text = [markdownOf(element), notes.length === 0 ? '' : markdownOf(section)];
  return { text: text.join('\n\n'), meta, findings };
}

/** What the head of a page says, and what is found in it. */
function metaOf(
  page: PageDocument,
  article: { title?: string | null; byline?: string | null; publishedTime?: string | null } | null,
  marked: string | undefined,
): Meta {
  const said = (name: string) =>
    page.querySelector(`meta[name="${name}"],meta[property="${name}"]`)?.getAttribute('content')?.trim() || undefined;
  const title = titleOf(page, article?.title?.trim() || page.title?.trim() || undefined);
  const byline = said('author') ?? article?.byline?.replace(/\s+/gu, ' ').trim() ?? marked;
  const author = byline === undefined ? undefined : namedIn(byline).name;
  const when =
    article?.publishedTime ??
    said('article:published_time') ??
    said('date') ??
    page.querySelector('time[datetime]')?.getAttribute('datetime') ??
    page.querySelector('abbr.published[title]')?.getAttribute('title');
  const date = findDate(when ?? '')?.iso;
  const tags = [...page.querySelectorAll('meta[property="article:tag"]')].map((tag) =>
    tagOf(tag.getAttribute('content') ?? ''),
  );
  return {
    ...(title && { title }),
    ...(date?.length === 10 && { date }),
    authors: author === undefined || author === '' || /^https?:/u.test(author) ? [] : [author],
    tags: [...new Set(tags.filter((tag) => tag !== ''))],
  };
}

const ENTRY_TITLE = '.entry-title,.post-title,h1[itemprop~="headline"],h2[itemprop~="headline"]';

/** Pages are called `Title | Site`: their one heading says which part is the title. */
function titleOf(page: PageDocument, title: string | undefined): string | undefined {
  const wordsIn = (selector: string) =>
    [...page.querySelectorAll(selector)].map(wordsOf).filter((words) => words !== '');
  // Where a page says which heading is the text's, the one above may be that of the whole site.
  const [marked, ...others] = new Set(wordsIn(ENTRY_TITLE));
  if (marked !== undefined && others.length === 0) return marked;
  const own = wordsIn('h1');
  return own.length === 1 && (title === undefined || title.includes(own[0]!)) ? own[0] : title;
}

/** The lines that a reader sees: every block begins one. */
function lines(element: PageElement): readonly string[] {
  const copy = element.cloneNode(true) as PageElement;
  for (const block of copy.querySelectorAll(BLOCKS)) {
    block.prepend('\n');
    block.append('\n');
  }
  return (copy.textContent ?? '')
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
