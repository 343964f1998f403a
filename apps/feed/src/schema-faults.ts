// A JSON document and the name of its schema come in; what the schema finds wrong goes out.

import { type SchemaName, validatorOf } from './schema-validators.ts';

/** What can be wrong; each has its sentence, `fault.<kind>`, in `translations/ui/`. */
export const FAULT_KINDS = [
  'schema',
  'id-empty',
  'id-twice',
  'place-lost',
  'address-broken',
  'link-unsafe',
  'link-lost',
  'page-circle',
  'self-links',
  'name-twice',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface SchemaFault {
  /** A JSON Pointer (RFC 6901). */
  readonly where: string;
  readonly fault: FaultKind;
  /** The address, or the words of the schema's validator, which are English; empty where `where` says it all. */
  readonly detail: string;
}

export function schemaFaults(document: unknown, name: SchemaName): readonly SchemaFault[] {
  const validate = validatorOf(name);
  if (validate(document)) return [];
  return (validate.errors ?? []).map((found) => ({
    where: found.instancePath || '/',
    fault: 'schema',
    detail: found.message ?? found.keyword,
  }));
}
