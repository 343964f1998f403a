// One mark of a page comes in; its painting steps, links and destinations are added to the page.

import type { VisualLine } from '@warraq/typeset';
import type { FontObjects } from '../font/font-objects.ts';
import type { StructNode } from '../structure/struct-node.ts';
import type { InlineNodes } from './inline-nodes.ts';
import type { LinkTarget, Mark } from './mark.ts';
import type { ArtifactKind, PageContent } from './page-content.ts';
import { runsOf, type TextRun, textArray } from './text-run.ts';

/** A link's place on a page, in PDF coordinates: left, bottom, right, top. */
export interface LinkArea {
  readonly area: readonly [number, number, number, number];
  readonly target: LinkTarget;
  /** Undefined for links in artifacts, of which there are none yet. */
  readonly owner: StructNode | undefined;
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
      content.fillRectangle(x, y - mark.weight / 2, mark.width, mark.weight);
      break;
    case 'picture':
      content.belongTo(artifact ?? mark.owner);
      content.showPicture(work.pictureName(mark), x, y - mark.height, mark.width, mark.height);
      break;
    case 'anchor':
      if (artifact === undefined) work.destinations.push({ name: mark.name, page: work.page, y });
  }
}

type LineMark = Extract<Mark, { kind: 'line' }>;

function paintLine(work: PageWork, mark: LineMark, x: number, y: number, artifact: ArtifactKind | undefined): void {
  for (const run of runsOf(mark.line.pieces)) {
    const inline = run.first.tag === undefined ? undefined : mark.inline.get(run.first.tag);
    const block = artifact ?? (mark.owner === 'artifact' ? 'layout' : mark.owner);
    const isContent = typeof block !== 'string';
    const owner = isContent && inline !== undefined ? work.inlineNodes(block, inline) : block;
    work.content.belongTo(owner);
    const font = work.fonts(run.first.face);
    work.content.showText(font, run.first.size, x + run.first.x, y + run.first.rise, textArray(run, font));
    if (inline === undefined || !isContent) continue;
    if (inline.anchor !== undefined)
      work.destinations.push({ name: inline.anchor, page: work.page, y: y + mark.line.ascent });
    if (inline.target !== undefined) addLink(work, run, inline.target, owner as StructNode, x, y, mark.line);
    if (inline.strike) strike(work, run, x, y);
  }
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
  work.links.push({ area: [x + run.first.x, y - line.descent, x + run.end, y + line.ascent], target, owner });
}

function strike(work: PageWork, run: TextRun, x: number, y: number): void {
  const { size, rise } = run.first;
  work.content.belongTo('layout');
  work.content.fillRectangle(x + run.first.x, y + rise + 0.25 * size, run.end - run.first.x, 0.05 * size);
}
