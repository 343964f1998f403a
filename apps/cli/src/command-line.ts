// A verb and its arguments come in; the whole line goes out that this person types to run it, as the program was started.

import type { Session } from './program.ts';
import { uiLanguage } from './ui-language.ts';

/** Under pnpm of some version, `npx pnpm@12.21.0 warraq …`; with `--ui` where the environment alone gives another language. */
export function commandLine(words: readonly string[], { ui, io }: Session): string {
  const [, version] = /^pnpm\/(\d+\.\d+\.\d+)(?=\s|$)/.exec(io.env.npm_config_user_agent ?? '') ?? [];
  const start = version === undefined ? [] : ['npx', `pnpm@${version}`];
  const spoken = uiLanguage([], io.env) === ui.language ? [] : ['--ui', ui.language];
  const quoted = words.map((word) => (/\s/.test(word) ? `"${word}"` : word));
  return [...start, 'warraq', ...quoted, ...spoken].join(' ');
}
