import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';

export function addAttributionCommands(kopij: Command, { input, output }: Terminal): void {
  const attribution = kopij.command('attribution').description('datelines and credits');
  attribution
    .command('parse')
    .summary('take opening lines apart')
    .description(
      'Takes opening lines apart: reads one a line from standard input, prints one JSON object a line: ' +
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
