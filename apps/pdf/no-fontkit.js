// Stands for fontkit in the bundle: no font is opened through PDFKit.

export function create() {
  throw new Error('fonts are opened by the typesetter, not by PDFKit');
}
