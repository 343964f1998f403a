// The body of a page comes in; a whole XHTML file, with language and direction on html and body, goes out.

import { clean, escapeAttribute, escapeText, type Language, toXhtml, withRanges } from '@warraq/core';
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { type Name, STYLE_FILE } from './book.ts';

/** `lang`, `xml:lang` and `dir` of an element in our pages. */
export function languageAttributes(language: Language): Record<string, string> {
  return { lang: language.tag, xmlLang: language.tag, dir: language.direction };
}

/** Elements with one line a language, as the text of a heading or a link. Who shows the text alone keeps them apart. */
export function nameSpans(names: readonly Name[], className = 'line'): ElementContent[] {
  return names.flatMap((name, i) => [
    ...(i === 0
      ? []
      : className === 'line'
        ? [{ type: 'text' as const, value: ' ' }, h('br')]
        : [{ type: 'text' as const, value: ' · ' }]),
    h('span', { class: className, ...languageAttributes(name.language) }, nameHtml(name)),
  ]);
}

function nameHtml({ text, language, runs = [{ text, language }] }: Name): ElementContent[] {
  return runs.flatMap((run) =>
    run.language.tag === language.tag
      ? withRanges(run.text)
      : [h('span', { class: 'foreign', ...languageAttributes(run.language) }, withRanges(run.text))],
  );
}

/** A style sheet that a reader may choose, the preferred one first. */
export interface View {
  readonly file: string;
  readonly title: string;
}

function viewLink({ file, title }: View, index: number): string {
  const rel = index === 0 ? 'stylesheet' : 'alternate stylesheet';
  return `<link rel="${rel}" type="text/css" href="${file}" title="${escapeAttribute(title)}"/>`;
}

/** What may be written, and nothing else. */
export function cleanXhtml(...elements: readonly ElementContent[]): string {
  return toXhtml(clean({ type: 'root', children: [...elements] }));
}

/**
 * Some reading systems look for the direction on `html`, others on `body`: it stands on both.
 * @param body as text it comes from `cleanXhtml`
 */
export function xhtmlPage(
  language: Language,
  title: string,
  className: string,
  body: Root | string,
  views: readonly View[] = [],
): string {
  const where = `lang="${escapeAttribute(language.tag)}" xml:lang="${escapeAttribute(language.tag)}" dir="${language.direction}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${where}>`,
    `<head><meta charset="UTF-8"/><title>${escapeText(title.trim()) || '—'}</title>`,
    `<link rel="stylesheet" type="text/css" href="${STYLE_FILE}"/>${views.map(viewLink).join('')}</head>`,
    `<body class="${className}" ${where}>`,
    typeof body === 'string' ? body : toXhtml(clean(body)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
