// A page of the book comes in; what must not stand on it goes out, with its ids and what it leads to and loads.

import { readCss, shortened } from './css-faults.ts';
import { localName, readXml, type XmlElement } from './read-xml.ts';
import { referenceFrom } from './reference.ts';

export interface PageFindings {
  /** Whether it is no well-formed XML: what stands behind the fault was not read. */
  readonly broken: boolean;
  readonly faults: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Places of the book that the page leads to: `file` or `file#id`, from the root of the container, each once. */
  readonly leads: ReadonlySet<string>;
  /** Files that the page shows: pictures, style sheets. */
  readonly loads: ReadonlySet<string>;
  /** Whether it holds drawings or formulas, which the manifest must say. */
  readonly svg: boolean;
  readonly mathml: boolean;
  /** `epub:type` of its `nav` elements that hold a link. */
  readonly navigations: ReadonlySet<string>;
}

/** What runs, asks, or shows another page. */
const REFUSED = new Set(
  'script iframe object embed applet portal form input button select textarea frame frameset base style template'.split(
    ' ',
  ),
);
const XHTML = 'http://www.w3.org/1999/xhtml';
const LOADING = ['src', 'poster', 'data', 'background', 'srcset'];
const REFERRING = ['aria-describedby', 'aria-labelledby', 'aria-details', 'headers', 'for'];

export function readPage(name: string, text: string): PageFindings {
  const reader = new PageReader(name);
  const broken = readXml(name, text, reader);
  if (broken === undefined) reader.finish();
  else reader.breakAt(broken);
  return reader;
}

class PageReader implements PageFindings {
  readonly faults: string[] = [];
  readonly ids = new Set<string>();
  readonly leads = new Set<string>();
  readonly loads = new Set<string>();
  readonly navigations = new Set<string>();
  broken = false;
  svg = false;
  mathml = false;
  readonly #name: string;
  /** Ids of this page that its own attributes name. */
  readonly #own = new Set<string>();
  #navigation = '';
  #title = false;

  constructor(name: string) {
    this.#name = name;
  }

  open(element: XmlElement, parents: number): void {
    const { attributes } = element;
    const local = localName(element.name);
    if (REFUSED.has(local)) this.#fault(`<${local}> has no place in a book`);
    if (local === 'meta' && element.attributes['http-equiv'] !== undefined) this.#fault('<meta http-equiv>');
    if (local === 'svg') this.svg = true;
    if (local === 'math') this.mathml = true;
    if (parents === 0 && (local !== 'html' || attributes.xmlns !== XHTML)) this.#fault('its root is no html');
    if (parents === 0 || local === 'body') this.#directed(element);
    if (local === 'title' && parents === 2) this.#title = true;
    if (local === 'img' && element.attributes.alt === undefined) this.#fault('a picture without alt');
    if (local === 'nav') this.#navigation = element.attributes['epub:type'] ?? '';
    for (const name in attributes) this.#attribute(local, name, attributes[name]!);
    const { lang, 'xml:lang': xmlLang } = attributes;
    if (lang !== xmlLang) this.#fault(`lang and xml:lang of <${local}> differ: ${lang} and ${xmlLang}`);
  }

  close({ name }: XmlElement): void {
    if (name === 'nav') this.#navigation = '';
  }

  doctype(doctype: string): void {
    if (doctype.trim().toLowerCase() !== 'html') this.#fault(`a document type: ${shortened(doctype.trim())}`);
  }

  instruction(target: string): void {
    this.#fault(`a processing instruction: ${target}`);
  }

  breakAt(fault: string): void {
    this.broken = true;
    this.faults.unshift(fault);
  }

  finish(): void {
    if (!this.#title) this.#fault('no title');
    for (const id of this.#own) if (!this.ids.has(id)) this.#fault(`names the id ${id}, which it does not have`);
  }

  #fault(what: string): void {
    this.faults.push(`${this.#name}: ${what}`);
  }

  /** Some reading systems look at `html`, others at `body`. */
  #directed(element: XmlElement): void {
    const direction = element.attributes.dir;
    if (direction !== 'ltr' && direction !== 'rtl') this.#fault(`<${element.name}> has no direction`);
    if (element.attributes.lang === undefined) this.#fault(`<${element.name}> has no language`);
  }

  #attribute(tag: string, name: string, value: string): void {
    const plain = localName(name);
    if (/^on/i.test(plain)) this.#fault(`an event handler: ${name}`);
    else if (name === 'id') this.#id(value);
    else if (plain === 'href') this.#link(tag, value);
    else if (LOADING.includes(name)) this.#load(tag, value);
    else if (name === 'style') this.#style(value);
    else if (REFERRING.includes(name)) for (const id of value.split(/\s+/)) this.#own.add(id);
    else if (name === 'dir' && value !== 'ltr' && value !== 'rtl' && value !== 'auto') this.#fault(`dir="${value}"`);
  }

  #id(id: string): void {
    if (this.ids.has(id)) this.#fault(`two elements have the id ${id}`);
    if (!/^\S+$/.test(id)) this.#fault(`an id that cannot be one: “${id}”`);
    this.ids.add(id);
  }

  #link(tag: string, link: string): void {
    if (tag !== 'a' && tag !== 'area') this.#load(tag, link);
    else {
      const reference = referenceFrom(this.#name, link);
      if (reference.kind === 'refused') this.#fault(`a link to ${shortened(link)}`);
      if (reference.kind !== 'inside') return;
      if (this.#navigation !== '') this.navigations.add(this.#navigation);
      const { file, fragment } = reference;
      this.leads.add(fragment === undefined ? file : `${file}#${fragment}`);
    }
  }

  #load(tag: string, link: string): void {
    const reference = referenceFrom(this.#name, link);
    if (reference.kind === 'inside') this.loads.add(reference.file);
    else this.#fault(`<${tag}> loads ${shortened(link)}`);
  }

  #style(css: string): void {
    const { faults, files } = readCss(this.#name, css);
    this.faults.push(...faults);
    for (const file of files) this.loads.add(file);
  }
}
