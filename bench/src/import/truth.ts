// The captures on which the importer was first measured, by the hash of their bytes; where a person found their leftovers.

import type { Truth } from './compare-words.ts';

/** Places only: not a word of the captures stands here. */
export const TRUTH: Readonly<Record<string, Truth>> = {
  '760b6c48bc942bbd248003870dbd534b1ba2016876525c3e7b1ef4c14f6033f7': [],
  '5c5cd1da9083b13a679d03e9b3315c0b77d258f6bd27b71856fc96448082a55f': ['128', '129', '131', '133'],
  dafa086af08cd8fef50cb91d8cdc3f303c2f91d90e5a77aad118d0b485080060: ['1', '3', '8:79-98'],
  '0888f8f0f1039dd31a7bdc2b0c735433de50773a38c6ec06efeb0481f76b38b3': ['29:32-59'],
  df22aafbd145f8e641caa9675c0f97a23b9b74416cc01252abb9ac971c2ac971: ['21:1-18', '175', '177'],
};
