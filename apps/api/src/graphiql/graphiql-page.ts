import { graphiqlFiles, graphiqlRelease, type GraphiqlFile } from './graphiql-files.js';

/** URLs are relative, so that the page also works behind a proxy that adds a path prefix. */
export const graphiqlPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Kopij · GraphiQL</title>
    ${graphiqlFiles.map(loaded).join('\n    ')}
    <script defer src="graphiql/start.js"></script>
  </head>
  <body>
    <div id="graphiql">GraphiQL is loading. It needs JavaScript.</div>
  </body>
</html>
`;

function loaded({ name }: GraphiqlFile): string {
  const address = `graphiql/${graphiqlRelease}/${name}`;
  return name.endsWith('.css')
    ? `<link rel="stylesheet" href="${address}" />`
    : `<script defer src="${address}"></script>`;
}

/**
 * Allows nothing from elsewhere, and no inline scripts or styles. This blocks a style that GraphiQL's dialogs add
 * to stop the page behind them from scrolling, which is not needed here.
 */
export const graphiqlPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');
