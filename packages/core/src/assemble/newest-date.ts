// A compiled collection comes in; the newest date in it goes out, as the instant at which that day begins.

import type { CompiledCollection } from './compiled-collection.ts';

const NO_DATE = '1980-01-01';

/** Where nothing has a date: the first instant that a zip archive can hold. Readers are not told of it. */
export const UNDATED = `${NO_DATE}T00:00:00Z`;

/** The newest of the documents' dates and the day of publication, `YYYY-MM-DDT00:00:00Z`. */
export function newestDate({ collection, documents }: CompiledCollection): string {
  const dates = documents.flatMap(({ document }) => [document.meta.date, document.meta.modified]);
  const newest = [NO_DATE, collection.published, ...dates].reduce((a, b) => (b !== undefined && b > (a ?? '') ? b : a));
  return `${newest}T00:00:00Z`;
}
