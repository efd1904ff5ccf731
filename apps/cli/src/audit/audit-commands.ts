import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';

export function addAuditCommands(kopij: Command, terminal: Terminal): void {
  const audit = kopij.command('audit').description('whether the history is what was written');
  audit
    .command('verify')
    .summary('go through the whole history')
    .description(
      'Goes through the whole history and finds every entry, revision and manuscript that was changed, removed, moved or ' +
        'added by other means than Kopij. The newsroom can go on working meanwhile.',
    )
    .option(
      '--since <number:hash>',
      'a head that "kopij audit head" printed before: finds that all was rewritten since, end to end',
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
      'Prints the last entry of the history as NUMBER:HASH. Keep it where nobody who has the database can reach it.',
    )
    .addHelpText('after', examples('kopij audit head > /media/usb/kopij-head.txt'))
    .action(async () => {
      const { printHead } = await import('./print-head.js');
      await printHead(terminal);
    });
}
