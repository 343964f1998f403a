// The bytes of a capture come in; a clean source document, what was noticed on the way and how sure it is go out.

import { foreignFormat } from '@warraq/core';
import { decodeText } from './decode/decode-text.ts';
import { recogniseKind } from './decode/recognise-kind.ts';
import { recogniseLanguage } from './decode/recognise-language.ts';
import { type Converted, convertMediawiki } from './marked/convert-mediawiki.ts';
import { convertMuse } from './marked/convert-muse.ts';
import { partMarkedContacts } from './marked/marked-contacts.ts';
import { type Mail, readMail } from './marked/read-mail.ts';
import { readMarkdown } from './marked/read-markdown.ts';
import { mendMojibake } from './mend/mend-mojibake.ts';
import { mendText } from './mend/mend-text.ts';
import type { CaptureKind } from './model/capture-kind.ts';
import { withEdits } from './model/decisions.ts';
import type { Draft } from './model/draft.ts';
import type { Finding } from './model/finding.ts';
import type { ImportOptions } from './model/import-options.ts';
import type { Meta } from './model/meta.ts';
import { archiveFault } from './office/check-archive.ts';
import { partContacts } from './plain/contacts.ts';
import { readPlain } from './plain/read-plain.ts';
import { writeDocument } from './write/write-document.ts';

export interface Imported {
  readonly kind: CaptureKind;
  readonly encoding: string;
  readonly language: string;
  readonly meta: Meta;
  readonly findings: readonly Finding[];
  /** The source document: front matter and Markdown. */
  readonly markdown: string;
}

/** Why a capture is not imported. */
export interface Refusal {
  readonly refused: 'foreign-format' | 'empty' | 'redirect' | 'too-large' | 'archive-unsafe' | 'unreadable';
  /** The page that a redirect leads to, or what was wrong. */
  readonly detail: string;
}

const REDIRECT = /^\s*#(?:REDIRECT|تحويل)\s*:?\s*\[\[([^\]]*)\]\]/iu;
/** An exporter took the sign for a list: `1.  REDIRECT [Name](Name.md "wikilink")`. */
const EXPORTED_REDIRECT =
  /^(?:---\n[\s\S]{0,2000}?\n---\s)?\s*(?:1\.|#)\s*(?:REDIRECT|تحويل)\s*:?\s*\[([^\]]*)\]\([^)"]*"wikilink"\)\s*(?:\n|$)/iu;
/** So many characters tell the language. */
const LANGUAGE_SAMPLE = 200_000;
const LARGEST_TEXT = 16 * 1024 * 1024;

/**
 * Imports one capture. Nothing is read but the bytes, and no network is used.
 * @param name the file's name: its extension tells the kind, and it is the title where the text has none
 */
export async function importCapture(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported | Refusal> {
  if (bytes.length > LARGEST_TEXT)
    return { refused: 'too-large', detail: `${Math.ceil(bytes.length / 1024 / 1024)} MB` };
  const format = options.as === undefined ? foreignFormat(bytes) : undefined;
  if (format !== undefined && format !== '.docx' && format !== '.odt')
    return { refused: 'foreign-format', detail: format };
  const { text: decoded, encoding, confidence } = decodeText(bytes);
  const taken = options.as ?? recogniseKind(name, bytes, decoded);
  const converted = await convert(taken, bytes, decoded, options);
  if (converted !== undefined && 'refused' in converted) return converted;
  // A page that a browser saved in the form of a mail is a page.
  const kind = converted?.isSavedPage === true ? 'html' : taken;
  const text = converted?.text ?? decoded;
  const language = options.language ?? recogniseLanguage(mendMojibake(text.slice(0, LANGUAGE_SAMPLE)));
  const findings: Finding[] = [];
  const isArchive = kind === 'docx' || kind === 'odt';
  if ((encoding !== 'utf-8' || confidence !== 'high') && !isArchive)
    findings.push({
      group: confidence === 'high' ? 'recognised' : 'doubtful',
      kind: 'encoding',
      line: 1,
      confidence,
      text: encoding,
    });
  const redirect = (REDIRECT.exec(text) ?? EXPORTED_REDIRECT.exec(text))?.[1];
  if (redirect !== undefined && (kind === 'mediawiki' || kind === 'wiki'))
    return { refused: 'redirect', detail: redirect };
  const draft = readDraft(kind, converted ?? { text, findings: [] }, language, options);
  if (draft.blocks.length === 0) return { refused: 'empty', detail: name };
  const found = titled(options.keepContacts === true ? draft : withoutAddresses(draft, findings), name, findings);
  const meta = options.title === undefined ? found : { ...found, title: options.title };
  const noticed = [...findings, ...draft.findings].sort((a, b) => a.line - b.line);
  return {
    kind,
    encoding: isArchive ? 'utf-8' : encoding,
    language,
    meta,
    findings: noticed,
    markdown: writeDocument(meta, draft.blocks, language),
  };
}

/** Kinds that a library turns into Markdown: their heads are as their writers made them. */
const CONVERTED: ReadonlySet<CaptureKind> = new Set(['html', 'docx', 'odt']);

/** What a library makes of a kind that is not text: Markdown. Undefined for kinds that are. */
async function convert(
  kind: CaptureKind,
  bytes: Uint8Array,
  text: string,
  options: ImportOptions,
): Promise<Converted | Refusal | undefined> {
  if (kind === 'mail') return convertMail(readMail(text, options.keep === true), options.keep === true);
  if (kind !== 'html' && kind !== 'docx' && kind !== 'odt') return undefined;
  const fault = kind === 'html' ? undefined : archiveFault(bytes);
  if (fault !== undefined) return { refused: 'archive-unsafe', detail: fault };
  try {
    // The libraries are large: each is loaded where it is needed.
    if (kind === 'docx') return await (await import('./office/read-docx.ts')).readDocx(bytes);
    if (kind === 'odt') return await (await import('./office/read-odt.ts')).readOdt(bytes);
    const page = (await import('./office/read-html.ts')).readHtml(text, options.keep === true);
    return page ?? { refused: 'unreadable', detail: 'html' };
  } catch {
    // What the libraries throw is meant for programmers.
    return { refused: 'unreadable', detail: kind };
  }
}

/** A mail that has only a web page is read as one; who wrote it and when, the mail itself says. */
async function convertMail(
  { body, isPage, isSaved, meta, findings }: Mail,
  keep: boolean,
): Promise<Converted | Refusal> {
  if (!isPage) return { text: body, meta, findings, isPlain: true };
  // The page of a mail is the text: there is nothing around it that a reader of pages would look for.
  const page = (await import('./office/read-html.ts')).readHtml(body, !isSaved || keep);
  if (page === undefined) return { refused: 'unreadable', detail: 'html' };
  const found = [...findings, ...page.findings];
  return isSaved ? { ...page, findings: found, isSavedPage: true } : { text: page.text, meta, findings: found };
}

function readDraft(kind: CaptureKind, source: Converted, language: string, options: ImportOptions): Draft {
  const { text } = source;
  const mended = (source: string, isMarked: boolean, read: (lines: readonly string[]) => Draft): Draft => {
    const { lines, findings } = mendText(source, language, isMarked);
    const draft = read(withEdits(lines, options.decisions?.edits ?? []));
    return { ...draft, findings: [...findings, ...draft.findings] };
  };
  const marked = (converted: {
    readonly text: string;
    readonly meta?: Meta;
    readonly findings: readonly Finding[];
  }): Draft => {
    const draft = mended(converted.text, true, (lines) => {
      const clean = options.keepContacts === true ? { lines, findings: [] } : partMarkedContacts(lines);
      const read = readMarkdown(clean.lines, language, {
        known: converted.meta,
        hasHead: CONVERTED.has(kind),
        keep: options.keep === true,
      });
      return { ...read, findings: [...clean.findings, ...read.findings] };
    });
    return { ...draft, findings: [...converted.findings, ...draft.findings] };
  };
  switch (kind) {
    case 'text':
      return mended(text, false, (lines) => readPlain(lines, options));
    case 'html':
    case 'docx':
    case 'odt':
    case 'wiki':
    case 'markdown':
      return marked(source);
    case 'mediawiki':
      return marked(convertMediawiki(text));
    case 'muse':
      return marked(convertMuse(text));
    case 'mail': {
      if (source.isPlain !== true) return marked(source);
      const draft = mended(text, false, (lines) => readPlain(lines, options, source.meta));
      return { ...draft, findings: [...source.findings, ...draft.findings] };
    }
  }
}

/** `Mona Haddad <mona@example.org>` is called Mona Haddad. */
function withoutAddresses(draft: Draft, findings: Finding[]): Draft {
  const authors = draft.meta.authors.flatMap((author) => {
    const { text, contacts } = partContacts(author);
    // The text below may have named it already.
    for (const contact of contacts.filter((one) => !draft.findings.some(({ text }) => text === one)))
      findings.push({ group: 'removed', kind: 'contact', line: 1, confidence: 'high', text: contact });
    return /\p{L}/u.test(text) ? [text] : [];
  });
  return { ...draft, meta: { ...draft.meta, authors } };
}

/** Without a title of its own a document is called as its file is, until somebody finds a better one. */
function titled({ meta }: Draft, name: string, findings: Finding[]): Meta {
  if (meta.title !== undefined) return meta;
  const title =
    name
      .replace(/^.*[/\\]/u, '')
      .replace(/\.[^.]*$/u, '')
      .replace(/[-_]+/gu, ' ')
      .trim() || name;
  findings.push({ group: 'doubtful', kind: 'title-missing', line: 1, confidence: 'low', text: title });
  return { ...meta, title };
}
