// Containers that are wrong in the ways that EPUBCheck sees and in those it does not.

import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { containerFaults } from '../../src/gate/container-faults.ts';

type Files = readonly (readonly [name: string, content: string, compression: 'STORE' | 'DEFLATE'])[];

async function container(files: Files): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content, compression] of files) zip.file(name, content, { compression, createFolders: false });
  return zip.generateAsync({ type: 'uint8array' });
}

const MIMETYPE = ['mimetype', 'application/epub+zip', 'STORE'] as const;
const PAGE = ['OEBPS/a.xhtml', 'x', 'DEFLATE'] as const;

describe('containerFaults', () => {
  it('finds nothing wrong with a good container', async () => {
    expect(containerFaults(await container([MIMETYPE, PAGE]))).toEqual([]);
  });

  it.each([
    ['a mimetype that is not first', [PAGE, MIMETYPE]],
    ['a compressed mimetype', [['mimetype', 'application/epub+zip', 'DEFLATE'], PAGE]],
    ['a mimetype with a line end', [['mimetype', 'application/epub+zip\n', 'STORE'], PAGE]],
    ['no mimetype', [PAGE]],
    ['a name outside the container', [MIMETYPE, ['../evil', 'x', 'STORE']]],
    ['a name outside the container further in', [MIMETYPE, ['OEBPS/../../evil', 'x', 'STORE']]],
    ['a name that is not ASCII', [MIMETYPE, ['OEBPS/ورق.xhtml', 'x', 'STORE']]],
    ['a folder', [MIMETYPE, ['OEBPS/', '', 'STORE']]],
    ['two names that differ in case alone', [MIMETYPE, PAGE, ['OEBPS/A.xhtml', 'x', 'STORE']]],
  ] as const)('finds %s', async (_name, files) => {
    expect(containerFaults(await container(files))).toHaveLength(1);
  });
});
