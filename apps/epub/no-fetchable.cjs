// Stands for what epub-gen-memory fetches with in the bundle: nothing of a book comes from a network.

exports.type = 'nodebuffer';
exports.default = (url) => {
  throw new Error(`books are made of what is there; ${url} was asked for`);
};
