import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { PageImportOptions } from '../pages/run-page-import.js';
import { shortText } from '../short-text.js';
import type { Terminal } from '../terminal.js';
import type { ImportOptions } from './import-orders.js';

const writer = [
  '--as <email>',
  'for whom to write; left out: the user of the command line, an admin',
] as const;
const publisher = ['--publish-as <email>', 'who approves and publishes; left out: the writer'] as const;

export function addImportCommands(kopij: Command, terminal: Terminal): void {
  const imports = kopij.command('import').description('copy in: pages of a site, articles of another system');
  imports
    .command('page')
    .summary('a page as text, with its box')
    .description(
      'Makes manuscripts of a page as text: the article, and every item of its box "Meer uit ...". A second time ' +
        'changes nothing; after a crash it completes what was begun.',
    )
    .argument('<file>', 'the page, in UTF-8; - reads standard input')
    .requiredOption(
      '--section <name>',
      'where it belongs, by name or slug; an admin gets it made when there is none',
      shortText(120),
    )
    .option('--now <instant>', 'when the page was seen, which its ages count back from; left out: now')
    .option('--publish', 'take every story through review to publication')
    .option(...writer)
    .option(...publisher)
    .addHelpText(
      'after',
      examples(
        'kopij import page samples/pages/buitenland-01.txt --section Buitenland --publish',
        'kopij import page page.txt --section Sport --publish --now 2026-11-23T20:30+01:00',
        'kopij import page - --section Sport --as joris@example.org --publish --publish-as sanne@example.org < page.txt',
      ),
    )
    .action(async (file: string, options: PageImportOptions) => {
      const { runPageImport } = await import('../pages/run-page-import.js');
      await runPageImport(terminal, file, options);
    });
  imports
    .command('articles')
    .summary('articles in NDJSON, one a line')
    .description(
      'Makes manuscripts of articles in NDJSON, one {headline, slug, dateline, lead, body, section, agencies, ' +
        'publishedAt} a line. Each is recognised by its slug: a second time changes nothing.',
    )
    .argument(
      '<path>',
      'a file of articles; or a folder with sections, agencies, articles, drafts (.ndjson), any of them',
    )
    .option(
      '--publish',
      'publish every story that has a publishedAt, through review where its section asks for it',
    )
    .option(...writer)
    .option(...publisher)
    .addHelpText(
      'after',
      examples('kopij import articles archive.ndjson --publish', 'kopij import articles archive/ --publish'),
    )
    .action(async (path: string, options: ImportOptions) => {
      const { runArticleImport } = await import('../datasets/run-article-import.js');
      await runArticleImport(terminal, path, options);
    });
}
