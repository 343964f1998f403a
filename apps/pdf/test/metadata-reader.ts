// A PDF's values come in; what the file says of itself, in its Info dictionary and in its XMP packet, goes out.

import type { Dictionary, PdfValues, Reference } from './pdf-values.ts';

/** The Info dictionary, its entries followed. */
export function infoOf(pdf: PdfValues): Dictionary {
  const [trailer] = pdf.objects(/\/Type \/XRef/);
  const info = pdf.dictionary({ ref: Number(/\/Info (\d+) 0 R/.exec(trailer!)![1]) });
  return Object.fromEntries(Object.entries(info).map(([key, value]) => [key, pdf.get(value)]));
}

/** The XMP packet. */
export function xmpOf(pdf: PdfValues): string {
  return pdf.stream((pdf.catalog.Metadata as Reference).ref).toString('utf8');
}

/** The text of an XMP property: of its first item where it is a list. */
export function property(xmp: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
  const text = inside?.includes('<rdf:') ? /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(inside)?.[1] : inside;
  return text
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
