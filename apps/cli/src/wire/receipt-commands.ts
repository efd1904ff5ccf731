import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';

/** The commands about what came in, for operators. */
export function addReceiptCommands(wire: Command, terminal: Terminal): void {
  wire
    .command('status')
    .summary('list the sources, and how they are doing')
    .description(
      'Lists the sources of wire copy: when the last message came in, what became of those of today (in the time zone of the ' +
        'newsroom), how many are quarantined, of today or before, and how the last poll went of those that are polled.',
    )
    .action(async () => {
      const { printStatus } = await import('./print-status.js');
      await printStatus(terminal);
    });
  wire
    .command('replay')
    .summary('read a quarantined message again')
    .description(
      'Reads a quarantined message again, from the bytes that came in: after an update of Kopij, or a change of its source. ' +
        'Exits with 1 if it is quarantined again.',
    )
    .argument('<id>', 'the receipt of the message')
    .addHelpText('after', examples('kopij wire replay 0197a4c2-7d10-7f3e-8a51-3c5d0e9b1f42'))
    .action(async (id: string) => {
      const { replayMessage } = await import('./replay-message.js');
      await replayMessage(terminal, id);
    });
}
