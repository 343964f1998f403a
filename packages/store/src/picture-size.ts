// The bytes of a picture come in; its kind by its first bytes, and its size in pixels, go out.

export interface PictureFacts {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** A PNG or JPEG that is complete as far as its structure tells; undefined for anything else, whatever its name. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pngFacts(view) ?? jpegFacts(view);
}

/** PNG (ISO/IEC 15948) §5: the signature, then chunks of length, type, data and checksum, IHDR first and IEND last. */
function pngFacts(view: DataView): PictureFacts | undefined {
  if (view.byteLength < 45 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  if (view.getUint32(12) !== chunkType('IHDR')) return undefined;
  let at = 8;
  while (at + 12 <= view.byteLength) {
    if (view.getUint32(at + 4) === chunkType('IEND')) {
      return facts('image/png', view.getUint32(16), view.getUint32(20));
    }
    at += 12 + view.getUint32(at);
  }
  return undefined;
}

function chunkType(name: string): number {
  return [...name].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}

/**
 * JPEG (ITU-T T.81) §B.1: segments after SOI up to the first frame header, which holds the size. Whether the picture is
 * complete shows at its end.
 */
function jpegFacts(view: DataView): PictureFacts | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return jpegFrame(view, at);
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function jpegFrame(view: DataView, at: number): PictureFacts | undefined {
  if (!endsBehind(view, at)) return undefined;
  return facts('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
}

/** EOI is the last marker, though some cameras write more behind it; scans never hold its two bytes (§B.1.1.5). */
function endsBehind(view: DataView, frame: number): boolean {
  for (let at = view.byteLength - 2; at > frame; at--) {
    if (view.getUint16(at) === 0xffd9) return true;
  }
  return false;
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function facts(mediaType: PictureFacts['mediaType'], width: number, height: number): PictureFacts | undefined {
  return width > 0 && height > 0 ? { mediaType, width, height } : undefined;
}
