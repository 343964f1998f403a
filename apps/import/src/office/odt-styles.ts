// The XML of an .odt's parts comes in; what its styles mean for a text goes out.

import { odtParser } from './odt-parser.ts';

export type ParagraphKind = 'title' | 'quotation' | 'text';

export interface OdtStyles {
  kindOf(paragraphStyle: string): ParagraphKind;
  isBold(textStyle: string): boolean;
  isItalic(textStyle: string): boolean;
  /** @param level of the list, from 1 */
  isNumbered(listStyle: string, level: number): boolean;
}

interface Style {
  readonly parent: string;
  isBold: boolean;
  isItalic: boolean;
}

/** Chains of parents are short; a file whose styles are their own parents ends here. */
const LONGEST_CHAIN = 20;

/** @param parts `styles.xml` before `content.xml`, as later styles win; a part may be empty */
export function readOdtStyles(parts: readonly string[]): OdtStyles {
  const styles = new Map<string, Style>();
  const numbered = new Set<string>();
  for (const xml of parts) if (xml !== '') readPart(xml, styles, numbered);
  const chain = (name: string): readonly (readonly [string, Style | undefined])[] => {
    const found: (readonly [string, Style | undefined])[] = [];
    for (let at = name; at !== '' && found.length < LONGEST_CHAIN; at = styles.get(at)?.parent ?? '')
      found.push([at, styles.get(at)]);
    return found;
  };
  return {
    kindOf: (name) => {
      const names = chain(name).map(([one]) => one);
      if (names.includes('Title')) return 'title';
      return names.some((one) => /^(?:Quotations?|Block_20_Text|Quote)$/u.test(one)) ? 'quotation' : 'text';
    },
    isBold: (name) => chain(name).some(([one, style]) => style?.isBold === true || /^Strong/u.test(one)),
    isItalic: (name) => chain(name).some(([one, style]) => style?.isItalic === true || one === 'Emphasis'),
    isNumbered: (name, level) => numbered.has(`${name} ${level}`),
  };
}

function readPart(xml: string, styles: Map<string, Style>, numbered: Set<string>): void {
  let style: Style | undefined;
  let list = '';
  const parser = odtParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'style:style') {
      style = { parent: attributes['style:parent-style-name'] ?? '', isBold: false, isItalic: false };
      styles.set(attributes['style:name'] ?? '', style);
    }
    if (name === 'style:text-properties' && style !== undefined) {
      style.isBold ||= /^(?:bold|[6-9]00)$/u.test(attributes['fo:font-weight'] ?? '');
      style.isItalic ||= /^(?:italic|oblique)$/u.test(attributes['fo:font-style'] ?? '');
    }
    if (name === 'text:list-style') list = attributes['style:name'] ?? '';
    if (name === 'text:list-level-style-number') numbered.add(`${list} ${attributes['text:level'] ?? '1'}`);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'style:style') style = undefined;
  });
  parser.write(xml).close();
}
