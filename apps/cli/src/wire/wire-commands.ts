import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import { addReceiptCommands } from './receipt-commands.js';
import { addRoutingCommands } from './routing-commands.js';

export function addWireCommands(kopij: Command, terminal: Terminal): void {
  const wire = kopij.command('wire').description('copy from news agencies');
  addReceiptCommands(wire, terminal);
  addRoutingCommands(wire, terminal);
  wire
    .command('same-story')
    .summary('decide whether two texts tell the same story')
    .description(
      'Decides whether two agency texts tell the same story: reads one {textA, textB} per line and prints one ' +
        '{sameStory} per line, null for an invalid line. Needs no database.',
    )
    .argument('[files...]', 'NDJSON files; - for standard input', ['-'])
    .addHelpText(
      'after',
      examples('kopij wire same-story pairs.ndjson', 'kopij wire same-story < pairs.ndjson'),
    )
    .action(async (files: readonly string[]) => {
      const { runSameStory } = await import('./same-story.js');
      await runSameStory(terminal, files);
    });
  wire
    .command('read')
    .summary('read messages of agencies')
    .description(
      'Reads messages of agencies and prints one JSON object per file: {file, format, items}. The format is recognised ' +
        'from the contents. A file that cannot be read has {file, format: null, error}, and the exit code is 1. ' +
        'Needs no database.',
    )
    .argument('<file...>', 'messages, one per file')
    .option('--time-zone <zone>', 'IANA time zone of times that have none, for example Europe/Amsterdam')
    .option('--language <language>', 'language of messages that do not state one, for example nl')
    .addHelpText(
      'after',
      examples('kopij wire read message.xml', 'kopij wire read --time-zone Europe/Amsterdam inbox/*'),
    )
    .action(async (files: string[], options: { timeZone?: string; language?: string }) => {
      const { readWireFiles } = await import('./read-wire-files.js');
      const hints = { timeZone: options.timeZone ?? null, language: options.language ?? null };
      await readWireFiles(files, hints, terminal);
    });
}
