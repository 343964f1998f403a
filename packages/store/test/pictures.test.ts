// Pictures, right and wrong, are loaded for the figures of a collection.

import { symlinkSync } from 'node:fs';
import { knownLanguage } from '@warraq/core';
import { afterEach, describe, expect, test } from 'vitest';
import { fileInside, loadPictures, openCollection, pictureFacts } from '../src/index.ts';
import { SMALL_PNG, smallCollection, type TestFolder } from './fixture.ts';

const [EN, AR] = [knownLanguage('en'), knownLanguage('ar')];
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><text x="10" y="50" font-size="40">نهر River</text></svg>';

/** SOI and a frame header of 3 × 2 pixels, as after a download that broke off. */
const JPEG_START = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]);

let folder: TestFolder | undefined;

afterEach(() => folder?.remove());

async function pictures(changes: Parameters<typeof smallCollection>[0]) {
  folder = smallCollection(changes);
  const { value } = await openCollection(folder.path);
  const loaded = await loadPictures(value!);
  const complaints = loaded.problems.map(
    ({ code, severity, place }) => `${severity} ${place.file}:${place.line} ${code}`,
  );
  return { get: loaded.value.get, complaints };
}

function figure(source: string): Record<string, string> {
  return { '01-river.md': `---\ntitle: T\n---\n\n![A map](${source})\n` };
}

describe('pictures', () => {
  test('one without any words has its own place', async () => {
    const { complaints } = await pictures({ '01-river.md': '# T\n\nText.\n\n![](none.png)\n' });
    expect(complaints).toEqual(['error 01-river.md:5 missing-picture']);
  });

  test('a PNG is taken as it is, its twin in its language', async () => {
    const twin = Uint8Array.from(SMALL_PNG);
    twin[19] = 7;
    const { get, complaints } = await pictures({ 'map.ar.png': twin });
    expect(complaints).toEqual([]);
    expect(get('01-river', 'map.png', EN)).toMatchObject({ mediaType: 'image/png', width: 2, height: 1 });
    expect(get('01-river', 'map.png', AR)).toMatchObject({ width: 7, height: 1 });
    expect(get('01-river', 'other.png', EN)).toBeUndefined();
  });

  test('an SVG is drawn at print resolution, its Arabic words too, the same every time', async () => {
    const { get, complaints } = await pictures({ ...figure('map.svg'), 'map.svg': SVG });
    expect(complaints).toEqual([]);
    const picture = get('01-river', 'map.svg', AR)!;
    expect([picture.width, picture.height]).toEqual([1400, 700]);
    expect(pictureFacts(picture.bytes)?.mediaType).toBe('image/png');
    const empty = await pictures({ ...figure('map.svg'), 'map.svg': SVG.replace(/نهر River/, '') });
    expect(picture.bytes.length).toBeGreaterThan(2 * empty.get('01-river', 'map.svg', AR)!.bytes.length);
    const again = await pictures({ ...figure('map.svg'), 'map.svg': SVG });
    expect(Buffer.compare(picture.bytes, again.get('01-river', 'map.svg', AR)!.bytes)).toBe(0);
  });

  test.each([
    ['none', figure('nothing.png'), {}, 'error 01-river.md:5 missing-picture'],
    ['no picture at all', figure('map.png'), { 'map.png': 'text' }, 'error 01-river.md:5 picture-kind'],
    [
      'a page of the web',
      figure('map.svg'),
      { 'map.svg': '<!doctype html><title>404</title><p>Not found' },
      'error 01-river.md:5 picture-kind',
    ],
    [
      'words about drawings',
      figure('map.svg'),
      { 'map.svg': 'Write <svg > here.' },
      'error 01-river.md:5 picture-kind',
    ],
    [
      'one that is cut off',
      figure('map.png'),
      { 'map.png': SMALL_PNG.subarray(0, 50) },
      'error 01-river.md:5 picture-kind',
    ],
    ['a JPEG that is cut off', figure('map.jpg'), { 'map.jpg': JPEG_START }, 'error 01-river.md:5 picture-kind'],
    ['a whole JPEG', figure('map.jpg'), { 'map.jpg': Uint8Array.from([...JPEG_START, 0xff, 0xd9]) }, undefined],
    [
      'a broken drawing',
      figure('a.svg'),
      { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g>' },
      'error 01-river.md:5 svg-broken',
    ],
    [
      'a drawing that loads something',
      figure('a.svg'),
      { 'a.svg': SVG.replace('<text', '<image href="https://example.org/x.png"/><text') },
      'error 01-river.md:5 svg-external',
    ],
    [
      'a drawing with entities',
      figure('a.svg'),
      { 'a.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SVG}` },
      'error 01-river.md:5 svg-entity',
    ],
    [
      'a drawing with a script',
      figure('a.svg'),
      { 'a.svg': SVG.replace('<text', '<script>alert(1)</script><text') },
      'warning 01-river.md:5 svg-script',
    ],
  ])('%s', async (_, document, files, complaint) => {
    expect((await pictures({ ...document, ...files })).complaints).toEqual(complaint === undefined ? [] : [complaint]);
  });
});

describe('what is wrong in a drawing', () => {
  const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">\n  <g>\n    ';
  const named = async (files: Record<string, string>) => {
    folder = smallCollection({ ...figure('maps/map.svg'), 'maps/map.svg': SVG, ...files });
    const { problems } = await loadPictures((await openCollection(folder.path)).value!);
    return problems.map(({ code, values }) => `${code} ${values.picture}`);
  };

  test.each([
    ['svg-external maps/map.svg:3:23', '<rect/> <!-- é --><image xlink:href="https://example.org/x.png"/>'],
    ['svg-external maps/map.svg:4:1', '<image href="#a"/>\n<use href="other.svg#a"/>'],
    ['svg-script maps/map.svg:3:5', '<rect width="3" onclick="x()"/>'],
    ['svg-script maps/map.svg:5:2', '\r\n\r\n <script>alert(1)</script>'],
    ['svg-broken maps/map.svg:3:20', '<rect> <g> </g></circle>'],
  ])('is told by its line and column: %s', async (told, inside) => {
    expect(await named({ 'maps/map.svg': `${OPEN}${inside}</g></svg>` })).toEqual([told]);
  });

  test('is told of the file of its language, and not of what stands in a comment', async () => {
    const commented = SVG.replace('<text', '<!-- <script>x</script> <image href="x.png"/> --><text');
    expect(await named({ 'maps/map.ar.svg': commented })).toEqual([]);
    const broken = SVG.replace('<text', '\n<image href="x.png"/><text');
    expect(await named({ 'maps/map.ar.svg': broken })).toEqual(['svg-external maps/map.ar.svg:2:1']);
  });
});

describe('a name that leads out of the folder', () => {
  const place = { file: '01-river.md', line: 5, column: 1 };

  test.each([
    ['../../etc/passwd'],
    ['/etc/passwd'],
    ['a/../../b'],
    ['C:\\b.png'],
    ['..\\b.png'],
    ['link.png'],
    ['a\0b'],
  ])('%j is refused', async (name) => {
    folder = smallCollection();
    symlinkSync('/etc/passwd', folder.join('link.png'));
    const { value, problems } = await fileInside(folder.path, name, place);
    expect(value).toBeUndefined();
    expect(problems).toEqual([{ code: 'path-outside', severity: 'error', place, values: { path: name } }]);
  });

  test('one that stays inside is found, one that is not there is no problem here', async () => {
    folder = smallCollection();
    expect((await fileInside(folder.path, 'x/../map.png', place)).value).toBe(folder.join('map.png'));
    expect(await fileInside(folder.path, 'none.png', place)).toEqual({ value: undefined, problems: [] });
    expect(await fileInside(folder.path, 'x'.repeat(5000), place)).toEqual({ value: undefined, problems: [] });
  });
});
