/** See lazy-constants.js. */
export function lazyConstants(
  code: string,
  program: unknown,
  builtin: (name: string) => string,
): readonly (readonly [replaced: { readonly start: number; readonly end: number }, by: string])[];
