import type { FastifyInstance } from 'fastify';
import { jsonText } from '../request/json-text.js';

/** Makes Fastify parse JSON as before, but refuse input that is not valid or exceeds the limits. */
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
