// A language comes in, or none; the sentences of the program in it and in English, or in every language it speaks, go out.

import type { TextTables } from '@warraq/core';
import { readMessages } from '@warraq/store';
import { UI_LANGUAGES, type UiLanguage } from './ui-language.ts';

/** English answers for what another language lacks. */
export async function uiTables(language?: UiLanguage): Promise<TextTables> {
  const languages = language === undefined ? UI_LANGUAGES : [...new Set([language, 'en'])];
  return Object.fromEntries(await Promise.all(languages.map(async (one) => [one, await readMessages(one)])));
}
