// Values of a data file come in; the texts, lists and maps that a schema promised go out, or nothing where it was broken.

import type { Localised } from '../model/localised.ts';
import { type DataMap, type DataValue, isDataMap } from './data-file.ts';

/** The text of a key. */
export function textAt(map: DataMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts of a key that holds a list, or one text alone. */
export function textsAt(map: DataMap, key: string): readonly string[] {
  const value = map[key];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return listOf(value).filter((item): item is string => typeof item === 'string' && item !== '');
}

/** Scalars of YAML are texts here: the schema lets `true` and `false` pass, nothing else. */
export function isTrue(map: DataMap, key: string, usual: boolean): boolean {
  return (textAt(map, key) ?? String(usual)) === 'true';
}

/** The number of a key, which the schema has seen to be one. */
export function numberAt(map: DataMap, key: string, usual: number): number {
  const text = textAt(map, key);
  return text === undefined ? usual : Number(text);
}

/** The map of a key; an empty one where there is none. */
export function mapAt(map: DataMap, key: string): DataMap | undefined {
  const value = map[key];
  return isDataMap(value) ? value : undefined;
}

/** The maps in the list of a key. */
export function mapsAt(map: DataMap, key: string): readonly DataMap[] {
  return listOf(map[key]).filter(isDataMap);
}

/** The text of a key in its languages. */
export function localisedAt(map: DataMap, key: string): Localised | undefined {
  const value = map[key];
  if (!isDataMap(value)) return textAt(map, key);
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function listOf(value: DataValue | undefined): readonly DataValue[] {
  return Array.isArray(value) ? value : [];
}
