// What a page of the desk holds comes in; the whole page goes out, in the language of the program that was chosen.

import { toXhtml } from '@warraq/core';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { UI_LANGUAGES } from '../ui-language.ts';
import type { DeskWords } from './desk-words.ts';

export type Content = ElementContent[];

/** Where a page stands, and in whose words it speaks. */
export interface PageSite {
  readonly words: DeskWords;
  /** What comes before everything in an address: `/<token>`. */
  readonly root: string;
  /** Behind the language of the program: empty for the overview, `ar/01-name.html`. */
  readonly path: string;
  readonly version: number;
}

export interface PageContent {
  readonly title: string;
  /** Links to other pages. */
  readonly navigation: Content;
  readonly main: Content;
}

/** What the program's script puts in place of what is shown is `#desk`; the line that tells of it stays. */
export function pageFrame({ title, navigation, main }: PageContent, site: PageSite): string {
  const { words, root, version } = site;
  const { tag, direction } = words.language;
  const spoken = {
    dataCopied: words.text('desk.copied'),
    dataUpdated: words.text('desk.updated'),
    dataLost: words.text('desk.lost'),
  };
  const page = h('html', { lang: tag, dir: direction }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('link', { rel: 'icon', href: `${root}/desk.svg` }),
      h('link', { rel: 'stylesheet', href: `${root}/book.css` }),
      h('link', { rel: 'stylesheet', href: `${root}/desk.css` }),
      h('link', { rel: 'stylesheet', href: `${root}/desk-rows.css` }),
      h('script', { src: `${root}/desk.js`, defer: true }),
    ]),
    h('body', { dataRoot: root, ...spoken }, [
      h('a', { class: 'skip', href: '#main' }, words.text('desk.skip')),
      h('div', { id: 'desk', dataVersion: String(version) }, [
        h('header', { class: 'top' }, [
          h('nav', { ariaLabel: words.text('desk.pages') }, navigation),
          interfaceSwitch(site),
        ]),
        h('main', { id: 'main', tabIndex: -1 }, main),
      ]),
      h('p', { id: 'status', role: 'status' }),
    ]),
  ]);
  return `<!DOCTYPE html>\n${toXhtml(page)}\n`;
}

const NAMES: Readonly<Record<string, string>> = { en: 'English', ar: 'العربية' };

/** Each language is called by its own name. */
function interfaceSwitch({ words, root, path }: PageSite): ElementContent {
  const links = UI_LANGUAGES.map((tag) => {
    const current = tag === words.tag ? { ariaCurrent: 'true' } : {};
    return h('a', { href: `${root}/${tag}/${path}`, lang: tag, ...current }, NAMES[tag] ?? tag);
  });
  return h('nav', { class: 'languages', ariaLabel: words.text('desk.interface') }, links);
}

/** A language's name in the words of the page. */
export function languageWord(tag: string, words: DeskWords): string {
  return new Intl.DisplayNames([words.tag], { type: 'language' }).of(tag) ?? tag;
}

/** A button that puts a text on the clipboard. Its name holds what is seen of it, for who speaks to the program. */
export function copyButton(text: string, shown: string, label: string, className: string): ElementContent {
  const ariaLabel = label.includes(shown) ? label : `${shown}: ${label}`;
  return h('button', { type: 'button', class: className, dataCopy: text, ariaLabel, title: label }, shown);
}
