// A document and its string files come in; whether its text stands as the source in the file of another language goes out.

import { foldText } from '../letters/fold-text.ts';
import type { Document } from '../model/document.ts';
import { error, type Problem } from '../model/problem.ts';
import type { StringFile } from '../model/strings.ts';
import { proseOf } from '../model/traverse.ts';
import type { Draft } from '../model/unit.ts';
import { LEAST_SHARED, sharedPart } from './renamed-files.ts';

/**
 * `document-language-changed`: front matter that lost its language, or names another, makes of a translator's file that
 * of the source, and `strings sync` would write over it. So it is where at least half of a document's texts stand in the
 * file of another language, and fewer in that of its own, in which something stands.
 * @param files the document's, of all languages
 */
export function changedLanguage(document: Document<Draft>, files: readonly StringFile[]): Problem | undefined {
  const { tag } = document.language;
  const own = files.find(({ language }) => language === tag);
  if (own === undefined || own.entries.length === 0) return undefined;
  const drafts = proseOf(document);
  // Most often nothing has changed, and the first text tells.
  if (own.entries[0]?.text === drafts[0]?.text) return undefined;
  const texts = drafts.map(({ text }) => foldText(text));
  const least = Math.max(LEAST_SHARED, sharedPart(texts, own) + Number.EPSILON);
  const source = files.find((file) => file !== own && sharedPart(texts, file) >= least);
  if (source === undefined) return undefined;
  const values = { language: tag, source: source.language, file: own.file };
  return error('document-language-changed', document.place, values);
}
