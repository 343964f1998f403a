// The weight of a text and what is to stand out in it come in; the weight of that goes out.

import type { Weight } from '../font/book-faces.ts';
import type { BookDesign } from './design.ts';

/** In large print, which has no italics, words are emphasised by their weight. */
export function emphasised({ isLarge }: BookDesign, weight: Weight): Weight {
  if (isLarge) return weight === 'bold' || weight === 'bold-italic' ? 'regular' : 'bold';
  return slanted(weight);
}

function slanted(weight: Weight): Weight {
  const turned: Record<Weight, Weight> = {
    regular: 'italic',
    italic: 'regular',
    bold: 'bold-italic',
    'bold-italic': 'bold',
  };
  return turned[weight];
}

export function thickened(weight: Weight): Weight {
  return weight === 'italic' || weight === 'bold-italic' ? 'bold-italic' : 'bold';
}
