// The public face of @warraq/epub.

export { renderEpub } from './render-epub.ts';
