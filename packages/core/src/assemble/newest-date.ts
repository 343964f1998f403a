// A compiled collection comes in; the newest date in it goes out, as the instant at which that day begins.

import type { CompiledCollection } from './compiled-collection.ts';

/** Where nothing has a date: the first day that a zip archive can hold. */
const NO_DATE = '1980-01-01';

/** The newest of the documents' dates and the day of publication, `YYYY-MM-DDT00:00:00Z`. */
export function newestDate({ collection, documents }: CompiledCollection): string {
  const dates = documents.flatMap(({ document }) => [document.meta.date, document.meta.modified]);
  const newest = [NO_DATE, collection.published, ...dates].reduce((a, b) => (b !== undefined && b > (a ?? '') ? b : a));
  return `${newest}T00:00:00Z`;
}
