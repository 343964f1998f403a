// What Warraq uses of write-file-atomic, which ships no types.

declare module 'write-file-atomic' {
  export default function writeFileAtomic(
    path: string,
    data: string | Uint8Array,
    options?: { readonly fsync?: boolean; readonly mode?: number },
  ): Promise<void>;
}
