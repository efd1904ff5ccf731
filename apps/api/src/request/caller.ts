import type { AnswerBasis } from '@kopij/delivery';
import type { FastifyRequest } from 'fastify';

/** A request for `/graphql` that has been read, by Fastify or in front of it. */
export interface Caller extends Pick<FastifyRequest, 'id' | 'raw' | 'method' | 'url' | 'headers' | 'body'> {
  /** Noted when its answer was made without errors, and is the same for everybody who is not signed in. */
  basis: AnswerBasis | null;
}
