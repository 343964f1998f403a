// Painting steps of one page come in; its content stream, a balanced sequence of marked content, goes out.

import { pdfNumber } from '../file/pdf-syntax.ts';
import type { FontObject } from '../font/font-objects.ts';
import type { Box, StructNode } from '../structure/struct-node.ts';
import type { Color } from './mark.ts';

/** Artifacts by what they are (ISO 32000-1, 14.8.2.2). Never BMC: without properties poppler loses the structure. */
const ARTIFACT = {
  layout: '/Artifact<</Type/Layout>>BDC\n',
  header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC\n',
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n',
  /** What a press needs: crop marks. */
  page: '/Artifact<</Type/Page>>BDC\n',
};

export type ArtifactKind = keyof typeof ARTIFACT;

/** What an element's content is beside its marks. */
export interface ContentFacts {
  /** BCP 47, of text that is in a language. */
  readonly language?: string | undefined;
  /** Of a picture, in PDF coordinates. */
  readonly box?: Box | undefined;
}

/** The content of a page as a string, with what the page must name for it. Coordinates are PDF's, from the foot. */
export class PageContent {
  readonly fonts = new Set<FontObject>();
  readonly pictures = new Set<string>();
  private readonly page: number | undefined;
  private parts: string[] = [];
  private owner: StructNode | ArtifactKind | undefined;
  private language: string | undefined;
  private inText = false;
  private font = '';
  /** Where the line matrix stands, in hundredths of a point. */
  private lineX = 0;
  private lineY = 0;
  private contents = 0;
  /** What is filled is black until a colour is set; the ink of text alone, not a mixture of inks. */
  private color: Color | undefined;

  /** `page` counts from 0; undefined: content that belongs to no structure. */
  constructor(page: number | undefined) {
    this.page = page;
  }

  /** What follows belongs to the element, or is an artifact. Stretches of one owner and language stay in one sequence. */
  belongTo(owner: StructNode | ArtifactKind, { language, box }: ContentFacts = {}): void {
    if (this.page === undefined || (owner === this.owner && language === this.language)) return;
    this.close();
    this.owner = owner;
    this.language = language;
    if (typeof owner === 'string') {
      this.parts.push(ARTIFACT[owner]);
      return;
    }
    owner.children.push({ kind: 'content', page: this.page, mcid: this.contents, language, box });
    this.parts.push(`/${owner.type}<</MCID ${this.contents}>>BDC\n`);
    this.contents++;
  }

  /** What follows is filled with the colour; without one it is black. */
  fillWith(color: Color | undefined): void {
    if (color === this.color) return;
    this.parts.push(color === undefined ? '0 g\n' : `${color.map(pdfNumber).join(' ')} rg\n`);
    this.color = color;
  }

  /** Draws lines, and closes and strokes them. */
  strokePath(steps: string, weight: number, color: Color | undefined): void {
    this.leaveText();
    const ink = color === undefined ? '0 G' : `${color.map(pdfNumber).join(' ')} RG`;
    this.parts.push(`q ${ink} ${pdfNumber(weight)} w ${steps} s Q\n`);
  }

  /** Draws lines and fills what they enclose. */
  fillPath(steps: string): void {
    this.leaveText();
    this.parts.push(`${steps} f\n`);
  }

  /** What `paint` does happens on paper that is turned, its origin at (x, y). */
  turned(clockwise: boolean, x: number, y: number, paint: () => void): void {
    this.close();
    const { color } = this;
    const turn = clockwise ? '0 -1 1 0' : '0 1 -1 0';
    this.parts.push(`q ${turn} ${pdfNumber(x)} ${pdfNumber(y)} cm\n`);
    paint();
    this.close();
    this.parts.push('Q\n');
    this.color = color;
  }

  /** Shows the inside of a TJ array with its pen at (x, y). */
  showText(font: FontObject, size: number, x: number, y: number, array: string): void {
    if (!this.inText) this.enterText();
    const setting = `/${font.name} ${pdfNumber(size)} Tf\n`;
    if (setting !== this.font) this.parts.push(setting);
    this.font = setting;
    this.fonts.add(font);
    const [toX, toY] = [hundredths(x), hundredths(y)];
    // From the last line's beginning: such steps repeat from line to line and compress well, and none is rounded twice.
    this.parts.push(`${(toX - this.lineX) / 100} ${(toY - this.lineY) / 100} Td\n[${array}]TJ\n`);
    this.lineX = toX;
    this.lineY = toY;
  }

  fillRectangle(x: number, y: number, width: number, height: number): void {
    this.leaveText();
    this.parts.push(`${[x, y, width, height].map(pdfNumber).join(' ')} re f\n`);
  }

  /** Painting operators that leave the graphics state as they find it. */
  draw(operators: string): void {
    this.leaveText();
    this.parts.push(operators);
  }

  showPicture(name: string, [left, bottom, right, top]: Box): void {
    this.leaveText();
    this.pictures.add(name);
    const matrix = [right - left, 0, 0, top - bottom, left, bottom].map(pdfNumber).join(' ');
    this.parts.push(`q ${matrix} cm/${name} Do Q\n`);
  }

  finish(): string {
    this.close();
    return this.parts.join('');
  }

  private close(): void {
    this.leaveText();
    if (this.owner !== undefined) this.parts.push('EMC\n');
    this.owner = undefined;
  }

  private enterText(): void {
    this.parts.push('BT\n');
    this.inText = true;
    this.lineX = 0;
    this.lineY = 0;
  }

  private leaveText(): void {
    if (this.inText) this.parts.push('ET\n');
    this.inText = false;
    this.font = '';
  }
}

function hundredths(points: number): number {
  return Math.round(points * 100);
}
