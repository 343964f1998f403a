// Plain words come in; Markdown that shows exactly them goes out, with as few backslashes as that takes.

/** Escapes what would be mark-up inside a line. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\*`<[\]~^{}|]/gu, '\\$&')
    .replace(/_/gu, '\\_')
    .replace(/&(?=#?\w{1,31};)/gu, '\\&')
    .replace(/:(?=[\p{L}_-]+\\?[[{])/gu, '\\:')
    .replace(/!(?=\\\[)/gu, '\\!');
}

/** Escapes what would begin another kind of block at the start of a paragraph. */
export function escapeStart(markdown: string): string {
  return markdown
    .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|:::?|={1,}\s*$|-{2,}\s*$)/u, '\\')
    .replace(/^(\[\^\d+\])(?=:)/u, '$1\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}
