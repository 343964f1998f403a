// The script of a list with several pages, in a page of a few objects: what it says of its findings is what it shows.

import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { searchScript } from '../src/site/page-script.ts';

/** What somebody who types the words sees. */
async function searched(texts: readonly (readonly [string, string, string])[], words: string) {
  const said = { textContent: '' };
  const links: object[] = [];
  let type = async () => {};
  const box = { value: words, addEventListener: (_: string, heard: () => Promise<void>) => (type = heard) };
  const list = {
    children: [],
    shown: [] as object[],
    replaceChildren(...items: object[]) {
      this.shown = items;
    },
  };
  const form = { elements: [box], dataset: { index: 'search.json' }, addEventListener() {}, hidden: true };
  const parts: Record<string, object> = { 'search-form': form, found: said, 'texts-list': list };
  const document = {
    getElementById: (id: string) => parts[id],
    createElement: (name: string) => {
      const made = { append() {}, dir: undefined, textContent: undefined };
      if (name === 'a') links.push(made);
      return made;
    },
  };
  const fetch = async () => ({ json: async () => texts });
  runInNewContext(searchScript('Shown: #1 of #2', 'en'), { document, fetch });
  await type();
  return { said: said.textContent, shown: list.shown.length, links };
}

it('says how many it shows, where it found more than that', async () => {
  const texts = Array.from({ length: 250 }, (_, i) => [`Text ${i}`, `read/${i}.html`, `text ${i}`] as const);
  expect(await searched(texts, 'text')).toMatchObject({ said: 'Shown: 200 of 250', shown: 200 });
  expect(await searched(texts, 'text 249')).toMatchObject({ said: 'Shown: 1 of 250', shown: 1 });
});

it('lets every title run in its own direction, in a list in another language too', async () => {
  const { links } = await searched([['What is to be done?', 'read/1.html', 'what']], 'what');
  expect(links).toMatchObject([{ dir: 'auto', textContent: 'What is to be done?' }]);
});
