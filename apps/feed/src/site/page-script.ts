// The words of a language come in; the small scripts of the pages go out. No page needs them.

import { legalText, plainArabic } from '@warraq/core';
import { json } from './html-page.ts';

/**
 * A text as the search compares it: small letters, Latin ones without accents, Arabic ones without vowel signs and in one
 * spelling. The script below has the same rules.
 */
export function foldText(text: string): string {
  const latin = legalText(text)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return latin.split(/\s+/u).map(plainArabic).join(' ').trim();
}

/** `foldText` in the words of a browser. */
export const FOLD = String.raw`const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/gu, '').normalize('NFC').toLowerCase()
  .split(/\s+/u).map((word) => word.normalize('NFC').replace(/\u0651?\u064B\u0651?\u0627$|\u0627\u064B$/u, '')
    .replace(/[\p{M}\u0640\u200C\u200D]/gu, '').replace(/[أإآٱ]/gu, 'ا').replace(/ى/gu, 'ي')).join(' ').trim();`;

/** Links to other languages keep the place: the first thing in view that has an id of the kind. */
export function keepPlace(ids: string): string {
  return `for (const link of document.querySelectorAll('a[data-place]')) link.addEventListener('click', () => {
  const seen = [...document.querySelectorAll('${ids}')].find((one) => one.getBoundingClientRect().bottom > 0);
  if (seen && scrollY > 0) link.hash = seen.id;
});`;
}

/**
 * Search as one types, over the texts of the page, or over all of them where the list has several pages.
 * @param shown what is said of the result, with `#1` for the number shown and `#2` for all
 */
export function searchScript(shown: string, numbers: string): string {
  return `(() => {
${FOLD}
const form = document.getElementById('search-form'), box = form.elements[0], said = document.getElementById('found');
const list = document.getElementById('texts-list'), own = [...list.children];
const count = new Intl.NumberFormat(${json(numbers)});
let all;
const items = async () => all ??= form.dataset.index ? (await (await fetch(form.dataset.index)).json()).map(([title, href, words]) => {
  const item = document.createElement('li'), link = document.createElement('a');
  link.href = href; link.textContent = title; item.append(link);
  return { item, words };
}) : own.map((item) => ({ item, words: fold(item.textContent) + ' ' + item.dataset.words }));
box.addEventListener('input', async () => {
  const wanted = fold(box.value).split(' ').filter(Boolean);
  if (wanted.length === 0) { for (const item of own) item.hidden = false; list.replaceChildren(...own); said.textContent = ''; return; }
  const known = await items();
  const found = known.filter(({ words }) => wanted.every((word) => words.includes(word))).map(({ item }) => item);
  for (const item of found) item.hidden = false;
  list.replaceChildren(...found.slice(0, 200));
  said.textContent = ${json(shown)}.replace('#1', count.format(found.length)).replace('#2', count.format(known.length));
});
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
})();`;
}
