import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { graphiqlFolder } from '../graphiql-folder.js';
import { graphiqlFiles, graphiqlRelease } from './graphiql-files.js';
import { graphiqlPage, graphiqlPolicy } from './graphiql-page.js';
import { startGraphiql } from './start-graphiql.js';

const oneYear = 31_536_000;

/** Serves GraphiQL to browsers that open `/graphql`, from our own files: nothing is loaded from elsewhere. */
export function serveGraphiql(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || request.routeOptions.url !== '/graphql') return;
    if (!wantsPage(request.headers.accept)) return;
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', graphiqlPolicy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache')
      .header('vary', 'accept')
      .send(graphiqlPage);
  });
  server.get('/graphiql/start.js', (_request, reply) =>
    reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-cache')
      .send(startGraphiql()),
  );
  for (const { name, type } of graphiqlFiles) {
    server.get(`/graphiql/${graphiqlRelease}/${name}`, async (_request, reply) =>
      reply
        .header('content-type', type)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', `public, max-age=${oneYear}, immutable`)
        .send(await readFile(new URL(name, graphiqlFolder))),
    );
  }
}

/** A browser that opens a page accepts HTML; API clients accept JSON, or send no preference. */
function wantsPage(accept: string | undefined): boolean {
  return accept !== undefined && accept.includes('text/html') && !accept.includes('json');
}
