// What a reader of one kind of capture gives: front matter, blocks, and what it noticed.

import type { Block } from './block.ts';
import type { Finding } from './finding.ts';
import type { Meta } from './meta.ts';

export interface Draft {
  readonly meta: Meta;
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}
