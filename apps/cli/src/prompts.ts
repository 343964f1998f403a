// A question comes in; what the person at the terminal answers goes out.

/** Every answer is undefined where the person wants to stop. */
export interface Prompts {
  /** One of the choices; the first is marked at the beginning. */
  choose<T extends string>(question: string, choices: readonly Choice<T>[]): Promise<T | undefined>;
  /** A line of text, which begins as `initial`. */
  write(question: string, initial: string): Promise<string | undefined>;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What it would lead to. */
  readonly hint?: string;
}

/** Asks with @clack/prompts, which is loaded when the first question is asked. */
export const TERMINAL_PROMPTS: Prompts = {
  async choose(question, choices) {
    const { isCancel, select } = await import('@clack/prompts');
    // The library's type of options depends on the type of values in a way that a parameter cannot follow.
    const answer = await select({ message: question, options: choices as never });
    return isCancel(answer) ? undefined : (answer as (typeof choices)[number]['value']);
  },
  async write(question, initial) {
    const { isCancel, text } = await import('@clack/prompts');
    const answer = await text({ message: question, initialValue: initial });
    return isCancel(answer) ? undefined : (answer ?? '');
  },
};
