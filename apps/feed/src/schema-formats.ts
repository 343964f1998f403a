// A text comes in; whether it is a URI, a date or a moment goes out.

import { fullFormats } from 'ajv-formats/dist/formats.js';

/** The formats that the schemas ask for, by the names that they have there. */
export const FORMATS = {
  uri: fullFormats.uri,
  date: fullFormats.date,
  'date-time': fullFormats['date-time'],
};
