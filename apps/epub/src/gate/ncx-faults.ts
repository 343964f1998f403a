// An NCX comes in; what is wrong with it goes out, and the places it leads to.

import { readXml, type XmlElement } from './read-xml.ts';
import { referenceFrom } from './reference.ts';

export interface NcxFindings {
  readonly faults: readonly string[];
  readonly leads: ReadonlySet<string>;
}

export function ncxFindings(name: string, text: string): NcxFindings {
  const faults: string[] = [];
  const ids = new Set<string>();
  const leads = new Set<string>();
  const open = (element: XmlElement): void => {
    const id = element.attributes.id;
    if (id !== undefined && ids.has(id)) faults.push(`${name}: two elements have the id ${id}`);
    if (id !== undefined) ids.add(id);
    if (element.name !== 'content') return;
    const link = element.attributes.src ?? '';
    const reference = referenceFrom(name, link);
    if (reference.kind !== 'inside') faults.push(`${name}: leads to ${link}`);
    else leads.add(reference.fragment === undefined ? reference.file : `${reference.file}#${reference.fragment}`);
  };
  const broken = readXml(name, text, { open });
  return { faults: broken === undefined ? faults : [broken], leads };
}
