// Nothing comes in; a parser of the XML of .odt goes out that ends at the first thing that is wrong.

import { SaxesParser } from 'saxes';

export function odtParser() {
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  // Entities that a document defines itself are what XML bombs are made of.
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  return parser;
}
