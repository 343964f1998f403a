// The bytes of an EPUB come in; what is wrong with its container goes out: EPUBCheck does not see all of it.

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const MIMETYPE = 'application/epub+zip';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly offset: number;
  readonly extra: number;
  readonly size: number;
}

/** OCF §4.2–4.3: mimetype first, stored and bare; names unique, inside the container, no folders. Empty when all is well. */
export function containerFaults(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  const first = entries.find((entry) => entry.offset === 0);
  const content = Buffer.from(bytes.subarray(38, 38 + MIMETYPE.length)).toString('latin1');
  const bare = first?.name === 'mimetype' && first.method === 0 && first.extra === 0 && first.size === MIMETYPE.length;
  const names = entries.map((entry) => entry.name);
  return [
    ...(bare && content === MIMETYPE ? [] : ['mimetype is not first, stored and bare']),
    ...(new Set(names.map((name) => name.toLowerCase())).size === names.length ? [] : ['two files have one name']),
    ...names.filter((name) => !isSafeName(name)).map((name) => `bad name: ${name}`),
  ];
}

function isSafeName(name: string): boolean {
  return /^[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/.test(name) && !name.split('/').includes('..');
}

/** The central directory (APPNOTE.TXT 4.3.12). */
function readDirectory(bytes: Uint8Array, view: DataView): readonly Entry[] {
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0 || view.getUint32(0, true) !== LOCAL_HEADER) throw new Error('not a ZIP file');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL_HEADER) {
    const nameLength = view.getUint16(at + 28, true);
    const offset = view.getUint32(at + 42, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 24, true),
      extra: view.getUint16(offset + 28, true),
      offset,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
