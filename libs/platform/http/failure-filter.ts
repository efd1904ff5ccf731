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
 * Handles errors outside GraphQL execution: a body that cannot be read, a path that does not exist, a plain
 * controller. The responses look like GraphQL errors, because most recipients are clients of `/graphql`. Inside
 * GraphQL, it turns invalid input and missing rights of mutations into payloads, and leaves the rest to GraphQL.
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
    // GraphQL reports what a resolver throws. Caught here only so that Nest does not log it with its stack.
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
    // Nest's own message would repeat the method and URL.
    if (status === 404) {
      return { status, message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } };
    }
    if (thrown instanceof Error && status >= 400 && status < 500) {
      return { status, message: thrown.message, extensions: { code: codeOf(status) } };
    }
    // If the client hung up or sent malformed data, only closing the connection can tell it.
    if (request.raw.destroyed && !request.raw.complete) {
      return { status: 400, message: 'The request was aborted.', extensions: { code: 'BAD_INPUT' } };
    }
    const reference = this.defects.referenceOf(thrown, { requestId: request.id });
    const message = `Something went wrong on our side. Reference: ${reference}`;
    return { status: 500, message, extensions: { code: 'INTERNAL', reference } };
  }
}

/** The status of Nest's and Fastify's own errors; 500 for anything else. */
function statusIn(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status: unknown = thrown instanceof Error ? Reflect.get(thrown, 'statusCode') : undefined;
  return typeof status === 'number' ? status : 500;
}
