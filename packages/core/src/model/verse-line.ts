// A line of verse as an edition shows it comes in; its two halves, and how they stand to each other, go out.

import type { Rendition } from './edition.ts';
import type { Inline } from './inline.ts';
import type { Language } from './language.ts';

/** A line of verse whose halves are known. One that is lost is empty; the line keeps its place. */
export interface VerseLine {
  readonly first: readonly Inline[];
  readonly second: readonly Inline[];
  /** Whose verse it is: the line's own, or that of the foreign words which the line is. */
  readonly language: Language;
  /**
   * Whether the halves stand in two columns, as verse in Arabic letters does, of whatever language. In others a gap parts
   * them within the line.
   */
  readonly inColumns: boolean;
}

/** Undefined for a line without the sign. Mark-up that runs over the sign ends with the first half and begins again. */
export function verseLine({ content, language }: Pick<Rendition, 'content' | 'language'>): VerseLine | undefined {
  const whole = foreignLine(content, language);
  const halves = split(whole?.content ?? content);
  if (halves === undefined) return undefined;
  const own = whole?.language ?? language;
  return { ...halves, language: own, inColumns: own.script === 'Arab' };
}

/**
 * A line that is wholly in another language, as a poem quoted in a text is: its halves follow each other as that language
 * is read. Calls of notes behind it are still the text's own.
 */
function foreignLine(
  content: readonly Inline[],
  language: Language,
): { readonly content: readonly Inline[]; readonly language: Language } | undefined {
  const [only, ...others] = content.filter(({ kind }) => kind === 'foreign');
  if (only?.kind !== 'foreign' || others.length > 0) return undefined;
  const rest = content.filter((inline) => inline !== only);
  if (!rest.every((inline) => inline.kind === 'note-call' || (inline.kind === 'text' && inline.text.trim() === '')))
    return undefined;
  const outside = (calls: readonly Inline[]): readonly Inline[] =>
    calls.filter(({ kind }) => kind === 'note-call').map((call) => ({ kind: 'foreign', language, children: [call] }));
  const at = content.indexOf(only);
  const all = [...outside(content.slice(0, at)), ...only.children, ...outside(content.slice(at + 1))];
  return { content: all, language: only.language };
}

interface Halves {
  readonly first: readonly Inline[];
  readonly second: readonly Inline[];
}

function split(content: readonly Inline[]): Halves | undefined {
  for (const [at, inline] of content.entries()) {
    const inside = inline.kind === 'caesura' ? { first: [], second: [] } : splitInside(inline);
    if (inside === undefined) continue;
    return {
      first: [...content.slice(0, at), ...inside.first],
      second: [...inside.second, ...content.slice(at + 1)],
    };
  }
  return undefined;
}

function splitInside(inline: Inline): Halves | undefined {
  if (!('children' in inline)) return undefined;
  const halves = split(inline.children);
  if (halves === undefined) return undefined;
  const again = (children: readonly Inline[]) => (children.length === 0 ? [] : [{ ...inline, children }]);
  return { first: again(halves.first), second: again(halves.second) };
}
