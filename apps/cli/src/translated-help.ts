// The program's words come in; commander's help in that language goes out.

import type { Command, HelpConfiguration } from 'commander';
import type { Ui } from './ui.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
};

/** Commander's own words replaced through its public hooks; terms (verbs, flags) stay as they are typed. */
export function translatedHelp(ui: Ui): HelpConfiguration {
  const words = (usage: string) =>
    usage
      .replace('[options]', `[${ui.text('help.optionsWord')}]`)
      .replace('[command]', `[${ui.text('help.commandWord')}]`);
  return {
    styleTitle: (title) => ui.colours.bold(TITLES[title] === undefined ? title : ui.text(TITLES[title])),
    commandUsage: (command) => words(`${pathOf(command)} ${command.usage()}`),
    subcommandTerm: (command) => words(`${command.name()} ${argumentsOf(command)}`.trimEnd()),
    optionDescription: (option) =>
      option.argChoices === undefined
        ? option.description
        : `${option.description} (${ui.text('help.choices', { choices: option.argChoices })})`,
  };
}

/** The words that call a command: `warraq strings accept`. */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function argumentsOf(command: Command): string {
  if (command.commands.length > 0) return '[command]';
  return command.registeredArguments
    .map((argument) => {
      const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');
}
