import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

export function addAgencyCommands(kopij: Command, terminal: Terminal): void {
  const agency = kopij.command('agency').description('whose copy the newsroom uses');
  agency
    .command('list')
    .summary('print the agencies the newsroom knows')
    .description('Prints the agencies the newsroom knows, and every way their credits are written.')
    .action(async () => {
      const { listAgencies } = await import('./list-agencies.js');
      await listAgencies(terminal);
    });
}
