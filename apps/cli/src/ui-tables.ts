// Nothing comes in; the sentences of the program in every language that it speaks go out.

import type { TextTables } from '@warraq/core';
import { readMessages } from '@warraq/store';
import { UI_LANGUAGES } from './ui-language.ts';

export async function uiTables(): Promise<TextTables> {
  return Object.fromEntries(
    await Promise.all(UI_LANGUAGES.map(async (language) => [language, await readMessages(language)])),
  );
}
