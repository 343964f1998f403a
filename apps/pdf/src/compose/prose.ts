// A unit in the edition's languages comes in; its paragraphs, one after the other and kept together, go out.

import type { Language, Prose, Rendition } from '@warraq/core';
import type { VisualLine } from '@warraq/typeset';
import type { InlineMark, Mark, Row } from '../paint/mark.ts';
import { addNode, type StructNode, type StructType } from '../structure/struct-node.ts';
import type { Composer, Marker, Setting } from './composer.ts';
import { BASELINE } from './design.ts';
import { inlineRuns } from './inline-runs.ts';
import { placeNotes } from './note-calls.ts';
import { languageOfText } from './people.ts';
import { setOneLine, setRendition, type TextShape } from './set-text.ts';
import { keepTogether, withMarks } from './stack.ts';

/** The space between a marker and its text, in ems of the Latin size. */
const MARKER_GAP = 0.5;

/** Sets every rendition as an element of the type under the setting's element. */
export function setProse(
  composer: Composer,
  setting: Setting,
  prose: Prose,
  type: StructType,
  shape: (rendition: Rendition) => TextShape,
): readonly Row[] {
  const set = pair(
    prose.map((rendition) => {
      const owner = addNode(setting.element, type, { language: languageOfText(composer, rendition.language) });
      return setMarked(composer, setting, rendition, owner, shape(rendition));
    }),
  );
  placeNotes(composer, setting.element);
  return set;
}

/**
 * Costs of a page break between the renditions of a unit, and inside one: rather than three, or four and a half, of 27
 * lines empty.
 */
const BETWEEN_RENDITIONS = 30;
const IN_RENDITION = 60;

/** Renditions of one unit one under the other; they stand on one page where they fit, and are rather parted than torn. */
export function pair(renditions: readonly (readonly Row[])[]): readonly Row[] {
  const [first = [], ...others] = renditions;
  if (others.length === 0) return first;
  return [
    ...keepTogether(first, IN_RENDITION),
    ...others.flatMap((rows) => {
      return keepTogether(rows, IN_RENDITION).map((row, index) =>
        index === 0 ? { ...row, breakCost: row.breakCost + BETWEEN_RENDITIONS } : row,
      );
    }),
  ];
}

/** Sets a rendition and, if the setting has one, the marker before its first line. */
function setMarked(
  composer: Composer,
  setting: Setting,
  rendition: Rendition,
  owner: StructNode,
  shape: TextShape,
): readonly Row[] {
  const rows = setRendition(composer, setting, rendition, owner, shape);
  if (setting.marker === undefined || rows.length === 0) return rows;
  return withMarks(rows, setMarker(composer, setting, setting.marker, rendition.language));
}

/** The marker in the space that the setting's start indent leaves, near its text. */
export function setMarker(composer: Composer, setting: Setting, marker: Marker, language: Language): readonly Mark[] {
  const set = setMarkerLine(composer, setting, marker.text(language), language, marker.mark);
  if (set === undefined) return [];
  const gap = MARKER_GAP * composer.design.latinSize * setting.factor;
  const x =
    language.direction === 'rtl'
      ? composer.design.textWidth - setting.start + gap
      : setting.start - gap - set.line.width;
  return [{ kind: 'line', x, y: setting.leading * BASELINE, ...set, owner: marker.owner }];
}

function setMarkerLine(
  composer: Composer,
  setting: Setting,
  text: string,
  language: Language,
  mark: InlineMark | undefined,
): { readonly line: VisualLine; readonly inline: ReadonlyMap<string, InlineMark> } | undefined {
  const look = { language, factor: setting.factor, weight: 'regular' as const };
  const { runs } = inlineRuns(composer, setting.chapter, [{ kind: 'text', text }], look);
  const tagged = runs.map((run) => ({ ...run, tag: mark?.id, unbreakable: true }));
  const inline = new Map(mark === undefined ? [] : [[mark.id, mark]]);
  const line = setOneLine(composer, setting.chapter, { runs: tagged, inline }, language);
  return line && { line, inline };
}

/** How far text must be indented to leave room for the widest of some markers. */
export function markerRoom(composer: Composer, setting: Setting, texts: readonly string[], language: Language): number {
  const widths = texts.map((text) => setMarkerLine(composer, setting, text, language, undefined)?.line.width ?? 0);
  return Math.max(...widths, 0) + MARKER_GAP * composer.design.latinSize * setting.factor;
}
