// A file that is no page comes in; whether it is what the manifest says goes out.

/** The first bytes of the kinds of file that our books hold; a text has none. */
const BEGINNINGS: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'font/ttf': [0x00, 0x01, 0x00, 0x00],
  'font/otf': [0x4f, 0x54, 0x54, 0x4f],
  'font/woff2': [0x77, 0x4f, 0x46, 0x32],
  'text/plain': [],
};

export function fileKindFault(file: string, mediaType: string, bytes: Uint8Array | undefined): readonly string[] {
  const beginning = BEGINNINGS[mediaType];
  if (beginning === undefined) return [`${file}: our books hold no ${mediaType}`];
  if (bytes === undefined) return [`${file}: cannot be unpacked`];
  return beginning.every((byte, i) => bytes[i] === byte) ? [] : [`${file}: is no ${mediaType}`];
}
