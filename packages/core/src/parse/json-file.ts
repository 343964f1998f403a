// The text of a JSON file comes in; its values with their places go out, or what is wrong with its syntax.

import { type MemberNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import type { Place } from '../model/place.ts';
import { type Checked, error, hasErrors, type Problem } from '../model/problem.ts';
import { type DataFile, type DataMap, type DataNode, type DataValue, dataFile, emptyMap } from './data-file.ts';
import { jsonSyntaxProblem } from './json-syntax-problem.ts';
import { placeFinder } from './place-finder.ts';
import { CONTROL, codePointName, conflictMarkers, DEEPEST, withoutByteOrderMark } from './raw-text.ts';

/** A string's member whose key stands more than once: JSON.parse would keep the last and say nothing. */
interface Duplicate {
  readonly key: string;
  readonly value: DataValue;
  /** Where its value begins. */
  readonly place: Place;
}

export interface JsonFile extends DataFile {
  /** Members of the top-level object whose key had stood before, in the file's order. */
  readonly duplicates: readonly Duplicate[];
}

/**
 * Reads JSON (RFC 8259) strictly. The value is undefined when the syntax is broken. Reports duplicate keys, a `__proto__`
 * key (left out), control characters and lone surrogates in texts (kept; the surrogate as U+FFFD).
 */
export function parseJson(source: string, file: string): Checked<JsonFile | undefined> {
  const text = withoutByteOrderMark(source);
  const place = placeFinder(text, file);
  const before = [...conflictMarkers(text, place), ...tooDeep(text, place)].slice(0, 1);
  if (before.length > 0) return { value: undefined, problems: before };
  try {
    return new JsonReader(text, place).read(parse(text, { ranges: true }).body);
  } catch (cause) {
    return { value: undefined, problems: [jsonSyntaxProblem(cause, text, place)] };
  }
}

class JsonReader {
  readonly #text: string;
  readonly #place: (offset: number) => Place;
  readonly #problems: Problem[] = [];
  readonly #duplicates: Duplicate[] = [];

  constructor(text: string, place: (offset: number) => Place) {
    this.#text = text;
    this.#place = place;
  }

  read(body: ValueNode): Checked<JsonFile | undefined> {
    const { value, node } = this.#node(body, body.loc.start.offset, 0);
    // A line break inside a string is a quotation mark too few: the texts after it are not what they seem.
    if (hasErrors(this.#problems.filter((problem) => problem.code === 'json-quote'))) {
      return { value: undefined, problems: this.#problems };
    }
    return {
      value: { ...dataFile(value, node, this.#place), duplicates: this.#duplicates },
      problems: this.#problems,
    };
  }

  #node(node: ValueNode, key: number, depth: number): { readonly value: DataValue; readonly node: DataNode } {
    const offset = node.loc.start.offset;
    if (node.type === 'Object') return this.#object(node, key, depth);
    if (node.type === 'Array') {
      const items = node.elements.map((item) => this.#node(item.value, item.loc.start.offset, depth + 1));
      const children = new Map(items.map((item, i) => [i, item.node] as const));
      return { value: items.map((item) => item.value), node: { key, value: offset, children } };
    }
    return { value: this.#scalar(node), node: { key, value: offset, children: undefined } };
  }

  #object(object: ObjectNode, key: number, depth: number): { readonly value: DataMap; readonly node: DataNode } {
    const value = emptyMap();
    const children = new Map<string, DataNode>();
    for (const member of object.members) this.#member(member, value, children, depth);
    return { value, node: { key, value: object.loc.start.offset, children } };
  }

  #member(member: MemberNode, into: Record<string, DataValue>, children: Map<string, DataNode>, depth: number): void {
    const name = member.name.type === 'String' ? member.name.value : member.name.name;
    const at = member.name.loc.start.offset;
    const { value, node } = this.#node(member.value, at, depth + 1);
    const first = children.get(name);
    if (name === '__proto__') {
      this.#problems.push(error('unsafe-key', this.#place(at), { key: name }));
    } else if (first !== undefined) {
      this.#problems.push(error('duplicate-key', this.#place(at), { key: name, first: this.#place(first.key).line }));
      if (depth === 0) this.#duplicates.push({ key: name, value, place: this.#place(node.value) });
    } else {
      children.set(name, node);
      into[name] = value;
    }
  }

  #scalar(node: ValueNode): DataValue {
    switch (node.type) {
      case 'String':
        return this.#string(node.value, node.loc.start.offset, node.loc.end.offset);
      case 'Number':
      case 'Boolean':
        return node.value;
      default:
        return null;
    }
  }

  #string(value: string, start: number, end: number): string {
    // A tab may only be written as \t there (RFC 8259, 7): other programs would read nothing of the file.
    const hasTab = value.includes('\t') && this.#text.slice(start, end).includes('\t');
    const control = hasTab ? '\t' : CONTROL.exec(value)?.[0];
    if (control !== undefined) {
      this.#problems.push(error('control-character', this.#place(start + 1), { character: codePointName(control) }));
    }
    if (/[\n\r]/.test(value) && /[\n\r]/.test(this.#text.slice(start, end))) {
      this.#problems.push(error('json-quote', this.#place(start)));
    }
    const half = /\p{Surrogate}/u.exec(value)?.[0];
    if (half === undefined) return value;
    this.#problems.push(error('lone-surrogate', this.#place(start + 1), { character: codePointName(half) }));
    return value.replace(/\p{Surrogate}/gu, '\uFFFD');
  }
}

/** The parser recurses: nesting is measured beforehand. Brackets inside strings do not count. */
function tooDeep(text: string, place: (offset: number) => Place): readonly Problem[] {
  let depth = 0;
  for (const found of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs)) {
    const bracket = found[0];
    if (bracket.length > 1) continue;
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return [error('too-deep', place(found.index), { deepest: DEEPEST })];
  }
  return [];
}
