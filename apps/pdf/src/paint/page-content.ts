// Painting steps of one page come in; its content stream, a balanced sequence of marked content, goes out.

import type { FontObject } from '../font/font-objects.ts';
import type { StructNode } from '../structure/struct-node.ts';

/** Artifacts by what they are (ISO 32000-1, 14.8.2.2). Never BMC: without properties poppler loses the structure. */
const ARTIFACT = {
  layout: '/Artifact <</Type/Layout>> BDC\n',
  header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC\n',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n',
};

export type ArtifactKind = keyof typeof ARTIFACT;

/** The content of a page as a string, with what the page must name for it. Coordinates are PDF's, from the foot. */
export class PageContent {
  readonly fonts = new Set<FontObject>();
  readonly pictures = new Set<string>();
  private readonly page: number;
  private parts: string[] = [];
  private owner: StructNode | ArtifactKind | undefined;
  private inText = false;
  private font = '';
  private contents = 0;

  constructor(page: number) {
    this.page = page;
  }

  /** What follows belongs to the element, or is an artifact. Stretches of one owner stay in one sequence. */
  belongTo(owner: StructNode | ArtifactKind): void {
    if (owner === this.owner) return;
    this.close();
    this.owner = owner;
    if (typeof owner === 'string') {
      this.parts.push(ARTIFACT[owner]);
      return;
    }
    owner.children.push({ kind: 'content', page: this.page, mcid: this.contents });
    this.parts.push(`/${owner.type} <</MCID ${this.contents}>> BDC\n`);
    this.contents++;
  }

  /** Shows the inside of a TJ array with its pen at (x, y). */
  showText(font: FontObject, size: number, x: number, y: number, array: string): void {
    if (!this.inText) this.parts.push('BT\n');
    this.inText = true;
    const setting = `/${font.name} ${decimal(size)} Tf\n`;
    if (setting !== this.font) this.parts.push(setting);
    this.font = setting;
    this.fonts.add(font);
    this.parts.push(`1 0 0 1 ${decimal(x)} ${decimal(y)} Tm\n[${array}]TJ\n`);
  }

  fillRectangle(x: number, y: number, width: number, height: number): void {
    this.leaveText();
    this.parts.push(`${decimal(x)} ${decimal(y)} ${decimal(width)} ${decimal(height)} re f\n`);
  }

  showPicture(name: string, x: number, y: number, width: number, height: number): void {
    this.leaveText();
    this.pictures.add(name);
    this.parts.push(`q ${decimal(width)} 0 0 ${decimal(height)} ${decimal(x)} ${decimal(y)} cm /${name} Do Q\n`);
  }

  finish(): string {
    this.close();
    return `q\n${this.parts.join('')}Q\n`;
  }

  private close(): void {
    this.leaveText();
    if (this.owner !== undefined) this.parts.push('EMC\n');
    this.owner = undefined;
  }

  private leaveText(): void {
    if (this.inText) this.parts.push('ET\n');
    this.inText = false;
    this.font = '';
  }
}

/** A number as PDF writes it: at most three decimals, never an exponent. */
function decimal(value: number): string {
  return `${Math.round(value * 1000) / 1000}`;
}
