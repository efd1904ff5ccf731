import { isUtf8 } from 'node:buffer';
import { Problem } from '@kopij/platform';
import type { FastifyInstance } from 'fastify';

/** Has Fastify read JSON as before, and refuse bytes that are no UTF-8: each would become a replacement character in a text. */
export function takeJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else done(new Problem('BAD_INPUT', 'The body is not UTF-8.'));
  });
}
