// The program's words come in; its verbs, options and help go out, in that language. Each verb but `build` is loaded when
// it is run.

import { Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import { build } from './commands/build.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { addStringsVerbs } from './strings-verbs.ts';
import { pathOf, translatedHelp } from './translated-help.ts';
import type { Ui } from './ui.ts';
import { UI_LANGUAGES } from './ui-language.ts';

/** What every verb is given. */
export interface Session {
  readonly ui: Ui;
  readonly io: Io;
}

type Options = Readonly<Record<string, unknown>>;
type Verb = (session: Session, args: readonly string[], options: Options) => Promise<ExitCode>;

/** How verbs and options with their translated words are added. */
export interface Verbs {
  verb(parent: Command, usage: string, key: string, load: () => Promise<Verb>): Command;
  option(flags: string, key: string): Option;
  /** Of several values with commas between them; given again, it has those of both. */
  list(flags: string, key: string): Option;
  readonly ui: Ui;
}

/** A use that commander refuses, and the command that was called: `warraq strings accept`. */
export class RefusedUse extends Error {
  readonly refusal: CommanderError;
  readonly command: string;

  constructor(refusal: CommanderError, command: string) {
    super(refusal.message);
    this.refusal = refusal;
    this.command = command;
  }
}

/**
 * Makes the commander program. A wrong use throws a RefusedUse or a WrongUse instead of ending the process.
 * @param ended is told the exit code of the verb that ran
 * @param only the verb that is asked for: `build` comes without the others, which would take longer than reading a document
 */
export function createProgram(session: Session, ended: (code: ExitCode) => void, only?: string): Command {
  const { ui, io } = session;
  const refusing = (command: Command): Command =>
    command.exitOverride((refusal) => {
      throw new RefusedUse(refusal, pathOf(command));
    });
  const program = refusing(new Command('warraq'))
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => {} })
    .configureHelp(translatedHelp(ui))
    .description(ui.text('help.warraq'))
    .helpOption('-h, --help', ui.text('option.help'))
    .helpCommand(false)
    .addOption(new Option('--ui <language>', ui.text('option.ui')).choices(UI_LANGUAGES));

  const run = (load: () => Promise<Verb>) => async (args: string | readonly string[] | undefined, options: Options) => {
    ended(await (await load())(session, typeof args === 'string' ? [args] : (args ?? []), options));
  };
  const named = (parent: Command, usage: string, key: string): Command =>
    refusing(parent.command(usage))
      .description(ui.text(`help.${key}`))
      .helpOption('-h, --help', ui.text('option.help'));
  const verb = (parent: Command, usage: string, key: string, load: () => Promise<Verb>): Command =>
    named(parent, usage, key).action(run(load));
  const option = (flags: string, key: string) => {
    const made = new Option(flags, ui.text(`option.${key}`));
    return made.required && !MAY_BE_EMPTY.has(key) ? made.argParser(notBlank) : made;
  };
  const list = (flags: string, key: string) =>
    option(flags, key).argParser((value: string, before: string | undefined) =>
      [...(before === undefined ? [] : [before]), notBlank(value)].join(','),
    );

  const group = (name: string): Command => named(program, name, name).helpCommand(false);

  const verbs = { program, ui, verb, group, option, list, run };
  if (only !== 'build') addVerbsBefore(verbs);
  // Most processes build: it comes with the program.
  verb(program, 'build', 'build', async () => build)
    .argument('[collections...]', ui.text('argument.collections'))
    .addOption(list('--format <formats>', 'format'))
    .addOption(list('--lang <editions>', 'lang'))
    .addOption(list('--select <documents>', 'select'))
    .addOption(option('--title <title>', 'title'))
    .addOption(option('--name <name>', 'name'))
    .addOption(option('--out <folder>', 'out'))
    .addOption(list('--page <design>', 'page'))
    .addOption(option('--report', 'report'));
  if (only !== 'build') addVerbsBehind(verbs);
  return program;
}

/** Who accepts may keep the name back; of titles and names it is said where they are used what they may be. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['who', 'title', 'name']);

/** `--out "$FOLDER"` where the variable is empty means no folder, and surely not the one that somebody works in. */
function notBlank(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('');
  return value;
}

/** What the lists of verbs are made with. */
interface Making extends Verbs {
  readonly program: Command;
  /** A verb that stands before others: `strings`, `tm`. */
  group(name: string): Command;
  run(load: () => Promise<Verb>): (args: string | readonly string[] | undefined, options: Options) => Promise<void>;
}

/** Those that help lists before `build`. */
function addVerbsBefore({ program, ui, verb, group, option, list, run }: Making): void {
  verb(program, 'check', 'check', async () => (await import('./commands/check.ts')).check)
    .argument('[where...]', ui.text('argument.where'))
    .addOption(list('--only <codes>', 'only'))
    .addOption(option('--fix', 'fix'))
    .addOption(option('--format <format>', 'checkFormat'))
    .addOption(option('--json', 'json'))
    .addOption(option('--max-warnings <number>', 'maxWarnings'))
    .addOption(option('--strict', 'strict'));
  verb(program, 'explain', 'explain', async () => (await import('./commands/explain.ts')).explain).argument(
    '[code]',
    ui.text('argument.code'),
  );

  const terms = group('terms');
  verb(terms, 'check', 'terms.check', async () => (await import('./commands/terms-check.ts')).termsCheck)
    .argument('[where...]', ui.text('argument.where'))
    .addOption(option('--json', 'json'));
  verb(terms, 'find', 'terms.find', async () => (await import('./commands/terms-find.ts')).termsFind)
    .argument('[text...]', ui.text('argument.text'))
    .addOption(option('--lang <language>', 'textLang'))
    .addOption(option('--json', 'json'));

  const strings = group('strings');
  addStringsVerbs(strings, { verb, option, list, ui });

  const tm = group('tm');
  verb(tm, 'search', 'tm.search', async () => (await import('./commands/tm-search.ts')).tmSearch)
    .argument('[text...]', ui.text('argument.text'))
    .addOption(option('--lang <language>', 'textLang'))
    .addOption(option('--min <points>', 'leastShown'))
    .addOption(option('--json', 'json'));
  verb(tm, 'stats', 'tm.stats', async () => (await import('./commands/tm-stats.ts')).tmStats)
    .argument('[where...]', ui.text('argument.where'))
    .addOption(option('--json', 'json'));
  verb(tm, 'apply', 'tm.apply', async () => (await import('./commands/tm-apply.ts')).tmApply)
    .argument('[where...]', ui.text('argument.where'))
    .addOption(option('--min <points>', 'leastApplied'));

  verb(program, 'new', 'new', async () => (await import('./commands/new.ts')).newCollection)
    .argument('<folder>', ui.text('argument.newFolder'))
    .addOption(option('--lang <languages>', 'newLang'))
    .addOption(option('--title <title>', 'newTitle'));
  verb(program, 'import', 'import', async () => (await import('./commands/import.ts')).importCaptures)
    .argument('<files...>', ui.text('argument.captures'))
    .addOption(option('--into <collection>', 'into').makeOptionMandatory())
    .addOption(option('--as <kind>', 'as'))
    .addOption(option('--lang <language>', 'importLang'))
    .addOption(option('--keep', 'keep'))
    .addOption(option('--keep-contacts', 'keepContacts'))
    .addOption(option('--interactive', 'interactive'))
    .addOption(option('--json', 'json'));

  const loadAlign = async (): Promise<Verb> => (await import('./commands/align.ts')).align;
  verb(program, 'align', 'align', loadAlign)
    .argument('<source>', ui.text('argument.alignSource'))
    .argument('<translation>', ui.text('argument.alignTranslation'))
    .addOption(option('--into <collection>', 'alignInto'))
    .addOption(option('--lang <language>', 'alignLang'))
    .addOption(option('--min <percent>', 'leastAligned'))
    .addOption(option('--interactive', 'interactive'))
    .addOption(option('--who <name>', 'who'))
    .addOption(option('--json', 'json'))
    .action((source: string, translation: string, options) => run(loadAlign)([source, translation], options));
}

function addVerbsBehind({ program, ui, verb, option, list, run }: Making): void {
  const loadPreview = async (): Promise<Verb> => (await import('./commands/preview.ts')).preview;
  verb(program, 'preview', 'preview', loadPreview)
    .argument('[edition]', ui.text('argument.edition'))
    .argument('[collection]', ui.text('argument.collection'))
    .addOption(list('--pages <pages>', 'pages'))
    .addOption(option('--spread', 'spread'))
    .addOption(option('--dpi <number>', 'dpi'))
    .addOption(option('--out <folder>', 'previewOut'))
    .addOption(option('--watch', 'watch'))
    .addOption(option('--lang <language>', 'watchLang'))
    .addOption(option('--port <number>', 'port'))
    .action((edition: string | undefined, collection: string | undefined, options) =>
      run(loadPreview)(
        [edition, collection].filter((word) => word !== undefined),
        options,
      ),
    );
  verb(program, 'verify', 'verify', async () => (await import('./commands/verify.ts')).verify).argument(
    '[collections...]',
    ui.text('argument.collections'),
  );
  verb(program, 'manifest', 'manifest', async () => (await import('./commands/manifest.ts')).manifest).argument(
    '[collections...]',
    ui.text('argument.collections'),
  );
  verb(program, 'merge-driver', 'mergeDriver', async () => (await import('./commands/merge-driver.ts')).mergeDriver)
    .argument('[files...]', ui.text('argument.merged'))
    .addOption(option('--install', 'install'));
  const loadServe = async (): Promise<Verb> => (await import('./commands/serve.ts')).serve;
  verb(program, 'serve', 'serve', loadServe)
    .argument('[collection]', ui.text('argument.collection'))
    .addOption(option('--port <number>', 'port'))
    .addOption(option('--all', 'all'))
    .action((collection: string | undefined, options) =>
      run(loadServe)(collection === undefined ? [] : [collection], options),
    );
  verb(program, 'publish', 'publish', async () => (await import('./commands/publish.ts')).publish)
    .argument('[collections...]', ui.text('argument.collections'))
    .addOption(option('--to <folder>', 'to').makeOptionMandatory())
    .addOption(option('--prune', 'pruneOld'))
    .addOption(option('--dry-run', 'dryRun'));
  verb(program, 'prune', 'prune', async () => (await import('./commands/prune.ts')).prune);
}
