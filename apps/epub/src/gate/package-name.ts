// META-INF/container.xml comes in; the name of the package document goes out.

import { readXml, type XmlElement } from './read-xml.ts';

const PACKAGE_TYPE = 'application/oebps-package+xml';

export interface PackageName {
  readonly name: string | undefined;
  readonly fault: string | undefined;
}

/** OCF §4.2.6.3.1: the first root file is the book. */
export function packageName(container: string, text: string | undefined): PackageName {
  if (text === undefined) return { name: undefined, fault: `${container}: not in the book` };
  let name: string | undefined;
  const open = (element: XmlElement): void => {
    if (element.name === 'rootfile' && element.attributes['media-type'] === PACKAGE_TYPE)
      name ??= element.attributes['full-path'];
  };
  const broken = readXml(container, text, { open });
  if (broken !== undefined) return { name: undefined, fault: broken };
  return { name, fault: name === undefined ? `${container}: names no package document` : undefined };
}
