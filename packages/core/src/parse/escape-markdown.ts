// Plain text comes in; Markdown that shows exactly this text goes out.

/** Puts a backslash before every character that could begin mark-up inside a paragraph. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]{}<>~:!#|&@]/gu, '\\$&').replace(/(www)\./giu, '$1\\.');
}
