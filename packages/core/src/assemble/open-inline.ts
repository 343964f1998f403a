// An inline comes in; whether it holds text of the language around it, which editions may prepare, goes out.

import type { Inline } from '../model/inline.ts';

/** Emphasis, links and marks for the index; not a run of another language. */
export type OpenInline = Exclude<
  Extract<Inline, { readonly children: readonly Inline[] }>,
  { readonly kind: 'foreign' }
>;

export function isOpen(inline: Inline): inline is OpenInline {
  switch (inline.kind) {
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'link':
    case 'reference':
    case 'indexed':
      return true;
    case 'text':
    case 'code':
    case 'break':
    case 'caesura':
    case 'foreign':
    case 'note-call':
      return false;
  }
}
