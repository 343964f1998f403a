// An address of the desk comes in; the page, picture or file that stands there goes out.

import { placeSeenFrom } from '../seen-from.ts';
import { UI_LANGUAGES } from '../ui-language.ts';
import { deskAsset } from './desk-assets.ts';
import { deskPicture } from './desk-pictures.ts';
import type { Answer } from './desk-server.ts';
import { type DeskState, entriesOf } from './desk-state.ts';
import type { deskWords } from './desk-words.ts';
import { documentPage } from './document-page.ts';
import { entryPath, overviewPage } from './overview-page.ts';
import type { PageSite } from './page-frame.ts';
import type { PlaceName } from './problem-list.ts';
import type { DeskOptions } from './start-desk.ts';

export interface Answering {
  readonly options: DeskOptions;
  readonly words: ReturnType<typeof deskWords>;
  readonly root: string;
  readonly version: number;
}

const NOTHING: Answer = { kind: 'nothing' };

/** `<program's language>/`, `<program's language>/<language>/<document>.html`, pictures beside it; files at the top. */
export async function deskAnswer(path: readonly string[], state: DeskState, answering: Answering): Promise<Answer> {
  const { options, words, root, version } = answering;
  const [first = '', ...rest] = path;
  if (first === '') return rest.length > 0 ? NOTHING : { kind: 'elsewhere', address: `${options.uiLanguage}/` };
  if (first === 'events') return rest.length > 0 ? NOTHING : { kind: 'events' };
  const ui = UI_LANGUAGES.find((tag) => tag === first);
  if (ui === undefined) {
    const asset = await deskAsset(path.join('/'), state);
    return asset === undefined ? NOTHING : { kind: 'served', ...asset };
  }
  const site = { words: words[ui], root, version, path: rest.join('/') };
  const nameOf = placeNames(options.cwd, state);
  if (rest.length === 1 && rest[0] === '') return html(overviewPage(state, site, options.language, nameOf));
  return documentAnswer(rest, state, site, options, nameOf);
}

function documentAnswer(
  path: readonly string[],
  state: DeskState,
  site: PageSite,
  { language: only }: DeskOptions,
  nameOf: PlaceName,
): Answer {
  const { collection } = state;
  if (collection === undefined) return NOTHING;
  if (path.length === 3 && path[1] === 'images') {
    const picture = deskPicture(path[2] ?? '', collection);
    return picture === undefined ? NOTHING : { kind: 'served', mediaType: picture.mediaType, body: picture.bytes };
  }
  const all = entriesOf(collection, undefined);
  const entry = all.find((one) => entryPath(one) === path.join('/'));
  if (entry !== undefined) return html(documentPage({ state, collection, entry, only, nameOf }, site));
  // A reference leads to the language of its page; the document there may have been written in it.
  const other = all.find((one) => entryPath(one).split('/')[1] === path[1]);
  if (other === undefined || path.length !== 2) return NOTHING;
  return { kind: 'elsewhere', address: `${site.words.tag}/${entryPath(other)}` };
}

function html(body: string): Answer {
  return { kind: 'served', mediaType: 'text/html; charset=utf-8', body };
}

/** As one would type it where the program runs. */
function placeNames(cwd: string, { layout }: DeskState): PlaceName {
  const files = new Map<string, string>();
  return (place) => {
    const file = files.get(place.file) ?? placeSeenFrom(cwd, layout, place).file;
    files.set(place.file, file);
    return `${file}:${place.line}:${place.column}`;
  };
}
