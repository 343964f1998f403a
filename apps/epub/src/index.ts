// The public face of @warraq/epub.

export { type PageFace, type PageStyle, pageStyle } from './page-style.ts';
export { renderEpub } from './render-epub.ts';
