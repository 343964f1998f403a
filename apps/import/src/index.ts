// The public face of @warraq/import.

export * from './import-capture.ts';
export * from './model/capture-kind.ts';
export * from './model/decisions.ts';
export type * from './model/finding.ts';
export { FINDING_GROUPS } from './model/finding.ts';
export type * from './model/import-options.ts';
export type * from './model/meta.ts';
