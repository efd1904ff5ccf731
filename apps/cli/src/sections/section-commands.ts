import type { Command } from 'commander';
import { shortText } from '../short-text.js';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import type { CreateSectionOptions } from './create-section.js';

export function addSectionCommands(kopij: Command, terminal: Terminal): void {
  const section = kopij.command('section').description('the sections of the site');
  section
    .command('create')
    .summary('create a section')
    .description('Creates a section. By default, its copy must be approved before it is published.')
    .requiredOption('--name <name>', 'its name, as readers see it', shortText(120))
    .option('--slug <slug>', 'its name in addresses (default: made from the name)')
    .option('--parent <slug>', 'its parent section (default: none)')
    .option('--no-review', 'let editors publish copy without approval')
    .option('--four-eyes', 'whoever changed the copy last may not approve it')
    .option('--second-factor', 'whoever may write in it, or in a section below it, must have a second factor')
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
    .summary('list the sections as a tree')
    .description('Lists the sections as a tree, including archived ones.')
    .action(async () => {
      const { listSections } = await import('./list-sections.js');
      await listSections(terminal);
    });
}
