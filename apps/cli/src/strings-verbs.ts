// The verb `strings` of the program comes in; what can be done with string files is added to it.

import type { Command } from 'commander';
import type { Verbs } from './program.ts';

/** Each is loaded when it is run. */
export function addStringsVerbs(strings: Command, { verb, option, ui }: Verbs): void {
  verb(strings, 'sync', 'strings.sync', async () => (await import('./commands/strings-sync.ts')).stringsSync).argument(
    '[collections...]',
    ui.text('argument.collections'),
  );
  verb(strings, 'status', 'strings.status', async () => (await import('./commands/strings-status.ts')).stringsStatus)
    .argument('[where...]', ui.text('argument.where'))
    .addOption(option('--min <percent>', 'leastTranslated'))
    .addOption(option('--list', 'list'))
    .addOption(option('--json', 'json'));
  verb(strings, 'next', 'strings.next', async () => (await import('./commands/strings-next.ts')).stringsNext)
    .argument('[what...]', ui.text('argument.whichNext'))
    .addOption(option('--count <number>', 'count'))
    .addOption(option('--json', 'json'));
  verb(strings, 'diff', 'strings.diff', async () => (await import('./commands/strings-diff.ts')).stringsDiff)
    .argument('<units...>', ui.text('argument.units'))
    .addOption(option('--json', 'json'));
  verb(strings, 'accept', 'strings.accept', async () => (await import('./commands/strings-accept.ts')).stringsAccept)
    .argument('[what...]', ui.text('argument.what'))
    .addOption(option('--who <name>', 'who'));
  verb(strings, 'review', 'strings.review', async () => (await import('./commands/strings-review.ts')).stringsReview)
    .argument('<units...>', ui.text('argument.units'))
    .addOption(option('--who <name>', 'whoReviews'));
  verb(
    strings,
    'restore',
    'strings.restore',
    async () => (await import('./commands/strings-restore.ts')).stringsRestore,
  )
    .argument('[units...]', ui.text('argument.restored'))
    .addOption(option('--to <unit>', 'restoreTo'))
    .addOption(option('--replace', 'restoreReplace'))
    .addOption(option('--json', 'json'));
  verb(strings, 'prune', 'strings.prune', async () => (await import('./commands/strings-prune.ts')).stringsPrune)
    .argument('[where...]', ui.text('argument.where'))
    .addOption(option('--yes', 'pruneYes'))
    .addOption(option('--json', 'json'));
  verb(strings, 'pseudo', 'strings.pseudo', async () => (await import('./commands/strings-pseudo.ts')).stringsPseudo)
    .argument('[where...]', ui.text('argument.where'))
    .addOption(option('--all', 'pseudoAll'))
    .addOption(option('--out <folder>', 'pseudoOut'));
}
