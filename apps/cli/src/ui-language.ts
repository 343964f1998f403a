// Arguments and environment come in; the language in which the program speaks goes out.

export const UI_LANGUAGES = ['en', 'ar'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** `--ui ar` or `--ui=ar`, else the first of LC_ALL, LC_MESSAGES and LANG that is set, as POSIX orders them. */
export function uiLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): UiLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return known(asked(args)) ?? (/^ar(?![a-z])/i.test(locale) ? 'ar' : 'en');
}

function asked(args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => argument === '--ui' || argument.startsWith('--ui='));
  return args[at]?.startsWith('--ui=') ? args[at].slice('--ui='.length) : at < 0 ? undefined : args[at + 1];
}

function known(tag: string | undefined): UiLanguage | undefined {
  return UI_LANGUAGES.find((language) => language === tag);
}
