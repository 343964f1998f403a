// A text comes in; the characters in it that no text should hold go out, with what is wrong about each.

/** C0 and C1 controls, save tab and line feed. */
const CONTROL = /(?![\t\n])\p{Cc}/u;
/** UAX #9 §2.1, §2.2: embeddings and overrides. Isolates and marks are what text uses today. */
const EMBEDDING = /[\u202a-\u202e]/u;
/** Halves of pairs and code points that are no characters. */
const NONCHARACTER = /[\p{Cs}\ufffe\uffff]/u;
const SUSPECT = /(?![\t\n])[\p{Cc}\u202a-\u202e\p{Cs}\ufffe\uffff]/gu;
const ISOLATES = /[\u2066-\u2069]/g;
const POP_ISOLATE = '\u2069';

export type CharacterFault = 'control' | 'embedding' | 'none' | 'open-isolate';

export interface FaultyCharacter {
  readonly fault: CharacterFault;
  /** `U+202E`. */
  readonly name: string;
}

/** Each faulty character once, in order of appearance. */
export function faultyCharacters(text: string): readonly FaultyCharacter[] {
  const found = new Map<string, FaultyCharacter>();
  for (const [character] of text.matchAll(SUSPECT))
    found.set(character, { fault: faultOf(character), name: nameOf(character) });
  const open = unclosedIsolate(text);
  if (open !== undefined) found.set(open, { fault: 'open-isolate', name: nameOf(open) });
  return [...found.values()];
}

function faultOf(character: string): CharacterFault {
  if (CONTROL.test(character)) return 'control';
  if (EMBEDDING.test(character)) return 'embedding';
  if (NONCHARACTER.test(character)) return 'none';
  throw new Error(`no fault in ${nameOf(character)}`);
}

/** UAX #9 BD9: an isolate initiator pairs with the next pop at its own depth. */
function unclosedIsolate(text: string): string | undefined {
  const open: string[] = [];
  for (const [character] of text.matchAll(ISOLATES)) {
    if (character !== POP_ISOLATE) open.push(character);
    else if (open.pop() === undefined) return character;
  }
  return open.at(-1);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
