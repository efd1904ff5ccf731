import { manuscriptStates } from '@kopij/editorial';
import { Option, type Command } from 'commander';
import { examples } from '../examples.js';
import { shortText } from '../short-text.js';
import type { Terminal } from '../terminal.js';
import { wholeNumber } from '../whole-number.js';
import type { ListOptions } from './list-manuscripts.js';
import type { ActionOptions } from './action-options.js';
import { manuscriptActions, type ActionName } from './manuscript-actions.js';

const anId = '019ab2f0-5d3c-7e11-9c55-2f6d1b7a4c10';
const largestNumber = 2_147_483_647;
const idArgument = ['<id>', 'its id, as "kopij manuscript list" shows it', shortText(60)] as const;
const asOption = [
  '--as <email>',
  'the user to act as (default: the command line’s own user, an admin)',
] as const;

const first = (fallback: number): Option =>
  new Option('--first <number>', 'the maximum number').argParser(wholeNumber(10_000)).default(fallback);

export function addManuscriptCommands(kopij: Command, terminal: Terminal): void {
  const manuscript = kopij.command('manuscript').description('manuscripts: list, show and change them');
  manuscript
    .command('list')
    .summary('list the manuscripts')
    .description('Lists the manuscripts, last changed first, or due first.')
    .addOption(
      new Option('--state <state...>', 'only those in one of these states').choices(manuscriptStates),
    )
    .option('--missed', 'only those with a schedule that could not be carried out')
    .option('--due', 'only those that are due at some time, due first')
    .addOption(first(50))
    .option(...asOption)
    .addHelpText(
      'after',
      examples(
        'kopij manuscript list --state IN_REVIEW',
        'kopij manuscript list --missed',
        'kopij manuscript list --due',
      ),
    )
    .action(async (options: ListOptions) => {
      const { listManuscripts } = await import('./list-manuscripts.js');
      await listManuscripts(terminal, options);
    });
  manuscript
    .command('create')
    .summary('create a draft from plain text')
    .description(
      'Creates a draft from plain text: a headline, the lead with its dateline, paragraphs and sub-headings. Prints how each line was read.',
    )
    .argument('<file>', 'the story, in UTF-8; - for standard input')
    .option('--section <name>', 'the section, by name or slug (default: none yet)', shortText(120))
    .option(...asOption)
    .addHelpText(
      'after',
      examples('kopij manuscript create story.txt --section Buitenland --as joris@example.org'),
    )
    .action(async (file: string, options: { section?: string; as?: string }) => {
      const { createFromText } = await import('./create-from-text.js');
      await createFromText(terminal, file, options);
    });
  manuscript
    .command('show')
    .summary('show its state and what can be done')
    .description('Prints its state, its schedules, what can be done with it now, and why the rest cannot.')
    .argument(...idArgument)
    .option(...asOption)
    .addHelpText('after', examples(`kopij manuscript show ${anId} --as joris@example.org`))
    .action(async (id: string, options: { as?: string }) => {
      const { showManuscript } = await import('./show-manuscript.js');
      await showManuscript(terminal, id, options);
    });
  manuscript
    .command('history')
    .summary('show its history')
    .description('Prints what was done to it, by whom and when, newest first.')
    .argument(...idArgument)
    .addOption(first(100))
    .option(...asOption)
    .action(async (id: string, options: { first: number; as?: string }) => {
      const { printHistory } = await import('./print-history.js');
      await printHistory(terminal, id, options);
    });
  manuscript
    .command('diff')
    .summary('compare two revisions')
    .description('Compares two revisions word by word: [-removed-]{+added+}.')
    .argument(...idArgument)
    .argument('<from>', 'the number of the older revision', wholeNumber(largestNumber))
    .argument('<to>', 'the number of the newer revision', wholeNumber(largestNumber))
    .option(...asOption)
    .addHelpText('after', examples(`kopij manuscript diff ${anId} 1 3`))
    .action(async (id: string, from: number, to: number, options: { as?: string }) => {
      const { printDiff } = await import('./print-diff.js');
      await printDiff(terminal, id, [from, to], options);
    });
  for (const name of Object.keys(manuscriptActions) as ActionName[]) addAction(manuscript, terminal, name);
}

function addAction(manuscript: Command, terminal: Terminal, name: ActionName): void {
  const action = manuscriptActions[name];
  const command = manuscript
    .command(name)
    .summary(action.summary)
    .description(action.description)
    .argument(...idArgument)
    .option(...asOption)
    .option(
      '--version <number>',
      'the version you have read; refused if somebody has changed it since (default: the current one)',
      wholeNumber(largestNumber),
    );
  if ('options' in action) for (const option of action.options) command.addOption(option());
  const example = 'example' in action ? ` ${action.example}` : '';
  command
    .addHelpText('after', examples(`kopij manuscript ${name} ${anId}${example}`))
    .action(async (id: string, options: ActionOptions) => {
      const { runAction } = await import('./run-action.js');
      await runAction(terminal, name, id, options);
    });
}
