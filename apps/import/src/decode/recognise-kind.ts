// A file's name, bytes and text come in; the kind of capture that it is goes out.

import type { CaptureKind } from '../model/capture-kind.ts';

const BY_EXTENSION: Readonly<Record<string, CaptureKind>> = {
  docx: 'docx',
  odt: 'odt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  muse: 'muse',
  eml: 'mail',
  mediawiki: 'mediawiki',
  wiki: 'mediawiki',
  mw: 'mediawiki',
};

/** What a text says about itself counts more than its extension: everything can be saved as `.txt`. */
export function recogniseKind(name: string, bytes: Uint8Array, text: string): CaptureKind {
  const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = BY_EXTENSION[extension];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    return extension === 'odt' || holds(bytes, 'application/vnd.oasis.opendocument.text') ? 'odt' : 'docx';
  if (known !== undefined && known !== 'docx' && known !== 'odt') return known;
  return bySigns(text.slice(0, 100_000)) ?? (extension === 'md' || extension === 'markdown' ? 'markdown' : 'text');
}

function holds(bytes: Uint8Array, words: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 200)).includes(words);
}

function bySigns(text: string): CaptureKind | undefined {
  const start = text.replace(/^\ufeff/u, '').trimStart();
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/iu.test(start)) return 'html';
  if (/^#(?:title|author|lang|pubdate)\s/imu.test(start.slice(0, 600)) && /^#title\s/imu.test(start)) return 'muse';
  if (
    /^(?:[A-Z][A-Za-z-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}\r?\n/u.test(start) &&
    /^(?:from|subject):/imu.test(start.slice(0, 5000)) &&
    /^(?:date|to|message-id):/imu.test(start.slice(0, 5000))
  )
    return 'mail';
  if (/"wikilink"\)/u.test(text) || (/^---\r?\n/u.test(start) && /^permalink:/mu.test(start.slice(0, 2000))))
    return 'wiki';
  if (
    /^#(?:REDIRECT|تحويل)/iu.test(start) ||
    /\[\[(?:Category|File|تصنيف|ملف):|^'''|^==[^=\n]+==\s*$|<ref[ >]/imu.test(text)
  )
    return 'mediawiki';
  const signs = (text.match(/^#{1,4} \S|^> \S|\]\(https?:|^\[\^\w+\]:|(?<!\*)\*\*[^\s*][^*\n]*\*\*(?!\*)/gmu) ?? [])
    .length;
  return /^---\r?\n[\s\S]{0,3000}?\r?\n---\r?\n/u.test(start) || signs >= 2 ? 'markdown' : undefined;
}
