import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../basics/problem.js';
import { DefectLog } from '../graphql/errors/defect-log.js';
import { refusedMutation } from '../graphql/errors/refused-mutation.js';
import { errorAnswer, type ErrorExtensions } from './error-answer.js';
import { codeOf, statusOf } from './status-of.js';

interface Failure {
  status: number;
  message: string;
  extensions: ErrorExtensions;
}

/**
 * Answers whatever fails outside GraphQL's execution: a body that cannot be read, a path that does not exist, a plain
 * controller. It looks like GraphQL's own errors, since most of it is met by clients of `/graphql`. Inside, it answers
 * mutations with invalid input or by callers who may not do this, and leaves the rest to GraphQL.
 */
@Catch()
export class FailureFilter implements ExceptionFilter {
  constructor(private readonly defects: DefectLog) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() !== 'graphql') {
      this.answer(thrown, host);
      return undefined;
    }
    const payload = refusedMutation(thrown, host);
    if (payload) return payload;
    // GraphQL has a place for what a resolver throws. Caught here only so that Nest does not log it, stack and all.
    throw thrown;
  }

  private answer(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, message, extensions } = this.failureOf(thrown, request);
    if (reply.sent) return;
    const { headers, body } = errorAnswer(message, extensions, request.headers.accept);
    void reply.code(status).headers(headers).header('x-request-id', request.id).send(body);
  }

  private failureOf(thrown: unknown, request: FastifyRequest): Failure {
    if (thrown instanceof Problem) {
      return { status: statusOf[thrown.code], message: thrown.message, extensions: { code: thrown.code } };
    }
    const status = statusIn(thrown);
    // Nest's own words repeat the method and the address.
    if (status === 404) {
      return { status, message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } };
    }
    if (thrown instanceof Error && status >= 400 && status < 500) {
      return { status, message: thrown.message, extensions: { code: codeOf(status) } };
    }
    // Whoever hung up, or sent the rest in a form that is none, is told by the connection, if by anything.
    if (request.raw.destroyed && !request.raw.complete) {
      return { status: 400, message: 'The request broke off.', extensions: { code: 'BAD_INPUT' } };
    }
    const reference = this.defects.referenceOf(thrown, { requestId: request.id });
    const message = `Something went wrong on our side. Reference: ${reference}`;
    return { status: 500, message, extensions: { code: 'INTERNAL', reference } };
  }
}

/** The status that Nest's and Fastify's own errors carry; 500 for anything else. */
function statusIn(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status: unknown = thrown instanceof Error ? Reflect.get(thrown, 'statusCode') : undefined;
  return typeof status === 'number' ? status : 500;
}
