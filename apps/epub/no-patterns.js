// Stands for the typesetter's patterns of hyphenation in the bundle: no word of a cover is divided.

export const BRITISH = undefined;
export const AMERICAN = undefined;
