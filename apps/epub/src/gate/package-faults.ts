// A package document comes in; what is wrong with it goes out, with the items of its manifest and the order of its pages.

import { readXml, type XmlElement } from './read-xml.ts';
import { referenceFrom } from './reference.ts';

export interface ManifestItem {
  readonly id: string;
  /** From the root of the container. */
  readonly file: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

export interface PackageFindings {
  readonly faults: readonly string[];
  readonly items: readonly ManifestItem[];
  /** Files in reading order. */
  readonly spine: readonly string[];
}

export const PAGE_TYPE = 'application/xhtml+xml';
export const CONTENTS_TYPE = 'application/x-dtbncx+xml';
const NAMESPACE = 'http://www.idpf.org/2007/opf';
const REQUIRED = ['dc:identifier', 'dc:title', 'dc:language', 'dcterms:modified'];

/** EPUB 3.3 §5, what a program can get wrong in it. */
export function readPackage(name: string, text: string): PackageFindings {
  const reader = new PackageReader(name);
  const broken = readXml(name, text, reader);
  if (broken !== undefined) return { faults: [broken], items: [], spine: [] };
  return reader.findings();
}

class PackageReader {
  readonly #name: string;
  readonly #faults: string[] = [];
  readonly #items: ManifestItem[] = [];
  readonly #byId = new Map<string, ManifestItem>();
  readonly #files = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #refined = new Set<string>();
  readonly #order: string[] = [];
  readonly #said = new Set<string>();
  #root: XmlElement | undefined;
  #spine: XmlElement | undefined;
  #words = '';

  constructor(name: string) {
    this.#name = name;
  }

  open(element: XmlElement, parents: number): void {
    this.#words = '';
    if (parents === 0) this.#root = element;
    const id = element.attributes.id;
    if (id !== undefined && this.#ids.has(id)) this.#fault(`two elements have the id ${id}`);
    if (id !== undefined) this.#ids.add(id);
    const refines = element.attributes.refines;
    if (refines !== undefined) this.#refined.add(refines);
    if (element.name === 'item') this.#item(element);
    if (element.name === 'spine') this.#spine = element;
    if (element.name === 'itemref') this.#order.push(element.attributes.idref ?? '');
  }

  text(text: string): void {
    this.#words += text;
  }

  close(element: XmlElement): void {
    const { name, attributes } = element;
    const property = name === 'meta' ? attributes.property : undefined;
    if (!name.startsWith('dc:') && property === undefined) return;
    const what = property ?? name;
    if (this.#words.trim() === '') this.#fault(`an empty ${what}`);
    else this.#said.add(what);
  }

  findings(): PackageFindings {
    this.#ends();
    this.#properties();
    const spine = this.#order.flatMap((id) => this.#spineFile(id));
    if (spine.length === 0) this.#fault('no page in the spine');
    if (new Set(spine).size < spine.length) this.#fault('a page stands in the spine twice');
    return { faults: this.#faults, items: this.#items, spine };
  }

  #fault(what: string): void {
    this.#faults.push(`${this.#name}: ${what}`);
  }

  #item(element: XmlElement): void {
    const [id, href, mediaType, properties = ''] = ['id', 'href', 'media-type', 'properties'].map(
      (name) => element.attributes[name],
    );
    const reference = referenceFrom(this.#name, href ?? '');
    if (id === undefined || mediaType === undefined || reference.kind !== 'inside') {
      this.#fault(`an item without id, media type or a file of the book: ${href}`);
      return;
    }
    const { file } = reference;
    if (this.#files.has(file)) this.#fault(`${file} is listed twice`);
    this.#files.add(file);
    const item = { id, file, mediaType, properties: properties.split(/\s+/).filter((one) => one !== '') };
    this.#items.push(item);
    if (!this.#byId.has(id)) this.#byId.set(id, item);
  }

  #ends(): void {
    const root = this.#root;
    const { xmlns, version } = root?.attributes ?? {};
    if (root?.name !== 'package' || xmlns !== NAMESPACE || version !== '3.0') this.#fault('no package of version 3.0');
    for (const name of ['dir', 'xml:lang'])
      if (root !== undefined && root.attributes[name] === undefined) this.#fault(`the package has no ${name}`);
    if (!this.#ids.has(root?.attributes['unique-identifier'] ?? '')) this.#fault('no unique identifier');
    for (const what of REQUIRED) if (!this.#said.has(what)) this.#fault(`no ${what}`);
    for (const refined of this.#refined)
      if (!this.#ids.has(refined.slice(1))) this.#fault(`refines ${refined}, which is not there`);
    const direction = this.#spine?.attributes['page-progression-direction'];
    if (direction !== 'ltr' && direction !== 'rtl') this.#fault('no page-progression-direction');
    const contents = this.#spine?.attributes.toc;
    if (contents !== undefined && this.#byId.get(contents)?.mediaType !== CONTENTS_TYPE)
      this.#fault('the toc of the spine is no NCX');
  }

  #properties(): void {
    const having = (property: string): number =>
      this.#items.filter((item) => item.properties.includes(property)).length;
    if (having('nav') !== 1) this.#fault('not one navigation document');
    if (having('cover-image') > 1) this.#fault('more than one cover');
    for (const property of ['scripted', 'remote-resources'])
      if (having(property) > 0) this.#fault(`a file is ${property}`);
  }

  #spineFile(id: string): readonly string[] {
    const item = this.#byId.get(id);
    if (item === undefined) this.#fault(`the spine names ${id}, which is no item`);
    else if (item.mediaType !== PAGE_TYPE) this.#fault(`${item.file} in the spine is no page`);
    else return [item.file];
    return [];
  }
}
