// A feed comes in; what its JSON Schema finds wrong goes out.

import schema from './feed.schema.json' with { type: 'json' };

export interface SchemaFault {
  readonly where: string;
  readonly what: string;
}

type Validate = (feed: unknown) => readonly SchemaFault[];

let compiled: Promise<Validate> | undefined;

/** Compiled at the first feed, not at import. */
export async function schemaFaults(feed: unknown): Promise<readonly SchemaFault[]> {
  compiled ??= compile();
  return (await compiled)(feed);
}

async function compile(): Promise<Validate> {
  const [{ Ajv }, formats] = await Promise.all([import('ajv'), import('ajv-formats')]);
  const ajv = new Ajv({ allErrors: true });
  formats.default.default(ajv, ['uri', 'date-time']);
  const validate = ajv.compile(schema);
  return (feed) =>
    validate(feed)
      ? []
      : (validate.errors ?? []).map((found) => ({
          where: found.instancePath || '/',
          what: found.message ?? found.keyword,
        }));
}
