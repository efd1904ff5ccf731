import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import { wholeNumber } from '../whole-number.js';
import type { ListAuditOptions } from './list-audit.js';

export function addAuditCommands(kopij: Command, terminal: Terminal): void {
  const audit = kopij.command('audit').description('the audit trail, and verifying the history');
  audit
    .command('list')
    .summary('list changes to people, rights and settings')
    .description(
      'Lists who changed users, rights, tokens, sections, agencies, sources, rules and webhooks, newest first.',
    )
    .option('--limit <number>', 'how many at most', wholeNumber(1_000), 50)
    .option('--by <email>', 'only what this user did')
    .addHelpText('after', examples('kopij audit list', 'kopij audit list --by sanne@example.org --limit 10'))
    .action(async (options: ListAuditOptions) => {
      const { listAudit } = await import('./list-audit.js');
      await listAudit(terminal, options);
    });
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
