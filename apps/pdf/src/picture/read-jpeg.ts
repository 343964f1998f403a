// The bytes of a JPEG file come in; its size, number of colour components and colour profile go out.

export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
  /** The ICC profile that the file carries, where it is one for its number of components. */
  readonly profile: Uint8Array | undefined;
}

interface Segment {
  readonly marker: number;
  readonly body: Uint8Array;
}

/** Reads the segments before the picture itself (ITU-T T.81, B.2). Undefined for files without a frame header. */
export function readJpeg(bytes: Uint8Array): JpegFrame | undefined {
  const parts: Uint8Array[] = [];
  for (const { marker, body } of segmentsOf(bytes)) {
    if (isProfilePart(marker, body)) parts.push(body);
    if (!isFrame(marker)) continue;
    const components = body[5];
    if (body.length < 6 || (components !== 1 && components !== 3 && components !== 4)) return undefined;
    const view = new DataView(body.buffer, body.byteOffset);
    return { height: view.getUint16(1), width: view.getUint16(3), components, profile: profileOf(parts, components) };
  }
  return undefined;
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    // Any number of bytes 0xFF may stand before a marker.
    while (bytes[at + 1] === 0xff && at + 5 <= bytes.length) at++;
    yield { marker: bytes[at + 1]!, body: bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2)) };
  }
}

/** SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

const APP2 = 0xe2;
const PROFILE = 'ICC_PROFILE\0';
/** The name, the part's number from 1, and how many there are (ICC.1:2004-10, B.4). */
const PROFILE_HEAD = PROFILE.length + 2;

function isProfilePart(marker: number, body: Uint8Array): boolean {
  return marker === APP2 && body.length > PROFILE_HEAD && ascii(body, 0, PROFILE.length) === PROFILE;
}

const SPACES = { 1: 'GRAY', 3: 'RGB ', 4: 'CMYK' } as const;
/** Of scanners, screens, printers, and colour spaces: what PDF/A lets a picture carry (ISO 19005-2, 6.2.4.2). */
const CLASSES = ['scnr', 'mntr', 'prtr', 'spac'];
const LATEST_VERSION = 4;

/** The whole profile; undefined where a part is missing, or it is none that a picture of PDF/A may have. */
function profileOf(parts: readonly Uint8Array[], components: 1 | 3 | 4): Uint8Array | undefined {
  const sorted = [...parts].sort((a, b) => a[PROFILE.length]! - b[PROFILE.length]!);
  if (sorted.length === 0 || sorted.some((part) => part[PROFILE.length + 1] !== parts.length)) return undefined;
  const profile = Buffer.concat(sorted.map((part) => part.subarray(PROFILE_HEAD)));
  if (profile.length < 128 || ascii(profile, 36, 40) !== 'acsp' || profile.readUInt32BE(0) !== profile.length) {
    return undefined;
  }
  const fits = CLASSES.includes(ascii(profile, 12, 16)) && ascii(profile, 16, 20) === SPACES[components];
  return fits && profile[8]! <= LATEST_VERSION ? profile : undefined;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1');
}
