// The project's own JSON Schemas, held against the meta-schema of JSON Schema 2020-12: no run of the program does so.

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../src/schemas/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'));

test.each(names)('%s is a valid schema', (name) => {
  const ajv = new Ajv2020({ validateFormats: false });
  const isValid = ajv.validateSchema(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
});

test('a schema with a keyword misused is not', () => {
  expect(new Ajv2020().validateSchema({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 7 })).toBe(
    false,
  );
});
