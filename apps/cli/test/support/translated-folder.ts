// Texts and their translations come in; a small collection goes out in which just these are translated.

import { FILES, Folder } from './folder.ts';
import { warraq } from './program.ts';

/** Syncs and writes the Arabic of each text of `01-one` that is given; accepts it when asked. */
export async function translatedFolder(
  arabic: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | Uint8Array>> = FILES,
  accepted = false,
): Promise<Folder> {
  const folder = new Folder(files);
  await warraq(['strings', 'sync'], { cwd: folder.path });
  writeArabic(folder, arabic);
  if (accepted) await warraq(['strings', 'accept', '--who', 'Huda'], { cwd: folder.path });
  return folder;
}

/** A line an entry, as translators are told to write. */
export function writeArabic(folder: Folder, arabic: Readonly<Record<string, string>>): void {
  const lines = Object.entries(folder.strings('en', '01-one')).flatMap(([id, text]) =>
    arabic[text] === undefined ? [] : [`  ${JSON.stringify(id)}: ${JSON.stringify(arabic[text])}`],
  );
  folder.write('translations/ar/01-one.json', `{\n${lines.join(',\n\n')}\n}\n`);
}
