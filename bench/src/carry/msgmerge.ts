// The units of a document before and after an edit come in; for each new one the old that gettext's msgmerge takes goes out.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function hasMsgmerge(): boolean {
  return spawnSync('msgmerge', ['--version']).status === 0;
}

/** By index; a text that stands twice is one message to it. */
export function byMsgmerge(old: readonly string[], drafts: readonly string[]): readonly (number | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-carry-'));
  try {
    const [po, pot] = [join(folder, 'old.po'), join(folder, 'new.pot')];
    writeFileSync(
      po,
      messages(old, (i) => String(i)),
    );
    writeFileSync(
      pot,
      messages(drafts, () => ''),
    );
    const merged = execFileSync('msgmerge', ['-q', '--no-wrap', '-o', '-', po, pot], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const found = new Map<string, number>();
    for (const [, id = '', text = ''] of merged.matchAll(/^msgid (".*")\nmsgstr "(\d+)"$/gm))
      found.set(JSON.parse(id), Number(text));
    return drafts.map((draft) => found.get(draft));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';

function messages(texts: readonly string[], target: (index: number) => string): string {
  const seen = new Set<string>();
  const entries = texts.flatMap((text, i) => {
    if (seen.has(text) || text === '') return [];
    seen.add(text);
    return [`msgid ${JSON.stringify(text)}\nmsgstr "${target(i)}"\n`];
  });
  return [HEADER, ...entries].join('\n');
}
