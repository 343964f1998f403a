// The words of a language come in; the small scripts of the pages go out. No page needs them.

import { json } from './html-page.ts';
import { foldScript } from './search-fold.ts';

/**
 * Links to other languages keep the place: the innermost thing of the kind at the top of the view, else the place that
 * the address names.
 * @param ids a selector of what has the same id in all languages
 */
export function keepPlace(ids: string): string {
  return `for (const link of document.querySelectorAll('a[data-place]')) link.addEventListener('click', () => {
  const begun = [...document.querySelectorAll('${ids}')].filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().top < innerHeight / 5);
  const named = document.getElementById(location.hash.slice(1));
  const place = named && named.getBoundingClientRect().top >= 0 && named.getBoundingClientRect().top < innerHeight ? named : scrollY > 0 ? begun.at(-1) : undefined;
  link.hash = place ? place.id : '';
});`;
}

/**
 * Search as one types, over the texts of the page, or over all of them where the list has several pages.
 * @param shown what is said of the result, with `#1` for the number shown and `#2` for all
 */
export function searchScript(shown: string, numbers: string): string {
  return `(() => {
${foldScript()}
const form = document.getElementById('search-form'), box = form.elements[0], said = document.getElementById('found');
const list = document.getElementById('texts-list'), own = [...list.children];
const count = new Intl.NumberFormat(${json(numbers)});
let all;
const here = () => own.map((item) => ({ item, words: fold(item.textContent) + ' ' + item.dataset.words }));
const everywhere = async () => (await (await fetch(form.dataset.index)).json()).map(([title, href, words]) => {
  const item = document.createElement('li'), link = document.createElement('a');
  link.href = href; link.dir = 'auto'; link.textContent = title; item.append(link);
  return { item, words };
});
const items = async () => all ??= form.dataset.index ? await everywhere().catch(here) : here();
box.addEventListener('input', async () => {
  if (box.value.trim() !== '') await items();
  const wanted = fold(box.value).split(' ').filter(Boolean);
  if (wanted.length === 0) { for (const item of own) item.hidden = false; list.replaceChildren(...own); said.textContent = ''; return; }
  const known = await items();
  const found = known.filter(({ words }) => wanted.every((word) => words.includes(word))).map(({ item }) => item);
  const shown = found.slice(0, 200);
  for (const item of shown) item.hidden = false;
  list.replaceChildren(...shown);
  said.textContent = ${json(shown)}.replace('#1', count.format(shown.length)).replace('#2', count.format(known.length));
});
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
})();`;
}
