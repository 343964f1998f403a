// The text of a YAML file comes in; its maps, lists and texts with their places go out, or what is wrong with its syntax.

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../model/place.ts';
import { type Checked, error, type Problem } from '../model/problem.ts';
import { type DataFile, type DataMap, type DataNode, type DataValue, dataFile, emptyMap } from './data-file.ts';
import { placeFinder } from './place-finder.ts';
import { conflictMarkers, controlCharacters, DEEPEST, loneSurrogate, withoutByteOrderMark } from './raw-text.ts';
import { yamlSyntaxProblem } from './yaml-syntax-problem.ts';

/**
 * Reads YAML 1.2. Every scalar is a text, as written: the project's files hold no numbers and no truth values, so that
 * `title: 1984` and `language: no` mean what they say. A key without a value (also `~` and `null`) counts as absent.
 * The value is undefined when the syntax is broken.
 */
export function parseYaml(source: string, file: string, firstLine = 1): Checked<DataFile | undefined> {
  const text = withoutByteOrderMark(source);
  const reader = new YamlReader(text, file, firstLine);
  const before = reader.problemsOfText();
  if (before.length > 0) return { value: undefined, problems: before };
  return reader.read();
}

class YamlReader {
  readonly #text: string;
  readonly #place: (offset: number) => Place;
  readonly #problems: Problem[] = [];

  constructor(text: string, file: string, firstLine: number) {
    this.#text = text;
    this.#place = placeFinder(text, file, firstLine);
  }

  problemsOfText(): readonly Problem[] {
    const conflicts = conflictMarkers(this.#text, this.#place);
    if (conflicts.length > 0) return conflicts;
    return [
      ...controlCharacters(this.#text, this.#place),
      ...loneSurrogate(this.#text, this.#place),
      ...this.#tooDeep(),
    ];
  }

  read(): Checked<DataFile | undefined> {
    const document = parseDocument(this.#text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      // Silence would drop what stands behind a second `---`, too.
      logLevel: 'error',
    });
    const broken = [...document.errors, ...document.warnings].filter((cause) => !this.#isEnd(cause));
    // One slip throws the parser off for the rest of the file: what it says after the first is noise.
    if (broken[0] !== undefined) {
      return { value: undefined, problems: [yamlSyntaxProblem(broken[0], this.#text, this.#place)] };
    }
    const { value, node } = this.#node(document.contents as Node | null, 0);
    return { value: dataFile(value ?? emptyMap(), node, this.#place), problems: this.#problems };
  }

  /** A last line `---`, as front matter has it, begins nothing. */
  #isEnd({ code, pos }: YAMLError): boolean {
    return code === 'MULTIPLE_DOCS' && /^---\s*$/.test(this.#text.slice(pos[0]));
  }

  /** The parser recurses, and thousands of brackets overflow its stack: nesting is measured beforehand. */
  #tooDeep(): readonly Problem[] {
    let depth = 0;
    for (const bracket of this.#text.matchAll(/[[\]{}]/g)) {
      depth += bracket[0] === '[' || bracket[0] === '{' ? 1 : depth > 0 ? -1 : 0;
      if (depth > DEEPEST) return [error('too-deep', this.#place(bracket.index), { deepest: DEEPEST })];
    }
    const indented = /^(?:[ \t]|[-?:][ \t]){200}/m.exec(this.#text);
    return indented === null ? [] : [error('too-deep', this.#place(indented.index), { deepest: DEEPEST })];
  }

  #node(node: Node | null, key: number): { readonly value: DataValue | undefined; readonly node: DataNode } {
    const offset = node?.range?.[0] ?? key;
    if (isMap(node)) return this.#map(node, key);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#node(item as Node | null, (item as Node | null)?.range?.[0] ?? key));
      const children = new Map(items.map((item, i) => [i, item.node] as const));
      return { value: items.map((item) => item.value ?? ''), node: { key, value: offset, children } };
    }
    if (isAlias(node)) this.#problems.push(error('yaml-alias', this.#place(offset), { name: node.source }));
    const value = isScalar(node) ? textOf(node) : undefined;
    return { value, node: { key, value: offset, children: undefined } };
  }

  #map(map: YAMLMap, key: number): { readonly value: DataMap; readonly node: DataNode } {
    const value = emptyMap();
    const children = new Map<string, DataNode>();
    for (const pair of map.items) this.#pair(pair as Pair<Node, Node | null>, value, children);
    return { value, node: { key, value: map.range?.[0] ?? key, children } };
  }

  #pair(pair: Pair<Node, Node | null>, into: Record<string, DataValue>, children: Map<string, DataNode>): void {
    const offset = pair.key.range?.[0] ?? 0;
    if (!isScalar(pair.key)) {
      this.#problems.push(error('yaml-key', this.#place(offset)));
      return;
    }
    const name = String(pair.key.value);
    const first = children.get(name);
    if (first !== undefined) {
      this.#problems.push(
        error('duplicate-key', this.#place(offset), { key: name, first: this.#place(first.key).line }),
      );
      return;
    }
    const { value, node } = this.#node(pair.value, offset);
    children.set(name, node);
    if (value !== undefined) into[name] = value;
  }
}

/** A scalar's text; undefined for a plain one that YAML 1.2 reads as null. */
function textOf(scalar: Scalar): string | undefined {
  const text = String(scalar.value ?? '');
  return scalar.type === 'PLAIN' && /^(?:|~|null|Null|NULL)$/.test(text) ? undefined : text;
}
