// Stands for png-js in the bundle: pictures are read by pngjs, and drawn by us.

export default class {
  constructor() {
    throw new Error('pictures are read by read-png.ts, not by PDFKit');
  }
}
