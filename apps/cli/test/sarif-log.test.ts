// Collections with slips go in; the SARIF logs of `warraq check` are held against the rules of SARIF 2.1.0.

import { describe, expect, it } from 'vitest';
import { COLLECTION, FILES, Folder, ONE } from './support/folder.ts';
import { warraq } from './support/program.ts';
import { sarifSlips } from './support/sarif-rules.ts';

async function logOf(folder: Folder, language: string) {
  const args = ['--ui', language, 'check', '--format', 'sarif'];
  return JSON.parse((await warraq(args, { cwd: folder.path })).out);
}

const GOOD = {
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'Warraq', rules: [{ id: 'a' }, { id: 'b' }] } },
      results: [
        {
          ruleId: 'b',
          ruleIndex: 1,
          level: 'note',
          message: { text: 'b' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.md' }, region: { startLine: 1 } } }],
        },
      ],
    },
  ],
};

describe('a SARIF log', () => {
  it.each(['en', 'ar'])('keeps the rules, whatever files are called, in %s', async (language) => {
    const folder = new Folder({
      ...FILES,
      'collection.yaml': COLLECTION.replace('[01-one, 02-two]', '[01-one, 02-two, 03-gone]'),
      '01-one.md': ONE.replace('(02-two.md)', '(no where.md)').replace('[^1]:', '[^9]:'),
      'مسودة 50% #1.md': ONE,
    });
    folder.write('translations/ar/01-one.json', '{\n  "zzzzzzzz": "نص,"\n');
    const log = await logOf(folder, language);
    expect(sarifSlips(log)).toEqual([]);
    expect(log.runs[0].tool.driver.language).toBe(language);
    expect(log.runs[0].results.length).toBeGreaterThan(3);
    const uris = log.runs[0].results.map(
      (one: (typeof GOOD.runs)[0]['results'][0]) => one.locations[0]!.physicalLocation.artifactLocation.uri,
    );
    expect(uris.map(decodeURIComponent)).toContain('مسودة 50% #1.md');
  });

  it('without findings keeps them too', async () => {
    const folder = new Folder();
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const log = JSON.parse(
      (await warraq(['check', '--only', 'tatweel', '--format', 'sarif'], { cwd: folder.path })).out,
    );
    expect([sarifSlips(log), log.runs[0].results]).toEqual([[], []]);
  });

  it.each<[string, (log: typeof GOOD) => void]>([
    [
      'a line that counts from 0',
      ({ runs }) => {
        runs[0]!.results[0]!.locations[0]!.physicalLocation.region.startLine = 0;
      },
    ],
    [
      'a space in an address',
      ({ runs }) => {
        runs[0]!.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri = 'a b.md';
      },
    ],
    [
      'another rule’s index',
      ({ runs }) => {
        runs[0]!.results[0]!.ruleIndex = 0;
      },
    ],
    [
      'a level of our own',
      ({ runs }) => {
        runs[0]!.results[0]!.level = 'info';
      },
    ],
    [
      'an empty message',
      ({ runs }) => {
        runs[0]!.results[0]!.message.text = '';
      },
    ],
    [
      'a rule twice',
      ({ runs }) => {
        runs[0]!.tool.driver.rules.push({ id: 'a' });
      },
    ],
  ])('with %s would be found', (_, spoil) => {
    const log = structuredClone(GOOD);
    expect(sarifSlips(log)).toEqual([]);
    spoil(log);
    expect(sarifSlips(log)).toHaveLength(1);
  });
});
