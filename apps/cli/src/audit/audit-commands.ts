import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';

export function addAuditCommands(kopij: Command, terminal: Terminal): void {
  const audit = kopij.command('audit').description('verify the history');
  audit
    .command('verify')
    .summary('verify the whole history')
    .description(
      'Checks the whole history and reports every entry, revision and manuscript that was changed, removed, moved or ' +
        'added by anything other than Kopij. The newsroom can keep working meanwhile.',
    )
    .option(
      '--since <number:hash>',
      'a head that "kopij audit head" printed earlier; also detects a history that was rewritten completely since',
    )
    .addHelpText(
      'after',
      examples('kopij audit verify', 'kopij audit verify --since "$(cat /media/usb/kopij-head.txt)"'),
    )
    .action(async ({ since }: { since?: string }) => {
      const { verifyAudit } = await import('./verify-audit.js');
      await verifyAudit(terminal, since);
    });
  audit
    .command('head')
    .summary('print the last entry of the history')
    .description(
      'Seals all entries and prints the last one as NUMBER:HASH. Store it where nobody with access to the database can change it.',
    )
    .addHelpText('after', examples('kopij audit head > /media/usb/kopij-head.txt'))
    .action(async () => {
      const { printHead } = await import('./print-head.js');
      await printHead(terminal);
    });
}
