import type { FastifyRequest } from 'fastify';

/** A request for `/graphql` as it came, with its body as JSON. */
export type Caller = Pick<FastifyRequest, 'id' | 'raw' | 'method' | 'url' | 'headers' | 'body'>;
