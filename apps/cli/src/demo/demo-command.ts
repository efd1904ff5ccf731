import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

export function addDemoCommand(kopij: Command, terminal: Terminal): void {
  kopij
    .command('demo')
    .summary('a newsroom to try, filled and served')
    .description(
      'Fills a newsroom in ./data/demo.db with the sample pages, serves it until Ctrl-C, and says what to try. On a newsroom ' +
        'that is there already it makes only what is missing.',
    )
    .action(async () => {
      const { runDemo } = await import('./run-demo.js');
      await runDemo(terminal);
    });
}
