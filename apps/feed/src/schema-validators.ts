// The name of a schema comes in; the function that holds a value against it goes out. What is built has them ready-made.

import { Ajv, type CodeOptions, type ValidateFunction } from 'ajv';
import feed from './feed.schema.json' with { type: 'json' };
import { FORMATS } from './schema-formats.ts';
import opds from './site/opds.schema.json' with { type: 'json' };
import search from './site/search.schema.json' with { type: 'json' };
import site from './site/site.schema.json' with { type: 'json' };

/** One publication alone: what compares all with all takes the square of their number. */
const publication = {
  $schema: opds.$schema,
  $id: 'https://warraq.invalid/opds-publication.schema.json',
  ...opds.definitions.publication,
  definitions: opds.definitions,
};

/** Of draft 7. */
export const SCHEMAS = { feed, opds, publication, search, site };

export type SchemaName = keyof typeof SCHEMAS;

const compiled = new Map<SchemaName, ValidateFunction>();
let ajv: Ajv | undefined;

/** Compiled when the first document of the kind is made. */
export function validatorOf(name: SchemaName): ValidateFunction {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  ajv ??= createAjv();
  const validate = ajv.compile(SCHEMAS[name]);
  compiled.set(name, validate);
  return validate;
}

/** @param code how the functions are written where they are written into a file (`rolldown.config.js`) */
export function createAjv(code: CodeOptions = {}): Ajv {
  const made = new Ajv({ allErrors: true, strictTypes: false, code });
  for (const [name, format] of Object.entries(FORMATS)) made.addFormat(name, format);
  return made;
}
