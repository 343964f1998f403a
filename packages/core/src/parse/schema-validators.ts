// The name of a schema comes in; the function that holds a value against it goes out. What is built has them ready-made.

import type { CodeOptions, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import collection from '../schemas/collection.schema.json' with { type: 'json' };
import frontMatter from '../schemas/front-matter.schema.json' with { type: 'json' };
import labels from '../schemas/labels.schema.json' with { type: 'json' };
import memory from '../schemas/memory.schema.json' with { type: 'json' };
import strings from '../schemas/strings.schema.json' with { type: 'json' };
import { FORMATS } from './schema-formats.ts';

export const SCHEMAS = { collection, 'front-matter': frontMatter, labels, memory, strings };

export type SchemaName = keyof typeof SCHEMAS;

const compiled = new Map<SchemaName, ValidateFunction>();
let ajv: Ajv2020 | undefined;

/** Compiled when a file of the kind is met: compiling takes longer than most files do. */
export function validatorOf(name: SchemaName): ValidateFunction {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  ajv ??= createAjv();
  const validate = ajv.compile(SCHEMAS[name]);
  compiled.set(name, validate);
  return validate;
}

/**
 * The schemas are the project's own and a test holds them against their meta-schema, whose compiling takes longest.
 * @param code how the functions are written where they are written into a file (`rolldown.config.js`)
 */
export function createAjv(code: CodeOptions = {}): Ajv2020 {
  const made = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    messages: false,
    meta: false,
    validateSchema: false,
    code,
  });
  for (const [name, holds] of Object.entries(FORMATS)) made.addFormat(name, holds);
  return made;
}
