// A JSON document comes in; what its JSON Schema finds wrong goes out.

import schema from './feed.schema.json' with { type: 'json' };

export interface SchemaFault {
  /** A JSON Pointer (RFC 6901). */
  readonly where: string;
  readonly what: string;
}

export type Validate = (document: unknown) => readonly SchemaFault[];

let compiled: Promise<Validate> | undefined;

/** Of a JSON Feed. The schema is compiled at the first feed, not at import. */
export async function schemaFaults(feed: unknown): Promise<readonly SchemaFault[]> {
  compiled ??= compileSchema(schema);
  return (await compiled)(feed);
}

/** Compiles a schema of draft 7. */
export async function compileSchema(wanted: object): Promise<Validate> {
  const [{ Ajv }, formats] = await Promise.all([import('ajv'), import('ajv-formats')]);
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  formats.default.default(ajv, ['uri', 'date-time', 'date']);
  const validate = ajv.compile(wanted);
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map((found) => ({
          where: found.instancePath || '/',
          what: found.message ?? found.keyword,
        }));
}
