// Ids from the command line and the collections that were read come in; a wrong use is thrown where no document has one.

import { proseOf } from '@warraq/core';
import { WrongUse } from './exit-code.ts';
import type { Loaded } from './load.ts';

export function knownUnits(units: readonly string[], loaded: readonly Loaded[]): void {
  const known = new Set(
    loaded.flatMap(({ compiled }) =>
      compiled.documents.flatMap(({ document }) => proseOf(document).map((unit) => unit.id)),
    ),
  );
  const unknown = units.find((unit) => !known.has(unit));
  if (unknown !== undefined) throw new WrongUse('unknownUnit', { name: unknown });
}
