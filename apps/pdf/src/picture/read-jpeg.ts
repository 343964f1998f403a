// The bytes of a JPEG file come in; its size and number of colour components go out.

export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
}

/** Reads the frame header (ITU-T T.81, B.2.2). Undefined for files without one. */
export function readJpeg(bytes: Uint8Array): JpegFrame | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) return undefined;
    if (!isFrame(bytes[at + 1]!)) continue;
    const components = bytes[at + 9];
    if (components !== 1 && components !== 3 && components !== 4) return undefined;
    return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components };
  }
  return undefined;
}

/** SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
