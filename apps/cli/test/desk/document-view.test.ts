// What a page of the desk shows of a document: rows level by level, and beside them states, places, matches, findings.

import { wordsOf } from '@warraq/core';
import { ParsedTexts } from '@warraq/store';
import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { type DeskState, entriesOf, readDesk } from '../../src/desk/desk-state.ts';
import { documentView } from '../../src/desk/document-view.ts';
import { allFindings, knownFindings } from '../../src/desk/findings.ts';
import { countStates } from '../../src/desk/unit-view.ts';
import { FILES, type Folder, ONE } from '../support/folder.ts';
import { warraq } from '../support/program.ts';
import { translatedFolder, writeArabic } from '../support/translated-folder.ts';

const ARABIC = {
  One: 'الأولى',
  'The second paragraph.': 'الفقرة الثانية.',
  'The note.': 'الحاشية.',
};

const ANEW = { parsed: new ParsedTexts(), keepsPictures: false, keepsMemories: 'nothing' as const };

async function viewOf(folder: Folder, before?: DeskState) {
  const state = await readDesk(folder.path, { before, ...ANEW });
  const collection = state.collection!;
  const [entry] = entriesOf(collection, 'ar');
  const view = documentView(entry!, collection, state.problems);
  const texts = view.rows.map(({ source, target, units }) => ({
    source: textOf(source),
    target: textOf(target),
    states: units.map((unit) => unit.state),
  }));
  const unit = (text: string) => view.units.find((one) => one.unit.text === text)!;
  return { state, collection, entry: entry!, view, texts, unit };
}

function textOf(node: ElementContent | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

describe('a large memory', () => {
  it('is searched for sentences once the page has been shown, and anew for no saved string', async () => {
    const pair = { document: 'old', source_language: 'en', target_language: 'ar', who: '', when: '2026-01-01' };
    const lines = Array.from({ length: 5001 }, (_, i) =>
      JSON.stringify({ ...pair, unit: `u${i}`, source: `Line ${i} of the ledger.`, target: `السطر ${i}` }),
    );
    const known = { ...pair, unit: 'known', source: 'It calls a note.', target: 'يستدعي حاشية.' };
    const text = '---\ntitle: One\nsummary: S.\n---\n\nIt calls a note. Nothing answers.\n';
    const folder = await translatedFolder({}, { ...FILES, '01-one.md': text });
    folder.write('translations/memory.jsonl', `${[...lines, JSON.stringify(known)].join('\n')}\n`);

    const first = await viewOf(folder);
    expect(first.unit('It calls a note. Nothing answers.').assembly).toBeUndefined();
    expect(first.collection.memories.prepare()).toBe(true);
    expect(first.collection.memories.prepare()).toBe(false);

    const reading = {
      before: first.state,
      parsed: ANEW.parsed,
      keepsPictures: true,
      keepsMemories: 'settled' as const,
    };
    const saved = await readDesk(folder.path, reading);
    const [entry] = entriesOf(saved.collection!, 'ar');
    const again = documentView(entry!, saved.collection!, saved.problems);
    const found = again.units.find(({ unit }) => unit.text.startsWith('It calls'))?.assembly;
    expect(found?.target).toBe('يستدعي حاشية. […]');
    expect(saved.collection!.memories.prepare()).toBe(false);
  });
});

describe('the rows of a document', () => {
  it('have source and translation of one unit each, as a book shows them', async () => {
    const { texts } = await viewOf(await translatedFolder(ARABIC));
    expect(texts).toEqual([
      { source: 'One', target: 'الأولى', states: ['fresh'] },
      { source: 'The first document.', target: 'The first document. [لم يُترجَم بعد]', states: ['missing'] },
      {
        source: 'The first paragraph calls a note.1 It refers to the second.',
        target: 'The first paragraph calls a note.١ It refers to the second. [لم يُترجَم بعد]',
        states: ['missing'],
      },
      { source: 'The second paragraph.', target: 'الفقرة الثانية.', states: ['fresh'] },
      { source: 'Notes', target: 'الحواشي', states: [] },
      { source: '1. The note.', target: '١. الحاشية.', states: ['fresh'] },
    ]);
  });

  it('cut lists into items that keep their numbers, and hold every unit once', async () => {
    const list =
      '---\ntitle: One\nsummary: S.\n---\n\n4. Four\n5. Five\n\n   still five\n\n> Said.\n>\n> — Her\n\n![A map](x.png)\n';
    const { view } = await viewOf(await translatedFolder({}, { ...FILES, '01-one.md': list }));
    const numbers = view.rows.flatMap(({ source }) =>
      source?.type === 'element' && source.tagName === 'ol' ? [source.properties.start] : [],
    );
    expect(numbers).toEqual([4, 5, 5]);
    const held = view.rows.flatMap(({ units }) => units.map(({ unit }) => unit.text));
    expect([...held].sort()).toEqual(view.units.map(({ unit }) => unit.text).sort());
    expect(held).toEqual(['One', 'S.', 'Four', 'Five', 'still five', 'Said.', 'Her', 'A map']);
  });

  it('put a note beside its translation though the translation calls it in another place', async () => {
    const text = '---\ntitle: One\nsummary: S.\n---\n\nFirst.[^a] Second.[^b]\n\n[^a]: Note A.\n\n[^b]: Note B.\n';
    const folder = await translatedFolder(
      { 'First.[^a] Second.[^b]': 'ثانيًا.[^b] أولًا.[^a]', 'Note A.': 'حاشية أ.', 'Note B.': 'حاشية ب.' },
      { ...FILES, '01-one.md': text },
    );
    const { texts } = await viewOf(folder);
    const notes = texts.filter(({ source }) => source.includes('Note '));
    expect(notes.map(({ source, target }) => [source, target])).toEqual([
      ['1. Note A.', '٢. حاشية أ.'],
      ['2. Note B.', '١. حاشية ب.'],
    ]);
  });

  it('let no mark-up of a source through', async () => {
    const text = ONE.replace('The second paragraph.', 'Bad <script>alert(1)</script> [x](javascript:alert(1)) text.');
    const { view } = await viewOf(await translatedFolder({}, { ...FILES, '01-one.md': text }));
    const all = JSON.stringify(view.rows.map(({ source, target }) => [source, target]));
    expect(all).not.toMatch(/"tagName":"script"|javascript:alert\(1\)"/);
  });
});

describe('beside a unit', () => {
  it('stands the place of its string, or of the string that it would follow', async () => {
    const { unit } = await viewOf(await translatedFolder(ARABIC));
    expect(unit('The second paragraph.')).toMatchObject({
      isWritten: true,
      place: { file: 'translations/ar/01-one.json', line: 4 },
    });
    expect(unit('The first document.')).toMatchObject({ isWritten: false, place: { line: 2 } });
  });

  it('stands how its source changed, once its translation was accepted', async () => {
    const folder = await translatedFolder(ARABIC, FILES, true);
    folder.write(
      '01-one.md',
      ONE.replace('The second paragraph.', 'The third paragraph.').replace('The note.', 'The note!'),
    );
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const { unit, collection, entry } = await viewOf(folder);
    expect(unit('The third paragraph.').state).toBe('stale');
    expect(unit('The third paragraph.').change.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same The ',
      'old second',
      'new third',
      'same  paragraph.',
    ]);
    expect(unit('The note!').state).toBe('touched');
    expect(countStates(entry, collection)).toMatchObject({ fresh: 1, stale: 1, touched: 1, missing: 2 });
  });

  it('stand the terms of the glossary, and whether the translation uses them', async () => {
    const text = '---\ntitle: One\nsummary: Councils.\n---\n\nThe *council* met the union.\n\nThe union struck.\n';
    const folder = await translatedFolder(
      { 'The *council* met the union.': 'اجتمع بالنقابة المجلسُ.', 'The union struck.': 'أضرب العمال.' },
      { ...FILES, '01-one.md': text },
    );
    folder.write('translations/glossary.csv', 'id,en,ar\ncouncil,council,مجلس\nunion,union,نقابة\n');
    const { unit } = await viewOf(folder);
    const shown = (source: string) => unit(source).terms.map((term) => [term.source, term.target, term.isUsed]);
    expect(shown('The *council* met the union.')).toEqual([
      ['council', 'مجلس', true],
      ['union', 'نقابة', true],
    ]);
    expect(shown('The union struck.')).toEqual([['union', 'نقابة', false]]);
    expect(shown('Councils.')).toEqual([['Councils', 'مجلس', undefined]]);
  });

  it('stand drafts and matches, but not the translation itself', async () => {
    const folder = await translatedFolder(ARABIC, FILES, true);
    folder.write('01-one.md', `${ONE.replace('The first document.', 'The third paragraph.')}`);
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const { unit } = await viewOf(folder);
    const { matches } = unit('The third paragraph.');
    expect(matches[0]).toMatchObject({ kind: 'fuzzy', target: 'الفقرة الثانية.' });
    expect(matches[0]?.difference.map(({ kind }) => kind)).toEqual(['same', 'old', 'new', 'same']);
    expect(unit('The second paragraph.').matches).toEqual([]);
    folder.write(
      'translations/drafts/ar/01-one.json',
      JSON.stringify({ [unit('The third paragraph.').unit.id]: 'مسوّدة' }),
    );
    expect((await viewOf(folder)).unit('The third paragraph.')).toMatchObject({ state: 'draft', draft: 'مسوّدة' });
  });

  it('stand the findings in its line, which make it something to do', async () => {
    const { unit } = await viewOf(await translatedFolder({ ...ARABIC, 'The second paragraph.': 'الفقرة *الثانية.' }));
    const view = unit('The second paragraph.');
    expect(view.findings.map(({ code, place }) => `${code} ${place.line}`)).toEqual(['broken-markup 4']);
    expect(view).toMatchObject({ state: 'fresh', isToDo: true });
    expect(unit('One')).toMatchObject({ findings: [], isToDo: false });
  });

  it('stands whatever another source of findings says of the pair, once', async () => {
    const { view, entry } = await viewOf(await translatedFolder(ARABIC));
    const { unit, place } = view.units[0]!;
    const said = { code: 'odd', severity: 'info', place, values: {} } as const;
    const findings = allFindings(knownFindings([said]), ({ unit: { kind } }) => (kind === 'title' ? [said] : []));
    const target = { id: unit.id, text: 'x', place };
    expect(findings({ document: entry.document.document, unit, target, language: entry.language })).toEqual([said]);
  });
});

describe('what cannot be read', () => {
  it('stays as it was when it last could, with the problem at its place', async () => {
    const folder = await translatedFolder(ARABIC);
    const good = await viewOf(folder);
    const strings = folder.read('translations/ar/01-one.json');
    folder.write('translations/ar/01-one.json', strings.replace('",', '"'));
    const broken = await viewOf(folder, good.state);
    expect(broken.texts).toEqual(good.texts);
    expect(broken.state.problems.map(({ severity, place }) => `${severity} ${place.file}`)).toContain(
      'error translations/ar/01-one.json',
    );
    writeArabic(folder, { ...ARABIC, One: 'الواحدة' });
    expect((await viewOf(folder, broken.state)).texts[0]?.target).toBe('الواحدة');
  });

  it.each([
    ['collection.yaml', 'id: [', 'collection.yaml'],
    ['02-two.md', '\u0000\ufffd---\ntitle: [\n---\n', '02-two.md'],
  ])('%s neither', async (file, text, named) => {
    const folder = await translatedFolder(ARABIC);
    const good = await viewOf(folder);
    folder.write(file, text);
    const broken = await viewOf(folder, good.state);
    expect(broken.state.problems.some(({ severity, place }) => severity === 'error' && place.file === named)).toBe(
      true,
    );
    expect(broken.texts).toEqual(good.texts);
    expect(broken.collection.source.collection.order).toEqual(['01-one', '02-two']);
  });

  it('is told where it never could', async () => {
    const folder = await translatedFolder(ARABIC);
    folder.write('collection.yaml', 'id: [');
    const state = await readDesk(folder.path, { before: undefined, ...ANEW });
    expect(state.collection).toBeUndefined();
    expect(state.problems.length).toBeGreaterThan(0);
  });
});

it('shows nothing of a document in its own language', async () => {
  const { collection } = await viewOf(await translatedFolder(ARABIC));
  const named = entriesOf(collection, undefined).map(
    ({ document, language }) => `${document.document.id} ${language.tag}`,
  );
  expect(named).toEqual(['01-one ar', '02-two ar']);
  expect(wordsOf(collection.compiled.prose.of(entriesOf(collection, 'ar')[1]!.document.document.title).value)).toBe(
    'Two',
  );
});
