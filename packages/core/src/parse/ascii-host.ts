// A web address whose host is written in Arabic or other letters comes in; the same address as the DNS knows it goes out.

import { isWebAddress } from './schema-formats.ts';

/** The platform's parser (WHATWG URL), of which browsers and Node.js have the same: it knows IDNA's tables. */
declare const URL: {
  new (address: string): { readonly host: string };
  canParse(address: string): boolean;
};

const PARTS = /^(https?:\/\/)([^\s/?#@]+)(.*)$/isu;

/**
 * The address with its host in the ASCII form of internationalised names (IDNA, RFC 5891; the labels begin with `xn--`),
 * all else as it was written; undefined where that does not make a web address of it, or nothing was to do.
 */
export function withAsciiHost(address: string): string | undefined {
  const [, scheme = '', host = '', rest = ''] = PARTS.exec(address.trim()) ?? [];
  if (host === '' || !URL.canParse(scheme + host)) return undefined;
  const mended = scheme + new URL(scheme + host).host + rest;
  return mended !== address && isWebAddress(mended) ? mended : undefined;
}
