// Codes and moves of the pen come in; the inside of a TJ array goes out.

/** Less than this (in thousandths of the size) is not written: sums of roundings, nothing a reader could see. */
const UNSEEN = 0.2;

/** Writes one TJ array: codes, and between them how far the pen goes back (thousandths of the size). */
export class ArrayWriter {
  /** What the next code must be moved to the left by. */
  back = 0;
  private array = '';
  private codes = '';

  add(codes: string): void {
    this.movePen();
    this.codes += codes;
  }

  /** A code that stands a little apart, without moving what follows. */
  addApart(code: string, hair: number): void {
    this.movePen();
    this.closeCodes();
    this.write(`${hair}(${code})${-hair}`);
  }

  /** Goes back after a mark. pdf.js skips a mark together with the number after it, but not with a second one. */
  goBackAfterMark(back: number): void {
    this.closeCodes();
    this.write('1');
    this.back = back - 1;
  }

  /** The inside of another array. */
  addArray(array: string): void {
    this.movePen();
    this.closeCodes();
    this.write(array);
  }

  finish(): string {
    this.closeCodes();
    return this.array;
  }

  private movePen(): void {
    if (this.back <= UNSEEN && this.back >= -UNSEEN) return;
    this.closeCodes();
    this.write(`${Math.round(this.back * 10) / 10}`);
    this.back = 0;
  }

  private write(item: string): void {
    // Two numbers side by side stay two.
    this.array += this.array === '' || this.array.endsWith(')') ? item : ` ${item}`;
  }

  private closeCodes(): void {
    if (this.codes !== '') this.array += `(${this.codes})`;
    this.codes = '';
  }
}
