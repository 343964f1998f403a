// Rows of a flow come in; pages, broken where all of them together hurt least, go out.

import { choosePages } from './choose-pages.ts';
import type { FlowRow, RowPage } from './flow-row.ts';
import { measureFlow } from './measure-flow.ts';
import { frameOf, type PageFrame } from './page-frame.ts';
import { setPage } from './set-page.ts';

export { frameOf, type PageFrame } from './page-frame.ts';

/**
 * Breaks a flow into the pages that cost least together: break costs, empty height, spreads that end unevenly, notes
 * parted and floats far from their mention. A row higher than a page stands alone on one. Every row, every row of a
 * note and every float comes out once, in order, apart from rows set again under `repeated`. Linear in the number of
 * rows.
 */
export function paginate<T>(rows: readonly FlowRow<T>[], frame: PageFrame): readonly RowPage<T>[] {
  if (rows.length === 0) return [];
  const flow = measureFlow(rows);
  return choosePages(flow, frame).map((page, index) => setPage(flow, page, frameOf(frame, index)));
}
