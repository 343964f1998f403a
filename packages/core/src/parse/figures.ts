// Pictures of a syntax tree come in; figures go out, or paragraphs with their words where a picture cannot be used.

import type { Image, ImageReference, PhrasingContent } from 'mdast';
import type { Block } from '../model/block.ts';
import type { Draft, UnitKind } from '../model/unit.ts';
import { lastIndex } from './edited-text.ts';
import { decodePercent } from './link-target.ts';
import { draftOf, endOf, literalDraft, plainDraft, type Reading, type Surroundings, startOf, warn } from './reading.ts';
import { inlineDraftAt } from './text-draft.ts';

type Picture = Image | ImageReference;

/** The pictures of a paragraph that holds nothing else; undefined when it holds anything else. */
export function picturesOf(nodes: readonly PhrasingContent[]): readonly Picture[] | undefined {
  const pictures: Picture[] = [];
  for (const node of nodes) {
    if (node.type === 'image' || node.type === 'imageReference') pictures.push(node);
    else if (node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')) return undefined;
  }
  return pictures.length === 0 ? undefined : pictures;
}

/**
 * The figure of a picture. A caption given by a directive counts before the picture's title, which is then a paragraph.
 *
 * Problems: `picture-path` when the file is not beside the document; `figure-caption` for a second caption.
 */
export function figureOf(
  reading: Reading,
  picture: Picture,
  where: Surroundings,
  directiveCaption?: Draft,
): readonly Block<Draft>[] {
  const url = picture.type === 'image' ? picture.url : (reading.definitions.get(picture.identifier)?.url ?? '');
  const source = decodePercent(url);
  const usable = isBesideDocument(source);
  const alternative = alternativeOf(reading, picture, { ...where, kind: usable ? 'alternative' : where.kind });
  const titleKind: UnitKind = usable && directiveCaption === undefined ? 'caption' : where.kind;
  const title = titleOf(reading, picture, { ...where, kind: titleKind });
  if (usable) {
    const caption = directiveCaption ?? title;
    const isSilent = alternative === undefined && caption === undefined;
    const place = isSilent ? { place: reading.source.placeAt(startOf(picture)) } : {};
    const figure: Block<Draft> = { kind: 'figure', source, alternative, caption, ...place };
    if (directiveCaption === undefined || title === undefined) return [figure];
    warn(reading, 'figure-caption', startOf(picture));
    return [figure, { kind: 'paragraph', prose: title }];
  }
  warn(reading, 'picture-path', startOf(picture), { picture: url });
  const kept = [alternative, directiveCaption && { ...directiveCaption, kind: where.kind }, title];
  const words = kept.filter((draft): draft is Draft => draft !== undefined);
  const literal = words.length > 0 ? undefined : literalDraft(reading, startOf(picture), endOf(picture), where);
  return (literal === undefined ? words : [literal]).map((prose) => ({ kind: 'paragraph', prose }));
}

/** Whether a path names a file in the document's folder or below, on every system. */
function isBesideDocument(path: string): boolean {
  if (path === '' || /^[/\\]|^[a-z][a-z0-9+.-]*:|[\\?#\p{Cc}]/iu.test(path)) return false;
  return !path.split('/').some((segment) => segment === '..' || segment === '');
}

function alternativeOf(reading: Reading, picture: Picture, where: Surroundings): Draft | undefined {
  const start = startOf(picture) + 2;
  const end = reading.offsets.labels.get(start) ?? start;
  return inlineDraftAt(reading, start, end, where);
}

function titleOf(reading: Reading, picture: Picture, where: Surroundings): Draft | undefined {
  if (picture.type === 'imageReference') {
    const definition = reading.definitions.get(picture.identifier);
    return definition?.title ? plainDraft(reading, definition.title, startOf(definition), where) : undefined;
  }
  const { titles } = reading.offsets;
  const title = titles[lastIndex(titles, (range) => range.start < endOf(picture))];
  if (!picture.title || title === undefined || title.start < startOf(picture)) return undefined;
  return inlineDraftAt(reading, title.start + 1, title.end - 1, where);
}

/** The draft of a directive's label, or of any phrasing content that captions something. */
export function captionOf(reading: Reading, nodes: readonly PhrasingContent[], where: Surroundings): Draft | undefined {
  return draftOf(reading, nodes, { ...where, kind: 'caption' });
}
