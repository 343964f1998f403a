// A document's flow content comes in; its sections, one for each level-1 heading, go out with their notes and calls.

import type { FootnoteDefinition, Heading, Nodes, RootContent } from 'mdast';
import { noteKey } from '../model/find-note.ts';
import { startOf } from './reading.ts';
import { walk } from './walk.ts';

/** What becomes a part: the content up to the next level-1 heading. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly content: readonly RootContent[];
  /** The heading that is the document's title, whose notes belong to the first section. */
  readonly title?: Heading | undefined;
}

/** A call of a note, or something that looks like one in a picture's title. */
export interface Call {
  readonly label: string;
  readonly offset: number;
}

/**
 * Splits content at level-1 headings. What stands before the first is a section only when it holds more than notes and
 * link definitions; else these belong to the first section.
 */
export function sectionsOf(content: readonly RootContent[], title: Heading | undefined): readonly Section[] {
  const sections: { heading: Heading | undefined; content: RootContent[]; title?: Heading | undefined }[] = [
    { heading: undefined, content: [], title },
  ];
  for (const node of content) {
    if (node.type !== 'heading' || node.depth !== 1) sections.at(-1)!.content.push(node);
    else if (sections.length === 1 && sections[0]!.content.every(isInvisible) && sections[0]!.heading === undefined) {
      sections[0]!.heading = node;
    } else sections.push({ heading: node, content: [] });
  }
  return sections;
}

function isInvisible(node: RootContent): boolean {
  return node.type === 'footnoteDefinition' || node.type === 'definition' || node.type === 'yaml';
}

/** The footnote definitions of a section, also those inside its containers. */
function definitionsOf(section: Section): readonly FootnoteDefinition[] {
  return [...walk(section.content)].filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
}

/** The calls of a section, in its headings, its text and its notes. */
export function callsOf({ title, heading, content }: Section): readonly Call[] {
  const nodes: readonly Nodes[] = [title ?? [], heading ?? [], content].flat();
  return [...walk(nodes)].flatMap((node): readonly Call[] => {
    const offset = startOf(node);
    if (node.type === 'footnoteReference') return [{ label: node.label ?? node.identifier, offset }];
    if (node.type !== 'image' || !node.title) return [];
    return [...node.title.matchAll(/\[\^([^\s[\]]+)\]/gu)].map((match) => ({ label: match[1]!, offset }));
  });
}

/** A definition and the label that calls name it by. */
export interface PlacedNote {
  readonly node: FootnoteDefinition;
  readonly label: string;
}

/** The notes of a part. */
export interface PlacedNotes {
  readonly notes: readonly PlacedNote[];
}

/**
 * Gives each definition to a part: the one it stands in; but when only other parts call it and nothing else in the document
 * has its label, the first part that does. So notes gathered at a document's end come to the parts that they annotate.
 */
export function placeNotes(sections: readonly Section[]): readonly PlacedNotes[] {
  const called = sections.map((section) => new Set(callsOf(section).map((call) => noteKey(call.label))));
  const written = sections.map((section) =>
    definitionsOf(section).map((node): PlacedNote => ({ node, label: node.label ?? node.identifier })),
  );
  const count = new Map<string, number>();
  for (const { label } of written.flat()) count.set(noteKey(label), (count.get(noteKey(label)) ?? 0) + 1);
  const placed = sections.map((): PlacedNote[] => []);
  for (const [part, notes] of written.entries()) {
    for (const note of notes) {
      const key = noteKey(note.label);
      const stays = called[part]!.has(key) || count.get(key) !== 1;
      const caller = stays ? -1 : called.findIndex((keys) => keys.has(key));
      placed[caller === -1 ? part : caller]!.push(note);
    }
  }
  return placed.map((notes) => ({ notes }));
}
