// What site.json will say comes in; what is wrong with it goes out.

import { SITE_FILE, type SiteList } from '@warraq/core';
import { type SchemaFault, schemaFaults } from '../schema-faults.ts';
import type { SiteFault } from './link-check.ts';

/** The schema's findings, and what no schema can say: every file stands once. */
export function listFaults(list: SiteList): readonly SiteFault[] {
  const names = new Set<string>();
  const twice = [...list.books, ...list.files].flatMap(({ name }): readonly SchemaFault[] => {
    const isTwice = names.has(name);
    names.add(name);
    return isTwice ? [{ where: name, fault: 'name-twice', detail: '' }] : [];
  });
  return [...schemaFaults(list, 'site'), ...twice].map((fault) => ({ file: SITE_FILE, ...fault }));
}
