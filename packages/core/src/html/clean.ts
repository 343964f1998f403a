// Any hast tree comes in; one with only the elements, attributes and addresses that Warraq writes goes out.

import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

/** http, https and mailto, or a path of our own beside the page: a file name, a fragment, or both. */
const HREF = [
  'href',
  /^https?:\/\/[!-~]+$/i,
  /^mailto:[!-~]+$/i,
  /^(?!\.\.)[A-Za-z0-9_.-]*(?:#[A-Za-z0-9_.-]+)?$/,
] as const;
const SRC = ['src', /^https?:\/\/[!-~]+$/i, /^(?:images\/)?[A-Za-z0-9_-]+\.(?:png|jpg)$/] as const;
const NAME = /^[A-Za-z0-9_.-]+$/;
const EPUB_TYPES =
  /^(?:bodymatter|chapter|colophon|cover|epigraph|footnote|footnotes|glossary|index|landmarks|loi|lot|noteref|page-list|pagebreak|part|pullquote|titlepage|toc)$/;

const SCHEMA: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  required: {},
  strip: ['script', 'style', 'template', 'iframe', 'object', 'embed'],
  tagNames: [
    ...['a', 'aside', 'bdi', 'blockquote', 'br', 'caption', 'code', 'dd', 'details', 'dfn', 'div', 'dl', 'dt', 'em'],
    ...[
      'figcaption',
      'figure',
      'footer',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'header',
      'hr',
      'img',
      'li',
      'nav',
      'ol',
      'p',
      'pre',
    ],
    ...[
      's',
      'section',
      'small',
      'span',
      'strong',
      'summary',
      'sup',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'time',
      'tr',
      'ul',
    ],
  ],
  attributes: {
    '*': [
      ['className', /^[a-z][a-z0-9-]*$/],
      ['id', NAME],
      ['lang', /^[A-Za-z0-9-]+$/],
      ['xmlLang', /^[A-Za-z0-9-]+$/],
      ['dir', 'ltr', 'rtl'],
      ['role', /^(?:doc-[a-z]+|list|note|img)$/],
      ['epub:type', EPUB_TYPES],
      'ariaLabel',
      ['ariaLabelledBy', NAME],
      ['ariaDetails', NAME],
      'title',
      'hidden',
    ],
    a: [[...HREF]],
    img: [[...SRC], 'alt', 'width', 'height'],
    ol: ['start'],
    td: ['dataHead'],
    th: [['scope', 'col', 'row']],
    time: [['dateTime', /^[0-9TZ:+-]+$/]],
  },
};

/** The last gate before anything is written: what is not on the list is dropped, its text kept. */
export function clean(tree: Root): Root {
  const safe = sanitize(tree, SCHEMA);
  return safe.type === 'root' ? safe : { type: 'root', children: safe.type === 'doctype' ? [] : [safe] };
}
