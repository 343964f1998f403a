// The composer of a book comes in; the one for what stands across all its columns goes out.

import type { Composer } from './composer.ts';

/** The composer for what is set across all columns: front matter and back matter. */
export function acrossColumns(composer: Composer): Composer {
  const { design } = composer;
  if (design.columns === 1) return composer;
  return { ...composer, design: { ...design, textWidth: design.areaWidth, columns: 1 } };
}
