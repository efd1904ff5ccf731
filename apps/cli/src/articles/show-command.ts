import type { Command } from 'commander';
import { examples } from '../examples.js';
import { print, type Terminal } from '../terminal.js';

export function addShowCommand(kopij: Command, terminal: Terminal): void {
  kopij
    .command('show')
    .summary('an article page as readers get it')
    .description('Prints an article page as readers get it, from the public API of a running server alone.')
    .argument('<slug>', 'the last part of its address')
    .option('--url <url>', 'the GraphQL endpoint; left out: the one of this machine, by HOST and PORT')
    .addHelpText(
      'after',
      examples(
        'kopij show poetin-dinsdag-naar-noord-korea',
        'kopij show poetin-dinsdag-naar-noord-korea --url https://news.example.org/graphql',
      ),
    )
    .action(async (slug: string, { url }: { url?: string }) => {
      const { fetchArticlePage } = await import('./fetch-article-page.js');
      const { renderArticlePage } = await import('./render-article-page.js');
      const { readSettings } = await import('../read-settings.js');
      const { serverUrl } = await import('../server-url.js');
      const endpoint = url ?? `${serverUrl(readSettings(terminal))}/graphql`;
      print(terminal, ...renderArticlePage(await fetchArticlePage(endpoint, slug)));
    });
}
