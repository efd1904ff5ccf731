import type { Command } from 'commander';
import { examples } from '../examples.js';
import type { PageImportOptions } from '../pages/run-page-import.js';
import { shortText } from '../short-text.js';
import type { Terminal } from '../terminal.js';
import type { ImportOptions } from './import-orders.js';

const writer = [
  '--as <email>',
  'the user to write as (default: the command line’s own user, an admin)',
] as const;
const publisher = [
  '--publish-as <email>',
  'the user who approves and publishes (default: the writer)',
] as const;

export function addImportCommands(kopij: Command, terminal: Terminal): void {
  const imports = kopij
    .command('import')
    .description('import pages of a site, or articles from another system');
  imports
    .command('page')
    .summary('import a page as text, with its box')
    .description(
      'Imports a page as text: one manuscript for the article, and one for every item of its box "Meer uit ...". Importing it again ' +
        'changes nothing; after a crash it finishes what was left.',
    )
    .argument('<file>', 'the page, in UTF-8; - for standard input')
    .requiredOption(
      '--section <name>',
      'the section, by name or slug; created if it does not exist and the user is an admin',
      shortText(120),
    )
    .option('--now <instant>', 'when the page was captured; its ages are relative to this (default: now)')
    .option('--publish', 'review and publish every story')
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
    .summary('import articles as NDJSON')
    .description(
      'Imports articles as NDJSON, one {headline, slug, dateline, lead, body, section, agencies, ' +
        'publishedAt} per line. Each is identified by its slug: importing it again changes nothing.',
    )
    .argument(
      '<path>',
      'a file of articles; or a folder with any of sections, agencies, articles and drafts (.ndjson)',
    )
    .option(
      '--publish',
      'publish every story that has a publishedAt, with a review where its section requires one',
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
