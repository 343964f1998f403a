// JPEGs of three colours and of four inks, with the profile of their colours and without.

import type { Edition, Picture, RenderContext } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../src/index.ts';
import { chapter, contextOf, EN, edition, part, writer } from './edition-builder.ts';
import { pdfValues } from './pdf-values.ts';

async function render(made: Edition, context: RenderContext): Promise<Uint8Array> {
  const { bytes, problems } = await renderPdf(made, context);
  // The pictures of these tests are of a few dots only, and that is told.
  expect(problems.filter(({ code }) => code !== 'figure-low-resolution')).toEqual([]);
  return bytes;
}

describe('a JPEG', () => {
  const w = writer(EN);
  const figure = { kind: 'figure', source: 'map.jpg', alternative: w.prose('A map'), caption: undefined } as const;
  const made = edition([EN], [chapter('a', w.prose('Title'), [part([figure])])]);

  test('of three colours keeps the profile it carries', async () => {
    const profile = profileOf('RGB ');
    const pdf = pdfValues(await render(made, contextOf({ 'map.jpg': jpeg(3, [profile]) })));
    const [image] = pdf.objects(/\/Subtype \/Image/);
    const [, id] = /\/ColorSpace \[\/ICCBased (\d+) 0 R\]/.exec(image!)!;
    expect(pdf.stream(Number(id))).toEqual(profile);
    expect(pdf.dictionary({ ref: Number(id) })).toMatchObject({ N: 3, Alternate: '/DeviceRGB' });
  });

  test('of three colours without one, or with one that does not fit, is taken for sRGB', async () => {
    for (const profiles of [[], [profileOf('CMYK')], [Buffer.from('no profile')]]) {
      const pdf = pdfValues(await render(made, contextOf({ 'map.jpg': jpeg(3, profiles) })));
      expect(pdf.objects(/\/Subtype \/Image/)[0]).toContain('/ColorSpace /DeviceRGB');
    }
  });

  test('of four inks is taken with the profile of its press, and refused without', async () => {
    const pdf = pdfValues(await render(made, contextOf({ 'map.jpg': jpeg(4, [profileOf('CMYK')]) })));
    expect(pdf.objects(/\/Subtype \/Image/)[0]).toContain('/ICCBased');
    const { bytes, problems } = await renderPdf(made, contextOf({ 'map.jpg': jpeg(4, []) }));
    expect(bytes.length).toBe(0);
    expect(problems).toMatchObject([
      { code: 'picture-without-profile', severity: 'error', values: { picture: 'map.jpg', document: 'a' } },
    ]);
  });
});

/** The head of a JPEG, with profiles in two parts each, the second first. */
function jpeg(components: 3 | 4, profiles: readonly Buffer[]): Picture {
  const segment = (marker: number, body: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const parts = profiles.flatMap((profile) =>
    [2, 1].map((number) => {
      const half = number === 1 ? profile.subarray(0, 60) : profile.subarray(60);
      return segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0'), Buffer.from([number, 2]), half]));
    }),
  );
  const frame = segment(0xc0, Buffer.from([8, 0, 30, 0, 40, components, ...new Array(3 * components).fill(0)]));
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, frame, Buffer.from([0xff, 0xd9])]);
  return { mediaType: 'image/jpeg', bytes: new Uint8Array(bytes), width: 40, height: 30 };
}

/** A profile's header, with nothing behind it. */
function profileOf(space: string): Buffer {
  const profile = Buffer.alloc(132);
  profile.writeUInt32BE(profile.length, 0);
  profile[8] = 2;
  profile.write(`prtr${space}Lab `, 12, 'latin1');
  profile.write('acsp', 36, 'latin1');
  return profile;
}
