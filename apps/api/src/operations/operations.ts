import type { AnswerBases } from '@kopij/delivery';
import {
  AnswerTooLong,
  cookiesOf,
  DocumentFaults,
  errorOf,
  PersistedDocumentUnknown,
  problemOf,
  statusOf,
  warningsOf,
  type DefectLog,
  type errorFormatter,
  type KnownDocument,
  type LeftQuery,
  type Log,
  type OperationPlans,
  type PlanFallbacks,
} from '@kopij/platform';
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  OperationTypeNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Admitted } from '../request/request-admission.js';
import { isCacheable } from './cacheable-operation.js';
import { logDefects } from './log-defects.js';
import type { Reply } from './reply.js';
import { writtenData } from './stringify-result.js';

export interface OperationsParts {
  readonly schema: () => GraphQLSchema;
  readonly maxAnswerBytes: number;
  /** Null if they are turned off. */
  readonly plans: Pick<OperationPlans, 'answer'> | null;
  readonly fallbacks: PlanFallbacks;
  readonly log: Pick<Log, 'error'>;
  readonly bases: AnswerBases;
  readonly defects: DefectLog;
  readonly format: ReturnType<typeof errorFormatter>;
}

/**
 * Executes admitted operations and builds the replies. An operation that has begun is never executed again
 * elsewhere.
 */
export class Operations {
  /** Documents for which this has been logged. */
  private readonly faultyPlans = new WeakSet<KnownDocument>();

  constructor(private readonly parts: OperationsParts) {}

  async run(admitted: Admitted): Promise<Reply> {
    try {
      return await this.answer(admitted);
    } catch (thrown) {
      if (thrown instanceof AnswerTooLong) return this.refuse(thrown, admitted.context.requestId);
      throw thrown;
    }
  }

  /** The reply to an error before execution. */
  refuse(thrown: unknown, requestId: string): Reply {
    if (thrown instanceof DocumentFaults) return this.withErrors(400, [], thrown.errors);
    const error = errorOf(thrown);
    const problem = problemOf(error);
    if (!problem) this.parts.defects.referenceOf(error, { requestId });
    const code = problem?.code ?? 'INTERNAL';
    // Not an error: clients use this to check whether a document is known.
    const status = problem instanceof PersistedDocumentUnknown ? 200 : statusOf[code];
    const headers = code === 'UNAUTHENTICATED' ? ['www-authenticate', 'Bearer'] : [];
    return this.withErrors(status, headers, [new GraphQLError(error.message, { originalError: error })]);
  }

  private async answer(admitted: Admitted): Promise<Reply> {
    const { known, operation, context } = admitted;
    if (admitted.isGet && operation && operation.operation !== OperationTypeNode.QUERY) {
      return this.refuseGet(operation);
    }
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
      return this.withErrors(400, [], [elsewhere()]);
    const { data, errors } = await this.execute(admitted);
    const cookies = cookiesOf(context);
    if (errors) return { ...this.answerWithErrors(admitted, data, errors), headers: cookies };
    const isForOthers = context.actor === null && operation && isCacheable(known.document, operation);
    const warnings = warningsOf(context);
    const result = { data, ...(warnings && { extensions: { warnings } }) } as FormattedExecutionResult;
    return {
      status: 200,
      headers: cookies,
      result,
      basis: isForOthers ? this.parts.bases.of(context) : null,
    };
  }

  private async execute(admitted: Admitted) {
    const { operation } = admitted;
    // The result of a command is always returned in full.
    if (operation?.operation !== OperationTypeNode.QUERY) return this.byGraphqlJs(admitted);
    const { data, errors } = await this.executeQuery(admitted, operation);
    if (data == null) return { data, errors };
    const { goOn } = admitted.context;
    return { data: await writtenData(data, this.parts.maxAnswerBytes, goOn), errors };
  }

  private async executeQuery(admitted: Admitted, operation: OperationDefinitionNode) {
    const { known, variables, context } = admitted;
    const { plans, fallbacks } = this.parts;
    if (!plans) {
      fallbacks.count('OFF');
      return this.byGraphqlJs(admitted);
    }
    let left: LeftQuery | undefined;
    const planned = await plans.answer({
      document: known.document,
      operation,
      variables,
      context,
      onLeft: (query) => (left = query),
    });
    if (planned) return { errors: undefined, ...planned };
    const result = await this.byGraphqlJs(admitted);
    if (left) this.noteFallback(left, known, Boolean(result.errors));
    return result;
  }

  private async byGraphqlJs(
    { known: { document }, operationName, variables, context }: Admitted,
    rootValue?: unknown,
  ) {
    return execute({
      schema: this.parts.schema(),
      document,
      rootValue,
      contextValue: context,
      variableValues: variables,
      operationName,
    });
  }

  /** @param isFaulty whether graphql-js failed as well; if not, the plan has a defect, which is logged */
  private noteFallback(left: LeftQuery, known: KnownDocument, isFaulty: boolean): void {
    const { fallbacks, log } = this.parts;
    if (left.why !== 'FAILED') return fallbacks.count(left.why);
    if (isFaulty) return fallbacks.count('VALUE');
    fallbacks.count('DEFECT');
    if (this.faultyPlans.has(known)) return;
    this.faultyPlans.add(known);
    log.error(
      { err: errorOf(left.thrown), document: known.hash },
      'a query plan failed where graphql-js did not: the document is executed by graphql-js, which is slower',
    );
  }

  /**
   * Begins a subscription.
   *
   * @returns what it will tell of, one message after the other, or why it does not begin
   */
  async subscribe(admitted: Admitted): Promise<AsyncIterable<unknown> | Reply> {
    const { known, operationName, variables, context } = admitted;
    const begun = await createSourceEventStream({
      schema: this.parts.schema(),
      document: known.document,
      contextValue: context,
      variableValues: variables,
      operationName,
    });
    if (Symbol.asyncIterator in begun) return begun;
    const errors = begun.errors ?? [];
    // With a path, it is the field that refused; otherwise nothing was run.
    const [first] = errors;
    if (!first?.path) return this.answerWithErrors(admitted, undefined, errors);
    const reply = this.answerWithErrors(admitted, null, errors);
    return { ...reply, status: statusOf[problemOf(first)?.code ?? 'INTERNAL'] };
  }

  /** The reply to a subscription for one of its messages. */
  async tell(admitted: Admitted, message: unknown): Promise<Reply> {
    try {
      const { data, errors } = await this.byGraphqlJs(admitted, message);
      const written = data && ((await writtenData(data, this.parts.maxAnswerBytes)) as unknown);
      if (errors) return this.answerWithErrors(admitted, written, errors);
      return { status: 200, headers: [], result: { data: written } as FormattedExecutionResult, basis: null };
    } catch (thrown) {
      return this.refuse(thrown, admitted.context.requestId);
    }
  }

  private answerWithErrors(
    { known, operation, context: { requestId } }: Admitted,
    data: unknown,
    errors: readonly GraphQLError[],
  ): Reply {
    // Nothing was executed: the operation does not exist, or a variable is invalid.
    const isRun = data !== undefined;
    const reported = isRun ? errors : errors.map(asCallersFault);
    logDefects(this.parts.defects, reported, { requestId, operationName: operation?.name?.value });
    const formatted = reported.map((error) => {
      const locations = error.nodes?.map((node) => known.places.of(known.document, node) ?? []).flat();
      return this.parts.format({ ...error.toJSON(), ...(locations?.length && { locations }) }, error);
    });
    const result = { errors: formatted, ...(isRun && { data }) } as FormattedExecutionResult;
    return { status: isRun ? 200 : 400, headers: [], result, basis: null };
  }

  private refuseGet({ operation }: OperationDefinitionNode): Reply {
    const message = `GET requests only support query operations, not ${operation} operations`;
    const error = new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
    return this.withErrors(405, ['allow', 'POST'], [error]);
  }

  private withErrors(status: number, headers: readonly string[], errors: readonly GraphQLError[]): Reply {
    const formatted = errors.map((error) => this.parts.format(error.toJSON(), error));
    return { status, headers, result: { errors: formatted }, basis: null };
  }
}

function elsewhere(): GraphQLError {
  const message =
    'Subscriptions go over a WebSocket to this address, or as server-sent events from /graphql/stream.';
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

function asCallersFault({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } });
}
