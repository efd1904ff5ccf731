import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

export function addAgencyCommands(kopij: Command, terminal: Terminal): void {
  const agency = kopij.command('agency').description('news agencies whose copy the newsroom uses');
  agency
    .command('list')
    .summary('list the agencies')
    .description('Lists the agencies, with every name their credits are written under.')
    .action(async () => {
      const { listAgencies } = await import('./list-agencies.js');
      await listAgencies(terminal);
    });
}
