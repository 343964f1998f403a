// A column of numbers comes in; one twice as long, which begins with the same numbers, goes out.

type Column = Uint8Array | Int32Array | Float64Array;

/** A longer column in place of a full one. */
export function doubled<T extends Column>(column: T, Kind: new (length: number) => T): T {
  const longer = new Kind(2 * column.length);
  longer.set(column);
  return longer;
}
