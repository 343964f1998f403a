// The tasks of a collection's turbo.json: which are missing, and what a copied file overwrites or serves stale.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takesIn } from '../../src/check/path-pattern.ts';
import { checkTurborepoTasks } from '../../src/check/turborepo-tasks.ts';
import type { Collection } from '../../src/model/collection.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { parseTurboTasks } from '../../src/parse/turbo-file.ts';

const [en, ar] = [knownLanguage('en'), knownLanguage('ar')];
const collection = {
  id: 'x',
  backMatter: [],
  editions: [
    { languages: [en], formats: ['pdf', 'feed'] },
    { languages: [en, ar], formats: ['pdf'] },
  ],
} as unknown as Collection;
const documents = [
  { id: '01-one', language: en },
  { id: '02-two', language: ar },
];

type Task = { readonly inputs?: unknown; readonly outputs?: unknown; readonly dependsOn?: unknown };
type Tasks = Readonly<Record<string, Task>>;

const strings = (path: string) => `$TURBO_ROOT$/translations/${path}`;
const made = (file: string) => [`$TURBO_ROOT$/editions/x/${file}`];
const ALWAYS = [strings('x/memory.jsonl'), strings('labels/**')];
const english = ['$TURBO_DEFAULT$', '!*.ar.png', ...ALWAYS, strings('x/en/**'), strings('x/ar/02-two.json')];
const both = [...ALWAYS, strings('x/en/**'), strings('x/ar/*.json')];
const RIGHT: Tasks = {
  'pdf:en': { inputs: english, outputs: made('x.en.pdf') },
  'feed:en': {
    dependsOn: ['^build', 'pdf:en'],
    inputs: english,
    outputs: [...made('feed.en.json'), ...made('feeds/en.*.json')],
  },
  'pdf:en-ar': { inputs: both, outputs: made('x.en-ar.pdf') },
  editions: { outputs: made('manifest.json') },
};
const SCRIPTS = Object.keys(RIGHT);

function check(tasks: Tasks, scripts: readonly string[] = SCRIPTS, backMatter: readonly string[] = []) {
  const declared = parseTurboTasks(JSON.stringify({ tasks }, null, 1), 'turbo.json') ?? [];
  return checkTurborepoTasks({ ...collection, backMatter } as Collection, documents, {
    packageFile: 'package.json',
    scripts,
    turboFile: 'turbo.json',
    tasks: declared,
  });
}

const brief = (tasks: Tasks, scripts?: readonly string[]) =>
  check(tasks, scripts).map(({ place, code, values }) => [place.file, code, values.task]);
const files = (tasks: Tasks) => check(tasks).map(({ code, values }) => [code, values.task, values.path]);

describe('Turborepo tasks', () => {
  it('match the editions of collection.yaml', () => {
    expect(brief(RIGHT, [...SCRIPTS, 'lint'])).toEqual([]);
  });

  it('that are missing or needless are named with their file', () => {
    expect(brief(RIGHT, ['pdf:en', 'feed:en', 'editions', 'epub:ar'])).toEqual([
      ['package.json', 'missing-script', 'pdf:en-ar'],
      ['package.json', 'needless-script', 'epub:ar'],
    ]);
    const { editions: _, ...rest } = RIGHT;
    expect(brief({ ...rest, 'pdf:ckb': {} })).toEqual([
      ['turbo.json', 'missing-task', 'editions'],
      ['turbo.json', 'needless-task', 'pdf:ckb'],
    ]);
  });

  it('write their own file and no other', () => {
    const pdf = '$TURBO_ROOT$/editions/x/x.en.pdf';
    const wrong = ['task-output', 'pdf:en', [pdf]];
    const withOutputs = (outputs: unknown) => files({ ...RIGHT, 'pdf:en': { inputs: english, outputs } });
    expect(withOutputs(['$TURBO_ROOT$/editions/other/other.en.pdf'])).toEqual([wrong]);
    expect(withOutputs(made('x.en-ar.pdf'))).toEqual([wrong]);
    expect(withOutputs(made('**'))).toEqual([wrong]);
    expect(withOutputs([pdf, '$TURBO_ROOT$/editions/other/**'])).toEqual([wrong]);
    for (const none of [undefined, [], [7], pdf]) expect(withOutputs(none)).toEqual([wrong]);
  });

  it('of single documents are one an edition, with a pattern of all their files and no glossary', () => {
    const plan = { languages: [en], formats: ['documents', 'pamphlets'], layout: 'interlinear' };
    const singles = { ...collection, backMatter: ['index'], order: ['01-one', '02-two'], editions: [plan] };
    const said = (task: unknown) => {
      const tasks = { 'documents:en': task, 'pamphlets:en': { inputs: english, outputs: made('pamphlets/*.en.pdf') } };
      const declared = parseTurboTasks(JSON.stringify({ tasks: { ...tasks, editions: RIGHT.editions } }), 'turbo.json');
      const found = checkTurborepoTasks(singles as unknown as Collection, documents, {
        packageFile: 'package.json',
        scripts: ['documents:en', 'pamphlets:en', 'editions', 'documents:ar'],
        turboFile: 'turbo.json',
        tasks: declared ?? [],
      });
      return found.map(({ code, values }) => [code, values.task, values.path]);
    };
    const needless = ['needless-script', 'documents:ar', undefined];
    expect(said({ inputs: english, outputs: made('documents/*.en.pdf') })).toEqual([needless]);
    const wrong = ['task-output', 'documents:en', ['$TURBO_ROOT$/editions/x/documents/*.en.pdf']];
    for (const file of ['documents/01-one.en.pdf', 'documents/**', 'documents/*.pdf', 'pamphlets/*.en.pdf'])
      expect(said({ inputs: english, outputs: made(file) })).toEqual([needless, wrong]);
  });

  it('of a feed wait for the books of its languages', () => {
    const waiting = (dependsOn: unknown) =>
      check({ ...RIGHT, 'feed:en': { ...RIGHT['feed:en'], dependsOn } }).map(({ code, values }) => [
        code,
        values.other,
      ]);
    expect(waiting(['pdf:en'])).toEqual([]);
    for (const wrong of [undefined, [], ['^build'], ['pdf:en-ar'], 'pdf:en'])
      expect(waiting(wrong)).toEqual([['task-order', 'pdf:en']]);
  });

  it('of a site wait for all books, once each of them has a task', () => {
    const SITE = [
      'index*.html',
      'feed.json',
      'feeds/all.*.json',
      'opds.json',
      'opds.xml',
      'opds/**',
      'covers/**',
      'read/**',
    ];
    const outputs = ['site.json', ...SITE].flatMap(made);
    const waiting = (dependsOn: unknown, others: Tasks = RIGHT) => {
      const tasks = { ...others, site: { dependsOn, inputs: [strings('**')], outputs } };
      const declared = parseTurboTasks(JSON.stringify({ tasks }), 'turbo.json') ?? [];
      const scripts = [...SCRIPTS, 'site'];
      const withSite = { ...collection, languages: [en, ar], site: true } as unknown as Collection;
      return checkTurborepoTasks(withSite, documents, {
        packageFile: 'package.json',
        scripts,
        turboFile: 'turbo.json',
        tasks: declared,
      }).map(({ code, values }) => [code, values.other ?? values.task]);
    };
    expect(waiting(['pdf:en', 'pdf:en-ar'])).toEqual([]);
    expect(waiting(['pdf:en'])).toEqual([['task-order', 'pdf:en-ar']]);
    expect(waiting(undefined)).toEqual([['task-order', 'pdf:en']]);
    const { 'pdf:en-ar': _, ...fewer } = RIGHT;
    expect(waiting(['pdf:en'], fewer)).toEqual([['missing-task', 'pdf:en-ar']]);
  });

  it('write the manifest last', () => {
    expect(files({ ...RIGHT, editions: { outputs: ['$TURBO_ROOT$/editions/other/manifest.json'] } })).toEqual([
      ['task-output', 'editions', ['$TURBO_ROOT$/editions/x/manifest.json']],
    ]);
  });

  it('know every string file that their edition is made from, the memory and the labels', () => {
    const withInputs = (inputs: unknown) =>
      files({ ...RIGHT, 'pdf:en': { inputs, outputs: made('x.en.pdf') } }).map(([code, , path]) => [code, path]);
    const without = (...left: readonly string[]) => withInputs(english.filter((path) => !left.includes(path)));
    for (const path of [...ALWAYS, strings('x/ar/02-two.json')]) expect(without(path)).toEqual([['task-input', path]]);
    expect(without(strings('x/en/**'))).toEqual([['task-input', strings('x/en/01-one.json')]]);
    expect(withInputs(undefined)).toEqual([['task-input', strings('x/en/01-one.json')]]);
    expect(withInputs(english.map((path) => path.replace('/x/', '/other/')))).toEqual([
      ['task-input', strings('x/en/01-one.json')],
    ]);
    expect(withInputs([strings('**')])).toEqual([]);
    expect(withInputs([`!${strings('**')}`])).toEqual([['task-input', strings('x/en/01-one.json')]]);
  });

  it('of a bilingual edition know both translations of every document', () => {
    expect(files({ ...RIGHT, 'pdf:en-ar': { inputs: english, outputs: made('x.en-ar.pdf') } })).toEqual([
      ['task-input', 'pdf:en-ar', strings('x/ar/01-one.json')],
    ]);
  });

  it('of a printed book with a glossary or an index know the glossary', () => {
    const glossary = strings('x/glossary.csv');
    const missing = (tasks: Tasks) =>
      check(tasks, SCRIPTS, ['index']).map(({ code, values }) => [code, values.task, values.path]);
    expect(missing(RIGHT)).toEqual([
      ['task-input', 'pdf:en', glossary],
      ['task-input', 'pdf:en-ar', glossary],
    ]);
    const books = Object.entries(RIGHT).filter(([name]) => name.startsWith('pdf:'));
    const mended = books.map(([name, task]) => [name, { ...task, inputs: [...(task.inputs as string[]), glossary] }]);
    expect(missing({ ...RIGHT, ...Object.fromEntries(mended) })).toEqual([]);
  });

  it('are pointed at by line and column', () => {
    const [problem] = check({ ...RIGHT, 'pdf:en': { inputs: english } });
    expect(problem?.place).toEqual({ file: 'turbo.json', line: 3, column: 3 });
  });

  it('are left to Turborepo where the file is broken, and none where it has none', () => {
    expect(parseTurboTasks('{ "tasks": {', 'turbo.json')).toBeUndefined();
    for (const text of ['[]', '{}', 'null', '{ "tasks": [] }']) expect(parseTurboTasks(text, 'turbo.json')).toEqual([]);
  });
});

describe('takesIn', () => {
  it.each([
    ['a/b.json', 'a/b.json', true],
    ['a/b.json', 'a/bxjson', false],
    ['a/*.json', 'a/b.json', true],
    ['a/*', 'a/b/c', false],
    ['*/c', 'a/b/c', false],
    ['a/**', 'a/b/c', true],
    ['a/**/c', 'a/c', true],
    ['**/c', 'a/b/c', true],
    ['a/**/b/*-x.*', 'a/b/b/01-x.json', true],
    ['a/**', 'ab/c', false],
    ['a/b', 'a/b/c', false],
    ['a/b/c', 'a/b', false],
  ])('%s takes in %s: %s', (pattern, path, expected) => {
    expect(takesIn(pattern, path)).toBe(expected);
  });

  it('agrees with a regular expression made of the pattern', () => {
    const step = fc.stringMatching(/^[ab]{1,3}$/);
    const steps = fc.array(fc.oneof(step, fc.stringMatching(/^[ab*]{1,3}$/), fc.constant('**')), { minLength: 1 });
    fc.assert(
      fc.property(steps, fc.array(step, { minLength: 1 }), (pattern, path) => {
        const source = pattern
          .map((one) => (one === '**' ? '(?:[^/]+/)*' : `${one.replace(/\*+/g, '[^/]*')}/`))
          .join('');
        expect(takesIn(pattern.join('/'), path.join('/'))).toBe(new RegExp(`^${source}$`).test(`${path.join('/')}/`));
      }),
    );
  });

  it('is quick to say no to a hostile pattern', () => {
    expect(takesIn(`${'**/a*a*a*/'.repeat(500)}b`, `${'aaaaaaaa/'.repeat(500)}c`)).toBe(false);
  });
});
