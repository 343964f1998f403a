// A JSON document and the name of its schema come in; what the schema finds wrong goes out.

import { type SchemaName, validatorOf } from './schema-validators.ts';

export interface SchemaFault {
  /** A JSON Pointer (RFC 6901). */
  readonly where: string;
  readonly what: string;
}

export function schemaFaults(document: unknown, name: SchemaName): readonly SchemaFault[] {
  const validate = validatorOf(name);
  if (validate(document)) return [];
  return (validate.errors ?? []).map((found) => ({
    where: found.instancePath || '/',
    what: found.message ?? found.keyword,
  }));
}
