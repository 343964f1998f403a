// The bytes of a finished EPUB come in; everything that is wrong with it goes out, before anybody reads it.

import { type BookFiles, openFiles } from './book-files.ts';
import { containerFaults } from './container-faults.ts';
import { readCss } from './css-faults.ts';
import { fileKindFault } from './file-kind.ts';
import { LeadingPlaces } from './leading-places.ts';
import { ncxFindings } from './ncx-faults.ts';
import { CONTENTS_TYPE, type ManifestItem, PAGE_TYPE, type PackageFindings, readPackage } from './package-faults.ts';
import { packageName } from './package-name.ts';
import { readPage } from './page-faults.ts';

const CONTAINER = 'META-INF/container.xml';

/**
 * The book's own gate: container, package, navigation, every page and style sheet, every link in them. In time linear in
 * the book; EPUBCheck knows more of the standard, this knows what our books never hold. Empty when all is well.
 */
export function bookFaults(book: Uint8Array): readonly string[] {
  const files = openFiles(book);
  const container = containerFaults(book, files.entries);
  const { name, fault } = packageName(CONTAINER, files.text(CONTAINER));
  const text = name === undefined ? undefined : files.text(name);
  if (name === undefined || text === undefined) return [...container, fault ?? `${CONTAINER}: ${name} is not there`];
  const found = readPackage(name, text);
  if (found.items.length === 0) return [...container, ...found.faults];
  const listed = new Map(found.items.map((item) => [item.file, item]));
  const unlisted = files.entries.filter((entry) => !listed.has(entry.name) && !isBare(entry.name, name));
  return [
    ...container,
    ...found.faults,
    ...unlisted.map((entry) => `${entry.name}: not in the manifest`),
    ...contentFaults(files, found, listed),
  ];
}

/** The files that the manifest does not list. */
function isBare(file: string, packageFile: string): boolean {
  return file === 'mimetype' || file === packageFile || file.startsWith('META-INF/');
}

function contentFaults(
  files: BookFiles,
  { items, spine }: PackageFindings,
  listed: ReadonlyMap<string, ManifestItem>,
): readonly string[] {
  const places = new LeadingPlaces(new Set(spine));
  const faults: string[] = [];
  const loaded = (from: string, all: Iterable<string>): void => {
    for (const file of all) if (!listed.has(file)) faults.push(`${from}: ${file} is not in the book`);
  };
  for (const item of items) {
    const { file, mediaType } = item;
    if (!files.has(file)) {
      faults.push(`${file}: not in the book`);
      places.add(file, undefined, new Set());
      continue;
    }
    if (mediaType === PAGE_TYPE) {
      const page = readPage(file, files.text(file) ?? '');
      faults.push(...page.faults, ...saidOf(item, page));
      loaded(file, page.loads);
      places.add(file, page.broken ? undefined : page.ids, page.leads);
    } else if (mediaType === 'text/css') {
      const sheet = readCss(file, files.text(file) ?? '');
      faults.push(...sheet.faults);
      loaded(file, sheet.files);
    } else if (mediaType === CONTENTS_TYPE) {
      const contents = ncxFindings(file, files.text(file) ?? '');
      faults.push(...contents.faults);
      places.add(file, new Set(), contents.leads);
    } else {
      faults.push(...fileKindFault(file, mediaType, files.bytes(file)));
    }
  }
  return [...faults, ...places.faults()];
}

/** What the manifest must say of a page (EPUB 3.3, D.6). */
function saidOf({ file, properties }: ManifestItem, page: ReturnType<typeof readPage>): readonly string[] {
  const wrong = (['svg', 'mathml'] as const).filter((what) => page[what] !== properties.includes(what));
  const nav = properties.includes('nav') && !page.navigations.has('toc') ? [`${file}: no table of contents`] : [];
  return [...wrong.map((what) => `${file}: the manifest is wrong about ${what}`), ...nav];
}
