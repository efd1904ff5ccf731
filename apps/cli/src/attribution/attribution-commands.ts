import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';

export function addAttributionCommands(kopij: Command, { input, output }: Terminal): void {
  const attribution = kopij.command('attribution').description('parse datelines and credits');
  attribution
    .command('parse')
    .summary('parse opening lines')
    .description(
      'Parses opening lines: reads one per line from standard input and prints one JSON object per line: ' +
        '{isDateline, leadIn, places, region, agencies, date, rest}. Needs no database.',
    )
    .addHelpText(
      'after',
      examples(
        'kopij attribution parse < lines.txt',
        `echo "PARIJS (ANP/AFP) - Frankrijk stemt." | kopij attribution parse`,
      ),
    )
    .action(async () => {
      const { parseAttribution } = await import('./parse-attribution.js');
      await parseAttribution(input, output);
    });
}
