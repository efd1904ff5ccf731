import type { Actor } from '@kopij/editorial';
import { may, type Authenticate } from '@kopij/identity';
import { errorAnswer, isDiskFull, Problem, type Config, type Log } from '@kopij/platform';
import type { TakeMessages, WireSourceDirectory } from '@kopij/wire';
import { GoneException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { wirePath } from './wire-path.js';

export interface WireParts {
  readonly config: Pick<Config, 'maxWireBytes'>;
  readonly log: Log;
  readonly authenticate: Authenticate;
  readonly sources: WireSourceDirectory;
  readonly take: TakeMessages;
}

/** Who sends a request that was admitted, and for which source. */
interface Admission {
  readonly sender: Actor;
  readonly sourceId: string;
}

type WireRequest = FastifyRequest<{ Params: { source: string } }>;

/**
 * Takes in messages: `POST /wire/<slug of the source>`, with any content type, in any encoding, up to a limit. Answers when
 * the message and its receipt are on the disk; what is in it is read afterwards.
 */
export function receiveMessages(server: FastifyInstance, parts: WireParts): void {
  const { maxWireBytes: bodyLimit } = parts.config;
  const admitted = new WeakMap<FastifyRequest, Admission>();
  // A scope of its own: nowhere else may a body be of any type.
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    scope.post(
      wirePath,
      // Nobody's 16 MiB are read before it is known who sends them.
      {
        bodyLimit,
        onRequest: async (request: WireRequest) => void admitted.set(request, await admit(request, parts)),
      },
      (request: WireRequest, reply) => answer(request, reply, parts, admitted.get(request)),
    );
    done();
  });
}

/** @throws {Problem} UNAUTHENTICATED, or NOT_FOUND for whoever may not send, so that nobody learns which sources there are */
async function admit(request: WireRequest, { authenticate, sources }: WireParts): Promise<Admission> {
  const actor = await authenticate.execute(request.headers.authorization);
  if (actor === null) throw new Problem('UNAUTHENTICATED', 'You need a token to send wire copy.');
  const source = may(actor, 'wire:send') ? await sources.bySlug(request.params.source) : null;
  if (source === null) throw new Problem('NOT_FOUND', 'There is nothing at this address.');
  if (source.archivedAt !== null) throw archived();
  return { sender: actor, sourceId: source.id };
}

async function answer(
  request: WireRequest,
  reply: FastifyReply,
  parts: WireParts,
  admission: Admission | undefined,
): Promise<FastifyReply> {
  // Without a body and a content type, no parser is asked.
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const contentType = request.headers['content-type'] ?? null;
  try {
    const message = { bytes, contentType, name: null, senderId: admission?.sender.id ?? null };
    const [receipt] = admission ? await parts.take.execute(admission.sourceId, [message]) : [];
    if (!receipt) throw archived();
    const { id, outcome } = receipt;
    return await reply.code(202).header('cache-control', 'no-store').send({ receipt: id, outcome });
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    parts.log.error({ requestId: request.id, err: error }, 'the disk is full');
    const message = 'The disk is full. Nothing of this message was stored: send it again later.';
    const { headers, body } = errorAnswer(message, { code: 'INTERNAL' }, request.headers.accept);
    return reply.code(507).headers(headers).send(body);
  }
}

function archived(): GoneException {
  return new GoneException('This source is archived: it takes no messages any more.');
}
