import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

export function addDemoCommand(kopij: Command, terminal: Terminal): void {
  kopij
    .command('demo')
    .summary('serve a sample newsroom to try')
    .description(
      'Fills a newsroom in ./data/demo.db with the sample pages, serves it until you press Ctrl-C, and prints what to try. If the newsroom ' +
        'exists already, only what is missing is added.',
    )
    .action(async () => {
      const { runDemo } = await import('./run-demo.js');
      await runDemo(terminal);
    });
}
