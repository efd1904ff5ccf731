import type { FastifyInstance } from 'fastify';
import { jsonText } from '../request/json-text.js';

/** Has Fastify read JSON as before, and refuse what is not fit to be read. */
export function takeJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      void parse(request, jsonText(body), done);
    } catch (thrown) {
      done(thrown as Error);
    }
  });
}
