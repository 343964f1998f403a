// A problem and the program's words come in; the sentence that people read and its hint go out.

import type { Problem, ProblemValue } from '@warraq/core';

/** The words of a terminal or of the desk; lists among the values are written with the comma of the language. */
export interface Words {
  has(key: string): boolean;
  text(key: string, values?: Readonly<Record<string, ProblemValue>>): string;
}

/**
 * What differs between two texts has a sentence for each of the ways: `problem.<code>.lost` and `.added`, and may have a
 * hint for each. What breaks the rules of its format has a second sentence, which says in which way: `fault.<kind>`.
 */
export function sentenceOf({ code, values }: Pick<Problem, 'code' | 'values'>, words: Words): string {
  const keys = [`problem.${code}.${values.change ?? ''}`, `problem.${code}`];
  const key = keys.find((one) => words.has(one));
  if (key === undefined) return `${code} ${JSON.stringify(values)}`;
  const fault = `fault.${values.fault ?? ''}`;
  return [words.text(key, values), ...(words.has(fault) ? [words.text(fault, values)] : [])].join(' ');
}

export function hintOf({ code, values }: Pick<Problem, 'code' | 'values'>, words: Words): string | undefined {
  // Where nothing that is known is near, a hint does not ask whether it was meant.
  const far = values.near === '' ? [`hint.${code}.far`] : [];
  const key = [...far, `hint.${code}.${values.change ?? ''}`, `hint.${code}`].find((one) => words.has(one));
  return key === undefined ? undefined : words.text(key, values);
}
