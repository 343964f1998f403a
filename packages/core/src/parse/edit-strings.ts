// The text of a string file comes in; the same text goes out with one entry put in or some taken out, all else untouched.

import { type MemberNode, parse } from '@humanwhocodes/momoa';

/**
 * Puts an entry into a string file: in place of the one that has its id, else behind `after`, else at the head. Every
 * other byte stays as the translator wrote it. `text` is the text of a file that `parseStrings` reads without an error,
 * or is empty.
 */
export function withEntry(text: string, id: string, value: string, after: string | undefined): string {
  const entry = `${JSON.stringify(id)}: ${JSON.stringify(value)}`;
  if (text.trim() === '') return `{\n  ${entry}\n}\n`;
  const members = membersOf(text);
  const own = members.find((member) => keyOf(member) === id);
  if (own !== undefined) return splice(text, own.value.range![0], own.value.range![1], JSON.stringify(value));
  if (members.length === 0) return splice(text, text.indexOf('{'), text.lastIndexOf('}') + 1, `{\n  ${entry}\n}`);
  const before = members.find((member) => keyOf(member) === after);
  if (before === undefined) return splice(text, startOf(members[0]!), startOf(members[0]!), `${entry},\n\n  `);
  return splice(text, endOf(before), endOf(before), `,\n\n  ${entry}`);
}

/** Takes entries out of a string file, with the comma and the space that go with each. */
export function withoutEntries(text: string, ids: ReadonlySet<string>): string {
  const members = membersOf(text);
  const kept = members.filter((member) => !ids.has(keyOf(member)));
  if (kept.length === members.length) return text;
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined) return text;
  if (kept.length === 0) return splice(text, text.indexOf('{'), text.lastIndexOf('}') + 1, '{}');
  let inside = '';
  for (const member of kept) {
    const at = members.indexOf(member);
    // What stood before an entry stays before it: its blank line.
    const gap = inside === '' ? '' : text.slice(endOf(members[at - 1]!), startOf(member));
    inside += gap + text.slice(startOf(member), endOf(member));
  }
  return splice(text, startOf(first), endOf(last), inside);
}

function membersOf(text: string): readonly MemberNode[] {
  const { body } = parse(text.replace(/^\uFEFF/, ' '), { ranges: true });
  return body.type === 'Object' ? body.members : [];
}

function keyOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}

function startOf({ name }: MemberNode): number {
  return name.range![0];
}

function endOf({ value }: MemberNode): number {
  return value.range![1];
}

function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
