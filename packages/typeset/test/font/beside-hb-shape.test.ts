// Thousands of words of each script have, in every book face, the glyphs that HarfBuzz's own program gives them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/support/tool.ts';
import { openFace } from '../../src/font/open-face.ts';
import { type ShapedWord, shapeWord } from '../../src/font/shaped-word.ts';
import { arabicWords, englishWords, projectWords } from './word-lists.ts';

const require = createRequire(import.meta.url);
const shaper = hasTool('hb-shape', 'shaping beside HarfBuzz’s own program');

const latin = { direction: 'ltr', script: 'Latn', language: 'en-GB' } as const;
const arabic = { direction: 'rtl', script: 'Arab', language: 'ar' } as const;
const urdu = { ...arabic, language: 'ur' } as const;

type Context = typeof latin | typeof arabic | typeof urdu;

const faces = [
  ['EB Garamond', '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf', latin],
  ['EB Garamond Italic', '@expo-google-fonts/eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf', latin],
  ['EB Garamond Bold', '@expo-google-fonts/eb-garamond/700Bold/EBGaramond_700Bold.ttf', latin],
  ['Amiri', '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf', arabic],
  ['Amiri, Urdu', '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf', urdu],
  ['Amiri Bold', '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf', arabic],
] as const;

const words = {
  Latn: [...new Set([...projectWords('Latin'), ...englishWords()])],
  Arab: [...new Set([...projectWords('Arabic'), ...arabicWords()])],
};

/** What hb-shape says of each word, one process for all of them: `[glyph=cluster@dx,dy+advance|…]`. */
function theirs(file: string, { direction, script, language }: Context, list: readonly string[]) {
  const flags = [`--direction=${direction}`, `--script=${script}`, `--language=${language}`];
  const output = execFileSync('hb-shape', [file, ...flags, '--remove-default-ignorables', '--no-glyph-names'], {
    input: list.join('\n'),
    maxBuffer: 1 << 28,
  });
  return output.toString().trim().split('\n');
}

/** A shaped word as hb-shape writes it. It counts code points, and all words here are of the first plane. */
function written({ clusters, starts }: ShapedWord, direction: 'ltr' | 'rtl'): string {
  const places = direction === 'rtl' ? [...starts].reverse() : starts;
  const glyphs = clusters.flatMap(({ glyphs }, index) =>
    glyphs.map(({ id, advance, dx, dy }) => `${id}=${places[index]}${dx || dy ? `@${dx},${dy}` : ''}+${advance}`),
  );
  return `[${glyphs.join('|')}]`;
}

test('there are more than two thousand words of each script', () => {
  expect(words.Latn.length).toBeGreaterThan(2000);
  expect(words.Arab.length).toBeGreaterThan(2000);
});

describe.each(faces)('%s', (id, name, context) => {
  test.runIf(shaper)('glyphs, clusters, advances and offsets are those of hb-shape', () => {
    const file = require.resolve(name);
    const face = openFace(id, readFileSync(file));
    const list = words[context.script];
    const expected = theirs(file, context, list);
    expect(expected.length).toBe(list.length);
    const different = list.flatMap((word, index) => {
      const ours = written(shapeWord({ face, ...context }, word), context.direction);
      return ours === expected[index] ? [] : [`${word}: ${ours} instead of ${expected[index]}`];
    });
    expect({ differences: different.length, first: different.slice(0, 5) }).toEqual({ differences: 0, first: [] });
  });
});
