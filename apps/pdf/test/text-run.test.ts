// TJ arrays: the pen ends where the piece ends, whatever was justified, kerned or marked on the way.

import { createTypesetter, pt } from '@warraq/typeset';
import { expect, test } from 'vitest';
import { BookDocument } from '../src/file/book-document.ts';
import { facesOf } from '../src/font/book-faces.ts';
import { createFontObjects } from '../src/font/font-objects.ts';
import { runsOf, textArray } from '../src/paint/text-run.ts';
import { ARABIC_PARAGRAPHS } from './sample-texts.ts';

test.each([180, 214.4, 233.3, 261.7, 300])(
  'runs of Arabic with numbers and commas end where they should, at %s pt',
  (width) => {
    const document = new BookDocument({
      title: '',
      author: '',
      subject: '',
      keywords: '',
      language: 'ar',
      languages: ['ar'],
      direction: 'rtl',
      created: '2024-01-01T00:00:00Z',
      pageWidth: 400,
      pageHeight: 600,
    });
    const fonts = createFontObjects(document);
    const run = {
      text: ARABIC_PARAGRAPHS.join(' '),
      style: { faces: facesOf('arabic', 'regular'), size: pt(13), rise: pt(0), features: [], tracking: 0 },
      language: 'ar',
      direction: 'rtl',
      isolated: false,
      tag: undefined,
      unbreakable: false,
    } as const;
    const paragraph = {
      runs: [run],
      direction: 'rtl',
      language: 'ar',
      align: 'justify',
      indent: pt(0),
      hyphenate: false,
      kashida: false,
      hanging: false,
    } as const;
    for (const line of createTypesetter().setParagraph(paragraph, pt(width)).lines) {
      for (const textRun of runsOf(line.pieces)) {
        const font = fonts(textRun.first.face);
        const array = textArray(textRun, font);
        expect(array).toMatch(/^ ?(?:(?:-?\d+(?:\.\d+)?|<[0-9a-f]+>) ?)+$/);
        const back = [...array.replace(/<[^>]*>/g, ' ').matchAll(/-?[\d.]+/g)].reduce(
          (sum, [number]) => sum + Number(number),
          0,
        );
        const spaces = textRun.pieces.reduce(
          (sum, piece) =>
            sum + piece.spaceAdjust * piece.clusters.filter(({ text }) => text === ' ' || text === '\u00a0').length,
          0,
        );
        // What is taken back is the justification and the kerning; kerning in Amiri is small.
        expect(Math.abs((-back * textRun.first.size) / 1000 - spaces)).toBeLessThan(8);
      }
    }
  },
);
