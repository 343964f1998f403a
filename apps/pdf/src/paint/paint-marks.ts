// One mark of a page comes in; its painting steps, links and destinations are added to the page.

import type { VisualLine } from '@warraq/typeset';
import type { FontObject, FontObjects } from '../font/font-objects.ts';
import type { Box, StructNode } from '../structure/struct-node.ts';
import type { InlineNodes } from './inline-nodes.ts';
import { type LineReading, lineShows } from './line-shows.ts';
import type { LinkTarget, Mark } from './mark.ts';
import type { ArtifactKind, PageContent } from './page-content.ts';
import { paintOrnament } from './paint-ornament.ts';
import { runsOf, type TextRun } from './text-run.ts';

/** A link's place on a page. */
export interface LinkArea {
  readonly area: Box;
  readonly target: LinkTarget;
  readonly owner: StructNode;
}

export interface Destination {
  readonly name: string;
  readonly page: number;
  readonly y: number;
}

/** What painting a page needs and fills. */
export interface PageWork {
  readonly page: number;
  readonly content: PageContent;
  readonly fonts: FontObjects;
  readonly reading: LineReading;
  readonly inlineNodes: InlineNodes;
  pictureName(mark: Extract<Mark, { kind: 'picture' }>): string;
  readonly links: LinkArea[];
  readonly destinations: Destination[];
}

/**
 * Paints a mark whose row's top left corner is at (left, top) in PDF coordinates. `artifact` is set for furniture and
 * for rows that are set a second time: then nothing of it is content.
 */
export function paintMark(work: PageWork, mark: Mark, left: number, top: number, artifact?: ArtifactKind): void {
  const { content } = work;
  const x = left + mark.x;
  const y = top - mark.y;
  switch (mark.kind) {
    case 'line':
      paintLine(work, mark, x, y, artifact);
      break;
    case 'rule':
      content.belongTo(artifact ?? 'layout');
      content.fillWith(mark.color);
      content.fillRectangle(x, y - mark.weight / 2, mark.width, mark.weight);
      break;
    case 'picture': {
      const box = [x, y - mark.height, x + mark.width, y] as const;
      content.belongTo(artifact ?? mark.owner, { box });
      content.showPicture(work.pictureName(mark), box);
      break;
    }
    case 'turned':
      content.turned(mark.clockwise, x, y, () => {
        for (const inner of mark.marks) paintMark(work, inner, 0, 0, artifact ?? 'layout');
      });
      break;
    case 'area':
    case 'frame':
    case 'star':
      paintOrnament(content, mark, x, y);
      break;
    case 'anchor':
      if (artifact === undefined) work.destinations.push({ name: mark.name, page: work.page, y });
  }
}

type LineMark = Extract<Mark, { kind: 'line' }>;

function paintLine(work: PageWork, mark: LineMark, x: number, y: number, artifact: ArtifactKind | undefined): void {
  const runs = runsOf(mark.line.pieces);
  const fontOf = (run: TextRun): FontObject => work.fonts(run.first.face);
  const shows = lineShows(mark.line, runs, fontOf, work.reading);
  for (const run of runs) {
    const inline = run.first.tag === undefined ? undefined : mark.inline.get(run.first.tag);
    const block = artifact ?? (mark.owner === 'artifact' ? 'layout' : mark.owner);
    const isContent = typeof block !== 'string';
    const owner = isContent && inline !== undefined ? work.inlineNodes(block, inline) : block;
    work.content.fillWith(mark.color);
    work.content.belongTo(owner, { language: isContent ? spoken(run.first.language) : undefined });
    for (const show of shows) {
      if (show.run !== run) continue;
      work.content.showText(fontOf(run), run.first.size, x + show.x, y + run.first.rise, show.array);
    }
    if (inline === undefined || !isContent) continue;
    if (inline.anchor !== undefined)
      work.destinations.push({ name: inline.anchor, page: work.page, y: y + mark.line.ascent });
    if (inline.target !== undefined) addLink(work, run, inline.target, owner as StructNode, x, y, mark.line);
    if (inline.strike) lineAt(work, run, x, y, STRUCK);
    if (inline.underline) lineAt(work, run, x, y, UNDER);
  }
}

/** Program text (zxx) is in no language that somebody could speak. */
function spoken(language: string): string | undefined {
  return language === 'zxx' ? undefined : language;
}

function addLink(
  work: PageWork,
  run: TextRun,
  target: LinkTarget,
  owner: StructNode,
  x: number,
  y: number,
  line: VisualLine,
): void {
  const area: Box = [x + run.first.x, y - line.descent, x + run.end, y + line.ascent];
  const last = work.links.at(-1);
  if (last?.owner !== owner || !areNeighbours(last.area, area)) {
    work.links.push({ area, target, owner });
    return;
  }
  work.links[work.links.length - 1] = { ...last, area: joined(last.area, area) };
}

/** Runs of one line that touch are one link to whoever steps from link to link. */
function areNeighbours(a: Box, b: Box): boolean {
  return a[1] === b[1] && a[3] === b[3] && b[0] - a[2] < TOUCHING && a[0] - b[2] < TOUCHING;
}

const TOUCHING = 1;

function joined(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), a[1], Math.max(a[2], b[2]), a[3]];
}

/** Of the text's size, above the baseline and high. */
const STRUCK = { at: 0.25, weight: 0.05 };
/** Low enough for the dots under Arabic letters. */
const UNDER = { at: -0.24, weight: 0.03 };

/** A line through a run or under it. */
function lineAt(work: PageWork, run: TextRun, x: number, y: number, { at, weight }: typeof STRUCK): void {
  const { size, rise } = run.first;
  work.content.belongTo('layout');
  work.content.fillRectangle(x + run.first.x, y + rise + at * size, run.end - run.first.x, weight * size);
}
