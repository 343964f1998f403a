// Two builds of one collection, and a build after an edit: which files differ, each by its name; what every JSON file must keep.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import manifestSchema from '../../../packages/store/src/manifest.schema.json' with { type: 'json' };
import feedSchema from '../../feed/src/feed.schema.json' with { type: 'json' };
import { SCHEMAS, validatorOf } from '../../feed/src/schema-validators.ts';
import type { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';
import { builtProject, filesIn } from './support/sites.ts';

const editions = (folder: Folder) => join(folder.path, 'editions/first');
const read = (folder: Folder) =>
  Object.fromEntries(
    filesIn(editions(folder)).map((name) => [name, readFileSync(join(editions(folder), name), 'latin1')]),
  );
const build = (folder: Folder) => warraq(['build'], { cwd: folder.path });

function differing(before: Record<string, string>, after: Record<string, string>): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}

describe('the files of a site', () => {
  it('are byte for byte the same when nothing was changed', async () => {
    const folder = await builtProject();
    const before = read(folder);
    await build(folder);
    expect(differing(before, read(folder))).toEqual([]);
  });

  it('change where the text of one document stands, and nowhere else', async () => {
    const folder = await builtProject();
    const before = read(folder);
    folder.write(
      'sources/first/02-two.md',
      '---\ntitle: Two\nsummary: The second document.\n---\n\nA paragraph, edited.\n',
    );
    await warraq(['strings', 'sync'], { cwd: folder.path });
    await build(folder);
    expect(differing(before, read(folder))).toEqual([
      // The books hold the document, and the pages and catalogues that offer them state their hashes.
      'feed.ar.json',
      'feed.en.json',
      'feed.json',
      'first.ar.epub',
      'first.en.epub',
      'index.ar.html',
      'index.en.html',
      'index.html',
      'manifest.json',
      'opds/ar.books.json',
      'opds/ar.books.xml',
      'opds/ar.json',
      'opds/en.books.json',
      'opds/en.books.xml',
      'opds/en.json',
      'read/02-two.ar.html',
      'read/02-two.en.html',
      'site.json',
    ]);
  });

  it('change in the pages beside it where a document has a new title, and in every list', async () => {
    const folder = await builtProject();
    const before = read(folder);
    folder.write(
      'sources/first/02-two.md',
      '---\ntitle: Number two\nsummary: The second document.\n---\n\nA paragraph alone.\n',
    );
    await warraq(['strings', 'sync'], { cwd: folder.path });
    await build(folder);
    const changed = differing(before, read(folder));
    // The first document's page names the next one.
    expect(changed.filter((name) => name.startsWith('read/'))).toEqual(
      ['01-one', '02-two'].flatMap((id) => [`read/${id}.ar.html`, `read/${id}.en.html`]),
    );
    expect(changed.filter((name) => name.startsWith('opds') && name.includes('newest'))).toEqual([
      'opds/ar.newest.json',
      'opds/ar.newest.xml',
      'opds/en.newest.json',
      'opds/en.newest.xml',
    ]);
  });
});

describe('every JSON file', () => {
  it('keeps a schema of the project', async () => {
    const folder = await builtProject();
    const manifest = new Ajv2020().compile(manifestSchema);
    const schemaOf = (name: string) => {
      if (name === 'manifest.json') return manifest;
      if (name === 'site.json') return validatorOf('site');
      if (name.startsWith('read/search.')) return validatorOf('search');
      return validatorOf(name.startsWith('opds') ? 'opds' : 'feed');
    };
    const names = filesIn(editions(folder)).filter((name) => name.endsWith('.json'));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      const validate = schemaOf(name);
      const isValid = validate(JSON.parse(readFileSync(join(editions(folder), name), 'utf8')));
      expect(isValid, `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  it('is held against schemas that are schemas', () => {
    const ajv = new Ajv({ strict: false });
    for (const schema of [feedSchema, ...Object.values(SCHEMAS)]) expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('is checked further, and the manifest says how much was', async () => {
    const folder = await builtProject();
    const { files } = JSON.parse(readFileSync(join(editions(folder), 'manifest.json'), 'utf8'));
    const { checks } = files.find(({ name }: { name: string }) => name === 'site.json');
    // Two books; four items and the publications of two languages.
    expect(checks.hashes).toBe(2);
    expect(checks.ids).toBeGreaterThanOrEqual(10);
    expect(checks.links).toBeGreaterThan(100);
    expect(checks.addresses).toBeGreaterThan(checks.links);
  });

  it('tells of a book that is newer than the site', async () => {
    const folder = await builtProject();
    await warraq(['build', '--format', 'epub'], { cwd: folder.path, env: { SOURCE_DATE_EPOCH: '1800000000' } });
    const { code, err } = await warraq(['manifest'], { cwd: folder.path });
    expect({ code, said: /warning {2}The site was made for another first\.en\.epub/.test(err) }, err).toEqual({
      code: 0,
      said: true,
    });
  });
});
