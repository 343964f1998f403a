// Parsed inline content comes in; the same content with its notes and cross-references found goes out.

import type { Inline, SourceInline, UnresolvedReference } from '../model/inline.ts';

/** What a call or a cross-reference means where the content stands; undefined makes plain text of it. */
export interface InlineTargets {
  note(label: string): { readonly note: string; readonly number: number } | undefined;
  reference(written: UnresolvedReference): Target | undefined;
}

interface Target {
  readonly document: string;
  readonly unit: string | undefined;
  /** What is shown in place of what was written. */
  readonly title?: string | undefined;
}

/** Every reference and note of the result exists; of the others the words are kept, and of a call its mark-up. */
export function resolveInline(content: readonly SourceInline[], targets: InlineTargets): readonly Inline[] {
  return content.flatMap((inline) => resolve(inline, targets));
}

function resolve(inline: SourceInline, targets: InlineTargets): readonly Inline[] {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'break':
    case 'caesura':
      return [inline];
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'foreign':
    case 'indexed':
    case 'link':
      return [{ ...inline, children: resolveInline(inline.children, targets) }];
    case 'note-label': {
      const found = targets.note(inline.label);
      return [found === undefined ? { kind: 'text', text: `[^${inline.label}]` } : { kind: 'note-call', ...found }];
    }
    case 'unresolved-reference': {
      const children = resolveInline(inline.children, targets);
      const found = targets.reference(inline);
      if (found === undefined) return children;
      const { document, unit, title } = found;
      const shown = title === undefined ? children : [{ kind: 'text', text: title } as const];
      return [{ kind: 'reference', document, unit, children: shown }];
    }
  }
}
