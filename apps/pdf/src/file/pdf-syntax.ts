// A value of PDFKit's object model comes in; the text of the PDF object, in as few characters as it takes, goes out.

/**
 * Writes a value as PDF syntax (ISO 32000-1, 7.3), one character a byte. As in PDFKit a plain string is a name, a
 * `String` a text; numbers keep three decimals. References and PDFKit's trees write themselves.
 */
export function pdfSyntax(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `/${value}`;
    case 'number':
      return pdfNumber(value);
    case 'object':
      return value === null ? 'null' : objectSyntax(value);
    default:
      return value === undefined ? 'null' : `${value}`;
  }
}

/** A number as PDF writes it: at most three decimals, never an exponent (ISO 32000-1, 7.3.3). */
export function pdfNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return `${value}`;
  const rounded = Math.round(value * 1000) / 1000;
  if (!(Math.abs(rounded) < 1e15)) throw new Error(`no PDF number: ${value}`);
  // What rounds to nothing would else be written as -0.
  return rounded === 0 ? '0' : `${rounded}`;
}

function objectSyntax(value: object): string {
  if (Array.isArray(value)) return arraySyntax(value);
  if (Object.getPrototypeOf(value) === Object.prototype) return dictionarySyntax(value as Record<string, unknown>);
  if (value instanceof String) return textSyntax(value.valueOf());
  if (value instanceof Date) return `(${dateSyntax(value)})`;
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  return `${value}`;
}

function arraySyntax(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += apart(pdfSyntax(value), text === '');
  return `[${text}]`;
}

function dictionarySyntax(entries: Readonly<Record<string, unknown>>): string {
  let text = '<<';
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (value !== undefined) text += `/${key}${apart(pdfSyntax(value), false)}`;
  }
  return `${text}>>`;
}

const SLASH = 0x2f;
const PARENTHESIS = 0x28;
const BRACKET = 0x5b;
const ANGLE = 0x3c;

/** With a space before it unless its first character already divides it from what stands there. */
function apart(text: string, isFirst: boolean): string {
  const first = text.charCodeAt(0);
  const divides = first === SLASH || first === PARENTHESIS || first === BRACKET || first === ANGLE;
  return isFirst || divides ? text : ` ${text}`;
}

/** Pure ASCII as it is, everything else in UTF-16 with its mark (7.9.2.2). */
function textSyntax(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
  const bytes = /^[\x00-\x7f]*$/.test(text) ? text : utf16(text);
  return `(${bytes.replace(/[\n\r()\\]/g, escaped)})`;
}

function escaped(character: string): string {
  return character === '\n' ? '\\n' : character === '\r' ? '\\r' : `\\${character}`;
}

function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
}

/** ISO 32000-1, 7.9.4, in universal time. */
function dateSyntax(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
}
