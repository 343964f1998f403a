// A file's name and content come in; whoever makes the edition puts it where it belongs.

/** @param name a path inside the editions' folder, with forward slashes */
export type WriteFile = (name: string, content: string | Uint8Array) => Promise<void>;
