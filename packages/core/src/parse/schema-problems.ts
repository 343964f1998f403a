// A data file and the name of its schema come in; every way in which the file breaks the schema goes out, in plain words.

import type { ErrorObject } from 'ajv';
import type { Place } from '../model/place.ts';
import { error, type Problem, warning } from '../model/problem.ts';
import { withAsciiHost } from './ascii-host.ts';
import { beginningOf } from './beginning-of.ts';
import type { DataFile, DataPath, DataValue } from './data-file.ts';
import { meantChoice, meantDate, meantLanguage } from './meant-value.ts';
import { likelyName } from './nearest-name.ts';
import { type SchemaName, validatorOf } from './schema-validators.ts';

/** Whether the value keeps the schema; the quick way for many small records. */
export function keepsSchema(value: unknown, name: SchemaName): boolean {
  return validatorOf(name)(value);
}

/**
 * Reports `schema-required`, `schema-unknown-key` (a warning: what is unknown is left out), `schema-type-…` (text, list,
 * map, text-or-list, text-or-map), `schema-root` (the file itself is no map), `schema-empty`, `schema-enum`, `schema-pattern`, `schema-key`, `schema-too-long`,
 * `schema-too-many`, `not-a-date`, `not-a-partial-date`, `not-a-language`, `not-a-web-address`, `web-address-host` (its
 * `wanted` is the address as it can be written), `schema-id`, `yaml-curly-quotes`, `yaml-comma` (in a list), `schema-millimetres` and `schema-end-slash`, each at its value, or at its key where the key is what is wrong.
 */
export function schemaProblems(file: DataFile, name: SchemaName): readonly Problem[] {
  const validate = validatorOf(name);
  if (validate(file.value)) return [];
  return (validate.errors ?? []).flatMap((cause) => problemOf(cause, file));
}

function problemOf(cause: ErrorObject, file: DataFile): readonly Problem[] {
  const path = pathOf(cause.instancePath);
  if (cause.propertyName !== undefined) return [keyProblem(cause, file.placeOfKey([...path, cause.propertyName]))];
  // An item of a list has no name of its own: people know the list's.
  const key = String(path.findLast((step) => typeof step === 'string') ?? path.at(-1) ?? '');
  const params = cause.params as Record<string, unknown>;
  switch (cause.keyword) {
    // ajv says it once for the key (above) and once more for the map around it.
    case 'propertyNames':
      return [];
    case 'required':
      return [error('schema-required', file.placeOfKey(path), { key: String(params.missingProperty) })];
    case 'additionalProperties':
      return [unknownKey(cause, String(params.additionalProperty), path, file)];
    case 'type':
      if (path.length === 0) return [error('schema-root', file.placeOfValue(path))];
      return [error(`schema-type-${typeName(params.type)}`, file.placeOfValue(path), { key })];
    case 'enum':
      if (CURLY.test(String(cause.data)))
        return [error('yaml-curly-quotes', file.placeOfValue(path), { key, value: shown(cause.data) })];
      if (isRunTogether(cause, path)) return [error('yaml-comma', file.placeOfValue(path))];
      return [error('schema-enum', file.placeOfValue(path), enumValues(key, cause, params))];
    default:
      if (isRunTogether(cause, path)) return [error('yaml-comma', file.placeOfValue(path))];
      return [valueProblem(cause, key, file.placeOfValue(path))];
  }
}

/** Word processors make straight quotation marks round, and round ones are part of the text. */
const CURLY = /^[“”„«‘’].*[“”»‘’]$/u;

/** `[en، ar]`: an Arabic comma parts nothing, so that two items of a list are one. */
function isRunTogether(cause: ErrorObject, path: DataPath): boolean {
  return typeof path.at(-1) === 'number' && typeof cause.data === 'string' && cause.data.includes('،');
}

function valueProblem(cause: ErrorObject, key: string, place: Place): Problem {
  const values = { key, value: shown(cause.data) };
  const limit = Number((cause.params as { readonly limit?: number }).limit ?? 0);
  if (typeof cause.data === 'string' && CURLY.test(cause.data)) return error('yaml-curly-quotes', place, values);
  switch (cause.keyword) {
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return error('schema-empty', place, { key });
    case 'maxLength':
      return error('schema-too-long', place, { key, limit });
    case 'maxItems':
      return error('schema-too-many', place, { key, limit });
    case 'format':
      return formatProblem(cause, values, place);
    case 'pattern':
      return error(patternCode(key), place, values);
    default:
      throw new Error(`a schema uses ${cause.keyword}, for which there are no words`);
  }
}

function formatProblem(cause: ErrorObject, values: Problem['values'], place: Place): Problem {
  const code = formatCode(cause);
  const wanted = code === 'not-a-web-address' ? withAsciiHost(String(cause.data)) : undefined;
  if (code === 'not-a-date') return error(code, place, { ...values, near: meantDate(String(cause.data)) ?? '' });
  if (code === 'not-a-language')
    return error(code, place, { ...values, near: meantLanguage(String(cause.data)) ?? '' });
  return wanted === undefined ? error(code, place, values) : error('web-address-host', place, { ...values, wanted });
}

function formatCode(cause: ErrorObject): string {
  const format = String((cause.params as { readonly format?: string }).format);
  const codes: Record<string, string> = {
    date: 'not-a-date',
    'partial-date': 'not-a-partial-date',
    'language-tag': 'not-a-language',
    uri: 'not-a-web-address',
  };
  return codes[format] ?? 'schema-pattern';
}

function patternCode(key: string): string {
  if (key === 'id') return 'schema-id';
  if (key === 'bleed' || key === 'paper') return 'schema-millimetres';
  return key === 'base_url' ? 'schema-end-slash' : 'schema-pattern';
}

function keyProblem(cause: ErrorObject, place: Place): Problem {
  const key = String(cause.propertyName);
  return cause.keyword === 'format'
    ? error('not-a-language', place, { key, value: key, near: meantLanguage(key) ?? '' })
    : error('schema-key', place, { key });
}

function unknownKey(cause: ErrorObject, key: string, path: DataPath, file: DataFile): Problem {
  const known = Object.keys((cause.parentSchema as { readonly properties?: object }).properties ?? {});
  const near = likelyName(key, known) ?? '';
  return warning('schema-unknown-key', file.placeOfKey([...path, key]), { key, near, known });
}

function enumValues(key: string, cause: ErrorObject, params: Record<string, unknown>): Problem['values'] {
  const allowed = (params.allowedValues as readonly string[]) ?? [];
  return {
    key,
    value: shown(cause.data),
    near: meantChoice(shown(cause.data), allowed) ?? '',
    allowed,
  };
}

/** `text`, `list`, `map`, `text-or-list`, `text-or-map`. */
function typeName(type: unknown): string {
  const names: Record<string, string> = { string: 'text', array: 'list', object: 'map' };
  const types = (Array.isArray(type) ? type : String(type).split(',')).map((name: string) => names[name] ?? name);
  return [...types].sort((a, b) => b.localeCompare(a, 'en')).join('-or-');
}

/** A JSON pointer (RFC 6901) as a path; steps that are numbers are indices of lists as well as keys. */
function pathOf(pointer: string): DataPath {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : step));
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value as DataValue) ?? '');
  return beginningOf(text, 60);
}
