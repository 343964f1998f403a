// Stands for fontverter in the bundle, which opens WOFF: fonts are TrueType when they come and when they go.

exports.detectFormat = () => 'sfnt';
exports.convert = (font, format) => {
  if (format !== 'truetype') throw new Error(`fonts of our books are TrueType, not ${format}`);
  return font;
};
