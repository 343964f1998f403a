// A page of the desk comes in; it copies places, shows only what is wanted, and follows every saved file, in its place.

const { root, copied, updated, lost } = document.body.dataset;
const status = document.getElementById('status');
const FILTER = `warraq-filter ${root}`;

/** Said, and gone again after a while; as long as nothing more comes from the desk, that is what stands there. */
function say(text) {
  status.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => {
    status.textContent = follow.isLost ? lost : '';
  }, 4000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Where the clipboard is refused the text is shown, to be copied by hand.
    return say(text);
  }
  say(`${copied} \u2068${text.length > 120 ? `${text.slice(0, 120)}…` : text}\u2069`);
}

function showFilter() {
  const filter = document.getElementById('filter');
  if (filter === null) return;
  const kept = sessionStorage.getItem(FILTER) ?? 'all';
  const isOffered = [...filter.options].some(({ value }) => value === kept);
  filter.value = isOffered ? kept : 'all';
  document.body.dataset.filter = kept;
  // What was chosen may have become empty: then it is said, and chosen still.
  if (!isOffered) filter.selectedIndex = -1;
  const rows = [...document.querySelectorAll('.row[data-row]')];
  document.getElementById('empty').hidden = rows.some((row) => row.offsetParent !== null);
}

/** What is too wide for its side can be moved by the keyboard too. */
function reachWide() {
  for (const side of document.querySelectorAll('.row > .book'))
    if (side.scrollWidth > side.clientWidth) side.tabIndex = 0;
    else side.removeAttribute('tabindex');
}

function nextToDo() {
  const rows = [...document.querySelectorAll('.row.is-todo')].filter((row) => row.offsetParent !== null);
  const at = rows.indexOf(document.activeElement?.closest('.row'));
  const next = rows[(at + 1) % rows.length];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.copy !== undefined) void copy(button.dataset.copy);
  if (button?.id === 'next-to-do') nextToDo();
});

document.addEventListener('change', (event) => {
  if (event.target.id !== 'filter') return;
  sessionStorage.setItem(FILTER, event.target.value);
  showFilter();
});

/** The first row that begins in sight, and how far from the top it stands. */
function place() {
  const rows = [...document.querySelectorAll('.row[data-row]')].filter((row) => row.offsetParent !== null);
  const top = document.querySelector('.controls')?.getBoundingClientRect().bottom ?? 0;
  const ofRow = (one) => one.getBoundingClientRect();
  const row =
    rows.find((one) => ofRow(one).top >= top && ofRow(one).top < innerHeight) ??
    rows.find((one) => ofRow(one).bottom > top);
  return row && { key: row.dataset.row, top: row.getBoundingClientRect().top, y: scrollY };
}

function returnTo(kept) {
  if (kept === undefined) return;
  const row = document.querySelector(`.row[data-row="${CSS.escape(kept.key)}"]`);
  if (kept.key === '' || row === null || row.offsetParent === null) scrollTo(scrollX, kept.y);
  else scrollBy(0, row.getBoundingClientRect().top - kept.top);
}

/** How to find again what has the focus, once it has been replaced. */
function focusKey() {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const row = element.closest('.row')?.dataset.row;
  const within = row === undefined ? '' : `.row[data-row="${CSS.escape(row)}"] `;
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  if (element.dataset.copy !== undefined) return `${within}[class="${element.className}"]`;
  return element.classList.contains('row') ? within.trim() : undefined;
}

function opened(scope) {
  return new Map([...scope.querySelectorAll('details[data-key]')].map((one) => [one.dataset.key, one.open]));
}

function texts(scope) {
  return new Map(
    [...scope.querySelectorAll('.row[data-row]')].map((row) => [
      row.dataset.row,
      row.querySelector('.target').textContent,
    ]),
  );
}

let busy = false;
let shown;

/** A new state may look as the one before: then nothing on the page is touched. */
function isNews(text) {
  const [, before, version, after] = /^(.*? data-version=")(\d+)(".*)$/s.exec(text) ?? [];
  const isSame = shown !== undefined && shown === before + after;
  shown = before + after;
  if (isSame) document.getElementById('desk').dataset.version = version;
  return !isSame;
}

/** Until what is shown is the newest state that was heard of: one may come while the one before is on its way. */
async function refresh() {
  if (busy) return;
  busy = true;
  try {
    while (isBehind() && (await showNow()));
  } catch {
    // The connection is lost, which is said elsewhere; once it is back the state is told anew.
  } finally {
    busy = false;
  }
}

function isBehind() {
  return Number(follow.newest) > Number(document.getElementById('desk').dataset.version);
}

/** Whether the page could be had. */
async function showNow() {
  const answer = await fetch(location.href, { cache: 'no-store' });
  // A document that is gone leads back to the others.
  if (answer.status === 404) location.replace(`${root}/${document.documentElement.lang}/`);
  if (!answer.ok) return false;
  const text = await answer.text();
  if (!isNews(text)) return true;
  const page = new DOMParser().parseFromString(text, 'text/html');
  const [old, now] = [document.getElementById('desk'), page.getElementById('desk')];
  const kept = { place: place(), focus: focusKey(), opened: opened(old), texts: texts(old) };
  old.replaceWith(document.adoptNode(now));
  document.title = page.title;
  for (const one of now.querySelectorAll('details[data-key]')) one.open = kept.opened.get(one.dataset.key) ?? one.open;
  for (const [key, text] of texts(now))
    if (key !== '' && kept.texts.get(key) !== text)
      now.querySelector(`.row[data-row="${CSS.escape(key)}"]`).classList.add('is-new');
  showFilter();
  reachWide();
  if (kept.focus !== undefined) document.querySelector(kept.focus)?.focus({ preventScroll: true });
  returnTo(kept.place);
  say(updated);
  return true;
}

let events;

/** Pages that nobody sees wait: browsers keep few connections to one server. */
function follow() {
  if (document.hidden || events !== undefined) return;
  events = new EventSource(`${root}/events`);
  events.addEventListener('open', () => lose(false));
  events.addEventListener('state', ({ data }) => {
    follow.newest = data;
    void refresh();
  });
  events.addEventListener('error', ({ target }) => {
    lose(true);
    if (target.readyState === EventSource.CLOSED) setTimeout(again, 2000, target);
  });
}

/** Where the browser has given up. */
function again(given) {
  if (events !== given) return;
  events = undefined;
  follow();
}

function lose(isLost) {
  if (follow.isLost === isLost) return;
  follow.isLost = isLost;
  clearTimeout(say.timer);
  status.textContent = isLost ? lost : '';
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) return follow();
  events?.close();
  events = undefined;
});

addEventListener('resize', reachWide);
// Once the book's style and fonts are there.
addEventListener('load', reachWide);

showFilter();
follow();
