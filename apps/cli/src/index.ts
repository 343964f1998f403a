// The public face of @warraq/cli.

export * from './exit-code.ts';
export type * from './io.ts';
export { run } from './run.ts';
