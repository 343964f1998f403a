// Nothing comes in; the packed patterns of British and of American English go out. A build may put the result in place of this file.

import british from 'hyphen/patterns/en-gb.js';
import american from 'hyphen/patterns/en-us.js';
import { packPatterns } from './packed-patterns.ts';

export const BRITISH = packPatterns(british);
export const AMERICAN = packPatterns(american);
