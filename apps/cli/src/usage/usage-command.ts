import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';

export function addUsageCommand(kopij: Command, terminal: Terminal): void {
  kopij
    .command('usage')
    .summary('print what articles used of an agency’s text, as CSV')
    .description(
      'Prints what the articles of a month used of an agency’s text, as evidence for its invoice: a line for each item of the wire, ' +
        'in CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe.',
    )
    .requiredOption('--agency <name>', 'its code, or any of its names')
    .option(
      '--month <month>',
      'for example 2026-11, in the time zone of the newsroom; default: the present one',
    )
    .addHelpText('after', examples('kopij usage --agency ANP --month 2026-11 > anp-2026-11.csv'))
    .action(async (options: { agency: string; month?: string }) => {
      const { printUsage } = await import('./print-usage.js');
      await printUsage(terminal, options);
    });
}
