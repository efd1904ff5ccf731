import type { Command } from 'commander';
import { examples } from '../examples.js';
import { print, type Terminal } from '../terminal.js';

export function addShowCommand(kopij: Command, terminal: Terminal): void {
  kopij
    .command('show')
    .summary('print an article page as readers see it')
    .description('Prints an article page as readers see it, using only the public API of a running server.')
    .argument('<slug>', 'the slug: the last part of its address')
    .option('--url <url>', 'the GraphQL endpoint (default: this machine’s, from HOST and PORT)')
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
