// What Warraq uses of write-file-atomic, which ships no types.

declare module 'write-file-atomic' {
  export default function writeFileAtomic(
    path: string,
    /** Null: nothing is written but what `tmpfileCreated` writes. */
    data: string | Uint8Array | null,
    options?: {
      readonly fsync?: boolean;
      readonly mode?: number;
      readonly tmpfileCreated?: (temporary: string) => Promise<void>;
    },
  ): Promise<void>;
}
