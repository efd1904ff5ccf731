import type { FastifyRequest } from 'fastify';

/** A request for `/graphql`, with its body as JSON. */
export type Caller = Pick<FastifyRequest, 'id' | 'raw' | 'method' | 'url' | 'headers' | 'body'>;
