// An EPUB file comes in; what Ace by DAISY finds against its accessibility goes out.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROGRAM = join(dirname(createRequire(import.meta.url).resolve('@daisy/ace-cli/package.json')), 'bin/ace.js');

interface Assertion {
  readonly 'earl:testSubject'?: { readonly url: string };
  readonly 'earl:test'?: { readonly 'dct:title': string; readonly 'earl:impact': string };
  readonly 'earl:result'?: { readonly 'earl:outcome': string; readonly 'dct:description': string };
  readonly assertions?: readonly Assertion[];
}

/** One line a violation, of whatever weight. Ace ends with 0 whatever it finds, and opens the pages in Chromium. */
export function aceViolations(file: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-ace-'));
  try {
    const chromium = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
    // Ace keeps its settings and logs at home; here it has one of its own.
    const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: chromium, HOME: folder, XDG_CONFIG_HOME: folder };
    const out = join(folder, 'out');
    const done = spawnSync(process.execPath, [PROGRAM, '--force', '--outdir', out, file], { encoding: 'utf8', env });
    if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`);
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Assertion;
    const violations = violationsIn(report, '');
    const passed = report['earl:result']?.['earl:outcome'] === 'pass';
    if (passed !== (violations.length === 0)) throw new Error('the report of Ace is read wrongly');
    return violations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function violationsIn(report: Assertion, around: string): readonly string[] {
  return (report.assertions ?? []).flatMap((assertion) => {
    const where = assertion['earl:testSubject']?.url ?? around;
    if (assertion.assertions !== undefined) return violationsIn(assertion, where);
    if (assertion['earl:result']?.['earl:outcome'] === 'pass') return [];
    const test = assertion['earl:test'];
    return [`${where}: ${test?.['earl:impact']} ${test?.['dct:title']}`];
  });
}
