// The bytes of an EPUB come in; its files by name go out, unpacked when they are asked for.

import { entryContent, type ZipEntry, zipEntries } from './zip-entries.ts';

export interface BookFiles {
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /** Undefined where there is no such file or it cannot be unpacked. */
  bytes(name: string): Uint8Array | undefined;
  /** As UTF-8; undefined also where the bytes are none. */
  text(name: string): string | undefined;
}

/** Throws where the bytes are no ZIP file. */
export function openFiles(book: Uint8Array): BookFiles {
  const entries = zipEntries(book);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const bytes = (name: string): Uint8Array | undefined => {
    const entry = byName.get(name);
    return entry === undefined ? undefined : entryContent(book, entry);
  };
  const text = (name: string): string | undefined => {
    if (!byName.has(name)) return undefined;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes(name));
    } catch {
      return undefined;
    }
  };
  return { entries, has: (name) => byName.has(name), bytes, text };
}
