// What the system threw comes in, with the file that it is about; it goes out with that file's name.

/**
 * A full disk is told without any name, and a refusal of a temporary file with one that nobody has typed. What is no
 * refusal of the system stays as it is.
 */
export function refused(cause: unknown, path: string): unknown {
  if (cause instanceof Error && 'syscall' in cause) Object.assign(cause, { path });
  return cause;
}
