// Inline content comes in; its text, and the stretches of it that are marked for the index, go out.

import type { Inline } from '../model/inline.ts';
import { wordsOf } from '../model/inline-words.ts';
import type { Language } from '../model/language.ts';
import type { MarkedWords } from './term-register.ts';

export interface IndexedText {
  readonly text: string;
  readonly marked: readonly MarkedWords[];
  /** Where notes are called, by their ids. */
  readonly calls: readonly { readonly note: string; readonly at: number }[];
}

/** Parts words as a picture would. */
const NO_TEXT = '\uFFFC';

/** Text of another language and program text are not looked at: each index is of one language. Offsets are UTF-16. */
export function indexedText(content: readonly Inline[], language: Language): IndexedText {
  const found = { text: '', marked: [] as MarkedWords[], calls: [] as { note: string; at: number }[] };
  add(content, true, language, found);
  return found;
}

interface Found {
  text: string;
  readonly marked: MarkedWords[];
  readonly calls: { note: string; at: number }[];
}

function add(content: readonly Inline[], own: boolean, language: Language, found: Found): void {
  for (const inline of content) {
    switch (inline.kind) {
      case 'text':
        found.text += own ? inline.text : NO_TEXT.repeat(inline.text.length);
        break;
      case 'code':
        found.text += NO_TEXT.repeat(inline.text.length);
        break;
      case 'break':
        found.text += '\n';
        break;
      case 'caesura':
        found.text += ' ';
        break;
      case 'note-call':
        found.calls.push({ note: inline.note, at: found.text.length });
        break;
      case 'foreign':
        add(inline.children, inline.language.tag === language.tag, language, found);
        break;
      case 'indexed': {
        const start = found.text.length;
        add(inline.children, own, language, found);
        const { role, entry } = inline;
        if (own) found.marked.push({ role, entry, words: wordsOf(inline.children), start, end: found.text.length });
        break;
      }
      default:
        add(inline.children, own, language, found);
    }
  }
}
