// Bytes in Windows-1252 come in; their text goes out. Node 20's own decoder takes them for Latin-1 (see UPSTREAM.md).

/** What the bytes 80 to 9F mean, where they mean something (WHATWG Encoding, index-windows-1252). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return pieces.join('').replace(/[\u0080-\u009f]/gu, (char) => HIGH[char.charCodeAt(0) - 128] ?? char);
}
