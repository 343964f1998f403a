// Markdown with a wiki's links comes in; it goes out with their words only, and the categories as tags.

import type { Finding } from '../model/finding.ts';
import { tagOf } from './read-markdown.ts';

// Labels and addresses wrap over lines, and addresses have brackets in them.
const WIKI_LINK = /\[([^[\]]{0,400})\]\(((?:[^"()[\]]|\([^"()[\]]{0,200}\)){0,400}?)\s+"wikilink"\)/gu;
/** What readers of a wiki say to its writers. */
const WIKI_REMARK = /^(?:edit|citation needed|clarification needed|who\?|when\?|تعديل|بحاجة لمصدر|بحاجة إلى مصدر)$/iu;
const FILE = /^\s*(?:file|image|media|ملف|صورة)\s*:/iu;
const CATEGORY = /^\s*(?:Category|تصنيف)\s*:\s*/iu;

export interface WikiText {
  /** As many lines as before. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly findings: readonly Finding[];
}

/** The other pages of a wiki are not here, so their addresses lead nowhere; they are listed. */
export function partWikiLinks(markdown: string, keep: boolean): WikiText {
  const tags: string[] = [];
  const findings: Finding[] = [];
  const lineOf = lineFinder(markdown);
  const text = markdown.replace(WIKI_LINK, (whole, label: string, target: string, at: number) => {
    const words = label.replace(/\s+/gu, ' ').trim();
    const line = lineOf(at);
    if (!keep && FILE.test(words)) {
      findings.push({ group: 'removed', kind: 'picture', line, confidence: 'high', text: words });
      return '\n'.repeat(breaks(whole));
    }
    if (!keep && WIKI_REMARK.test(words)) {
      findings.push({ group: 'removed', kind: 'furniture', line, confidence: 'high', text: words });
      return '\n'.repeat(breaks(whole));
    }
    if (!CATEGORY.test(words)) {
      findings.push({
        group: 'removed',
        kind: 'link',
        line,
        confidence: 'high',
        text: target.replace(/\s+/gu, ' '),
        proposal: words,
      });
      // The address may have stood on a line of its own.
      return label + '\n'.repeat(breaks(whole) - breaks(label));
    }
    const tag = tagOf(words.replace(CATEGORY, ''));
    if (tag !== '') tags.push(tag);
    findings.push({ group: 'moved', kind: 'tag', line, confidence: 'high', text: words, proposal: tag });
    return '\n'.repeat(breaks(whole));
  });
  // A word of the wiki beside each heading, as a link or not.
  const edited = text.replace(
    /^(#{1,6} .*?)\s*\\?\[(?:edit|تعديل)(?: source)?\\?\]\s*$/gmu,
    (whole, heading: string, at: number) => {
      if (keep) return whole;
      findings.push({
        group: 'removed',
        kind: 'furniture',
        line: lineFinder(text)(at),
        confidence: 'high',
        text: whole.slice(heading.length).trim(),
      });
      return heading;
    },
  );
  return { text: edited.replace(/(?<=\S)\n(?=[^\S\n]*\n)(?=\n*\S)/gu, '\n'), tags, findings };
}

function breaks(text: string): number {
  return text.split('\n').length - 1;
}

/** Gives the line of an offset. Offsets come in ascending order, so the lines are counted once. */
export function lineFinder(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted++) if (text[counted] === '\n') line++;
    return line;
  };
}
