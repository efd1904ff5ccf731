import type { Pages } from '@kopij/feeds';
import { Problem, type Clock, type Config } from '@kopij/platform';
import { MethodNotAllowedException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedBy } from '../answers/asked.js';
import { buildResponse } from '../answers/build-response.js';
import type { PageAnswers } from './page-answers.js';
import { pagePaths } from './page-paths.js';

export interface PagesParts {
  readonly config: Pick<Config, 'maxAgeSeconds' | 'staleSeconds'>;
  readonly clock: Clock;
  readonly pages: Pages;
  readonly answers: PageAnswers;
}

/** Serves feeds and sitemaps to anybody: GET and HEAD, the same for everybody, whoever asks. */
export function servePages(server: FastifyInstance, parts: PagesParts): void {
  for (const url of pagePaths) {
    server.get(url, (request, reply) => answer(request, reply, parts));
    // Refused before a body is read.
    server.route({ method: otherMethods, url, onRequest: refuse, handler: refuse });
  }
}

const otherMethods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function refuse(_request: FastifyRequest, reply: FastifyReply): never {
  void reply.header('allow', 'GET, HEAD');
  throw new MethodNotAllowedException('Feeds and sitemaps can only be read: send a GET.');
}

async function answer(
  { url, headers }: FastifyRequest,
  reply: FastifyReply,
  { config, clock, pages, answers }: PagesParts,
): Promise<FastifyReply> {
  // The router does not look behind `#` either, which no browser sends.
  const [address = ''] = url.split('#', 1);
  const [path = '', query = ''] = address.split(/\?(.*)/su);
  const page = await pages.find(decodeURIComponent(path), new URLSearchParams(query));
  if ('movedTo' in page) {
    return reply
      .code(301)
      .header('location', page.movedTo)
      .header('cache-control', `public, max-age=${config.maxAgeSeconds}`)
      .send();
  }
  // Who asks makes no difference, so their token is of no interest.
  const asked = askedBy({ method: 'GET', headers: {} }, page.mediaType, clock.now().getTime());
  const made = await answers.answer(asked, page);
  if (!made) throw new Problem('NOT_FOUND', 'There is no feed or sitemap at this address.');
  const form = { mediaType: page.mediaType, vary: 'accept-encoding', mark: '' };
  const response = await buildResponse({ asked, answer: made, form, headers }, config, () =>
    answers.remeasure(asked, made),
  );
  const { status, headers: pairs, body } = response;
  void reply.code(status).header('link', page.links.join(', '));
  for (let at = 0; at < pairs.length; at += 2) void reply.header(pairs[at] ?? '', pairs[at + 1]);
  return reply.send(body ?? undefined);
}
