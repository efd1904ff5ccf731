import type { Command } from 'commander';
import { print, type Terminal } from './terminal.js';

export function addMigrateCommand(kopij: Command, terminal: Terminal): void {
  kopij
    .command('migrate')
    .summary('migrate the database to the current version')
    .description(
      'Migrates the database to the current version, creating it if there is none. Every other command does that too.',
    )
    .action(async () => {
      const { Database } = await import('@kopij/platform');
      const { withNewsroom } = await import('./newsroom.js');
      await withNewsroom(
        terminal,
        async (newsroom) => {
          const { migrated } = newsroom.get(Database);
          if (migrated.length === 0) print(terminal, 'The database was up to date.');
          else print(terminal, ...migrated.map((name) => `Ran ${name}.`), 'The database is up to date.');
          return Promise.resolve();
        },
        'OR_NEW',
      );
    });
}
