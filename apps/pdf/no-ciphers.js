// Stands for the ciphers in the bundle, which make their tables when they are loaded: no book is encrypted.

export { unused as cbc, unused as ecb };

function unused() {
  throw new Error('no PDF of ours is encrypted');
}
