// What YAML and JSON have in common once they are read: plain values, and the places that their keys and values have.

import type { Place } from '../model/place.ts';

/** A value as the schemas see it. Maps have no prototype, so that a key such as `__proto__` is a key like any other. */
export type DataValue = string | number | boolean | null | readonly DataValue[] | DataMap;

export interface DataMap {
  readonly [key: string]: DataValue;
}

/** The path from the top of a file to a value: keys of maps, indices of lists. */
export type DataPath = readonly (string | number)[];

/** A file that was read without syntax errors. */
export interface DataFile {
  readonly value: DataValue;
  /** Where the value at the path begins; where its nearest container does when nothing is there. */
  placeOfValue(path: DataPath): Place;
  /** Where the last key of the path begins; the value itself in a list. */
  placeOfKey(path: DataPath): Place;
}

/** Where a key and its value begin, and what is in the value. */
export interface DataNode {
  readonly key: number;
  readonly value: number;
  readonly children: ReadonlyMap<string | number, DataNode> | undefined;
}

/** Makes the file of a value from the tree of its offsets. */
export function dataFile(value: DataValue, top: DataNode, place: (offset: number) => Place): DataFile {
  return {
    value,
    placeOfValue: (path) => place(nodeAt(top, path).value),
    placeOfKey: (path) => place(nodeAt(top, path).key),
  };
}

function nodeAt(top: DataNode, path: DataPath): DataNode {
  let node = top;
  for (const step of path) {
    const next = node.children?.get(step) ?? node.children?.get(String(step));
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** Whether the value is a map (not a list, not a scalar). */
export function isDataMap(value: DataValue | undefined): value is DataMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map without a prototype. */
export function emptyMap(): Record<string, DataValue> {
  return Object.create(null) as Record<string, DataValue>;
}
