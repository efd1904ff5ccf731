import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';

/** The commands about where items go, for admins. */
export function addRoutingCommands(wire: Command, terminal: Terminal): void {
  wire
    .command('topics')
    .summary('import the list of Media Topics')
    .description(
      'Imports the list of Media Topics, by which routing rules know what is below a topic. It takes the place of the list that ' +
        'was imported before. The IPTC publishes it at http://cv.iptc.org/newscodes/mediatopic?format=json.',
    )
    .argument('<file>', 'the list in JSON; - for standard input')
    .addHelpText('after', examples('kopij wire topics mediatopics.json'))
    .action(async (file: string) => {
      const { importTopics } = await import('./import-topics.js');
      await importTopics(terminal, file);
    });
}
