// The parts of a web page come in; the whole HTML file goes out.

import { escapeAttribute, escapeText, type Language, toXhtml } from '@warraq/core';
import type { ElementContent } from 'hast';

export interface PageLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The page's own absolute address. */
  readonly canonical: string;
  readonly links: readonly PageLink[];
  /** Open Graph (https://ogp.me): what a link to the page shows elsewhere. */
  readonly graph: Readonly<Record<string, string | undefined>>;
  /** What search engines are told, as https://schema.org words in JSON-LD. */
  readonly data: object;
  /** A style sheet that stands in the page itself. */
  readonly style?: string;
  /** A script that the page can do without. */
  readonly script?: string;
  readonly body: readonly ElementContent[];
}

export function htmlPage(page: HtmlPage): string {
  const { language, title, description, canonical, links, graph, style, script } = page;
  const meta = Object.entries({
    'og:title': title,
    'og:description': description || undefined,
    'og:url': canonical,
    ...graph,
  });
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeAttribute(language.tag)}" dir="${language.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)}</title>`,
    ...(description === '' ? [] : [`<meta name="description" content="${escapeAttribute(description)}">`]),
    `<link rel="canonical" href="${escapeAttribute(canonical)}">`,
    ...links.map(linkTag),
    ...meta.flatMap(([property, content]) =>
      content === undefined ? [] : [`<meta property="${property}" content="${escapeAttribute(content)}">`],
    ),
    ...(style === undefined ? [] : [`<style>\n${style}\n</style>`]),
    `<script type="application/ld+json">${json(page.data)}</script>`,
    '</head>',
    '<body>',
    toXhtml({ type: 'root', children: [...page.body] }),
    ...(script === undefined ? [] : [`<script>\n${script}\n</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function linkTag(link: PageLink): string {
  const attributes = Object.entries(link).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeAttribute(String(value))}"`],
  );
  return `<link${attributes.join('')}>`;
}

/** JSON inside a script element: nothing in it may end the element. */
export function json(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
