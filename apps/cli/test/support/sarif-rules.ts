// A SARIF log comes in; the ways in which it breaks the rules of SARIF 2.1.0 (OASIS, 2020) that readers of it rely on go out.

import { Ajv } from 'ajv';

const text = { type: 'string', minLength: 1 };
const object = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  // What a log has beside these would be a slip of the pen.
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items });

/** 3.11: a message for people has a text. */
const message = object({ text }, ['text']);

/** 3.30: lines and columns count from 1. */
const region = object({ startLine: { type: 'integer', minimum: 1 }, startColumn: { type: 'integer', minimum: 1 } }, [
  'startLine',
]);

/** 3.4.3: a URI reference (RFC 3986), in which what is no sign of its own is percent-encoded. */
const uri = { type: 'string', pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$" };

/** 3.29: where something is found names a file; 3.28 wraps it. */
const location = object(
  { physicalLocation: object({ artifactLocation: object({ uri }, ['uri']), region }, ['artifactLocation']) },
  ['physicalLocation'],
);

/** 3.27. */
const result = object(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message,
    locations: { ...list(location), minItems: 1 },
  },
  ['message', 'ruleId', 'ruleIndex', 'level', 'locations'],
);

/** 3.49. */
const rule = object({ id: text, fullDescription: message }, ['id']);

/** 3.18, 3.19: a run says which tool made it; its language is a language, with a country perhaps. */
const tool = object(
  {
    driver: object({ name: text, language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' }, rules: list(rule) }, [
      'name',
    ]),
  },
  ['driver'],
);

/** 3.13, 3.14. */
const log = object(
  {
    $schema: { type: 'string', pattern: '^https://.+/sarif-schema-2\\.1\\.0\\.json$' },
    version: { const: '2.1.0' },
    runs: list(
      object({ tool, columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] }, results: list(result) }, ['tool']),
    ),
  },
  ['version', 'runs'],
);

interface Runs {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

export function sarifSlips(value: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: true });
  const isShaped = ajv.validate(log, value);
  if (!isShaped) return (ajv.errors ?? []).map(({ instancePath, message: said }) => `${instancePath} ${said}`);
  return (value as Runs).runs.flatMap(({ tool: { driver }, results }) => [
    // Each rule stands there once (our own rule); an index leads to the rule that is named (3.27.6).
    ...driver.rules
      .filter(({ id }, i) => driver.rules.findIndex((one) => one.id === id) < i)
      .map(({ id }) => `${id} twice`),
    ...results
      .filter(({ ruleId, ruleIndex }) => driver.rules[ruleIndex]?.id !== ruleId)
      .map(({ ruleId, ruleIndex }) => `${ruleId} is not rule ${ruleIndex}`),
  ]);
}
