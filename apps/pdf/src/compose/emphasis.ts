// The weight of a text and what is to stand out in it come in; the weight of that goes out.

import type { Language } from '@warraq/core';
import type { Weight } from '../font/book-faces.ts';
import type { BookDesign } from './design.ts';

/** Arabic and large print have no italics: there words are emphasised by their weight. */
export function emphasised({ isLarge }: BookDesign, { script }: Language, weight: Weight): Weight {
  if (isLarge || script === 'Arab') return weight === 'bold' || weight === 'bold-italic' ? 'regular' : 'bold';
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

/** What is slanted in Latin script as a whole, a summary or a subtitle, is upright in Arabic. */
export function uprightIn({ script }: Language, weight: Weight): Weight {
  if (script !== 'Arab') return weight;
  return weight === 'bold' || weight === 'bold-italic' ? 'bold' : 'regular';
}

export function thickened(weight: Weight): Weight {
  return weight === 'italic' || weight === 'bold-italic' ? 'bold-italic' : 'bold';
}
