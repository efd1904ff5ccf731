import type { Command } from 'commander';
import { shortText } from '../short-text.js';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import type { CreateSectionOptions } from './create-section.js';

export function addSectionCommands(kopij: Command, terminal: Terminal): void {
  const section = kopij.command('section').description('the parts of the site');
  section
    .command('create')
    .summary('add a section')
    .description('Adds a section. Unless told otherwise, its copy must be approved before it is published.')
    .requiredOption('--name <name>', 'as readers see it', shortText(120))
    .option('--slug <slug>', 'its name in addresses; made of the name when left out')
    .option('--parent <slug>', 'the section it is part of; left out: none')
    .option('--no-review', 'let editors publish copy that nobody approved')
    .option('--four-eyes', 'nobody approves what they changed last')
    .addHelpText(
      'after',
      examples(
        'kopij section create --name Buitenland --four-eyes',
        'kopij section create --name Europa --parent buitenland --no-review',
      ),
    )
    .action(async (options: CreateSectionOptions) => {
      const { createSection } = await import('./create-section.js');
      await createSection(terminal, options);
    });
  section
    .command('list')
    .summary('print the tree of sections')
    .description('Prints the tree of sections, archived ones too.')
    .action(async () => {
      const { listSections } = await import('./list-sections.js');
      await listSections(terminal);
    });
}
