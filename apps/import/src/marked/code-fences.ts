// The lines of a Markdown text come in one after another; where each stands to fences of code goes out (CommonMark 4.5).

export interface FencePlace {
  /** Whether the line looks like a fence's first or last. */
  readonly isMark: boolean;
  /** Whether a fence is open behind it. */
  readonly isInside: boolean;
}

export function fenceReader(): (line: string) => FencePlace {
  let fence: string | undefined;
  return (line) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    return { isMark: mark !== undefined, isInside: fence !== undefined };
  };
}
