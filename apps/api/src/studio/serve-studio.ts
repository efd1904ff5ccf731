import { finishPath, linkPaths } from '@kopij/identity';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codingAmong } from '../request/negotiate.js';
import { studioCodings, type StudioFiles } from './read-studio.js';
import { studioHeaders, studioPageHeaders } from './studio-headers.js';

const root = '/studio';
const oneYear = 31_536_000;

/**
 * Pages of the studio that have addresses of their own: where single sign-on sends people of whom a second factor is asked, and where
 * one-time links lead.
 */
const pagesElsewhere = [finishPath, ...Object.values(linkPaths)];

/**
 * Serves the studio, to anybody: its files are the same for all, and say nothing of the newsroom. A path that names no file is a place
 * within the studio, and gets the page.
 */
export function serveStudio(server: FastifyInstance, files: StudioFiles): void {
  if (files.page === '') return;
  server.get(root, (request, reply) => sendPage(request, reply, files));
  server.get(`${root}/*`, (request: FastifyRequest<{ Params: { '*': string } }>, reply) =>
    send(request, reply, files),
  );
  for (const path of pagesElsewhere) serveElsewhere(server, path);
}

/**
 * Sends whoever comes to the address of a page to the studio. Browsers take along what is behind the `#`: it is secret, and never comes
 * here.
 */
function serveElsewhere(server: FastifyInstance, path: string): void {
  server.get(path, { exposeHeadRoute: false }, (request, reply) => {
    const [, query] = (request.raw.url ?? '').split(/\?(.*)/su);
    const asked = query === undefined ? '' : `?${query}`;
    return reply
      .code(303)
      .headers({ ...studioHeaders, 'cache-control': 'no-store', location: `${root}${path}${asked}` })
      .send();
  });
}

async function send(
  request: FastifyRequest<{ Params: { '*': string } }>,
  reply: FastifyReply,
  files: StudioFiles,
): Promise<FastifyReply> {
  const path = request.params['*'];
  const [last = ''] = path.split('/').slice(-1);
  if (!last.includes('.')) return sendPage(request, reply, files);
  const type = files.types.get(path);
  if (type === undefined || path === files.page) throw new NotFoundException();
  // The hash of its content is in the name of each file.
  void reply
    .headers({ ...studioHeaders, 'content-type': type })
    .header('cache-control', `public, max-age=${oneYear}, immutable`);
  return sendFile(request, reply, { files, path });
}

function sendPage(request: FastifyRequest, reply: FastifyReply, files: StudioFiles): Promise<FastifyReply> {
  const type = files.types.get(files.page) ?? '';
  void reply.headers({ ...studioPageHeaders, 'content-type': type });
  return sendFile(request, reply, { files, path: files.page });
}

async function sendFile(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { files, path }: { files: StudioFiles; path: string },
): Promise<FastifyReply> {
  const coding = codingAmong(headers['accept-encoding'] ?? '', studioCodings);
  if (coding !== null) void reply.header('content-encoding', coding.name);
  return reply.header('vary', 'accept-encoding').send(await files.read(path, coding));
}
