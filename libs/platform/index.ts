export { ChangeWatch } from './changes/change-watch.js';
export { anything, everything, touch } from './changes/touch.js';
export { Clock, SystemClock } from './clock.js';
export { newId } from './ids.js';
export { fromInstant, readInstant, toInstant, withinRange, WrittenInstant, type Instant } from './instant.js';
export { Problem, type ProblemCode } from './problem.js';
export { CONFIG, readConfig, type ConfigOutcome } from './config/read-config.js';
export type { Config } from './config/settings.js';
export { CachedRegistry, bumpRegistry } from './database/cached-registry.js';
export { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn } from './database/columns.js';
export { Database, type Engine } from './database/database.js';
export { Disk } from './database/disk.js';
export { describeLocation } from './database/describe-location.js';
export { findRow, findRows } from './database/find-rows.js';
export { insertRows } from './database/insert-rows.js';
export { openDatabase, type Entities } from './database/open-database.js';
export { runStatement } from './database/run-statement.js';
export { sqlChannel } from './database/sql-reader.js';
export { StartupFault } from './database/startup-fault.js';
export { statement, type SqlValue, type Statement } from './database/statement.js';
export { updateRow } from './database/update-row.js';
export { UnitOfWork } from './database/unit-of-work.js';
export {
  connectionOf,
  connectionType,
  type Connection,
  type Edge,
  type PageFound,
} from './graphql/connection.js';
export { cursorKind, type CursorKind, type CursorValues } from './graphql/cursor.js';
export { DateTime } from './graphql/date-time.scalar.js';
export { IsWrittenInstant } from './graphql/is-written-instant.js';
export { DefectLog } from './graphql/defect-log.js';
export { DocumentFaults } from './graphql/documents/document-faults.js';
export { DocumentStore } from './graphql/documents/document-store.js';
export type { KnownDocument } from './graphql/documents/known-document.js';
export { enumOf } from './graphql/enum-of.js';
export {
  OperationPlans,
  type AskedOperation,
  type LeftQuery,
  type PlannedAnswer,
} from './graphql/execution/operation-plans.js';
export { PlanFallbacks } from './graphql/execution/plan-fallbacks.js';
export { AnswerMeter } from './graphql/execution/answer-meter.js';
export { LongJson, ReadyJson } from './graphql/execution/ready-json.js';
export { writeJson } from './graphql/execution/write-json.js';
export { MissingRight } from './graphql/missing-right.js';
export { IfGiven } from './graphql/if-given.js';
export { said } from './graphql/said.js';
export {
  KeepsDirection,
  Line,
  Lines,
  OptionalLine,
  OptionalProse,
  Prose,
  ShowsSomething,
} from './graphql/text-rules.js';
export { warn, warningsOf } from './graphql/warnings.js';
export { errorFormatter } from './graphql/format-error.js';
export { inputPipe } from './graphql/input-pipe.js';
export { DocumentGate } from './graphql/limits/document-gate.js';
export type { GraphqlRequest } from './graphql/limits/document-gate.js';
export { AnswerTooLong } from './graphql/limits/answer-too-long.js';
export { checkJsonSize } from './graphql/limits/json-size.js';
export { limitExceeded } from './graphql/limits/limit-exceeded.js';
export { Holds, priceOf, Weighs } from './graphql/limits/price.js';
export { sizeArguments } from './graphql/limits/list-size.js';
export { errorOf } from './error-of.js';
export { Node } from './graphql/node.types.js';
export {
  ForwardPageArguments,
  largestPage,
  PageArguments,
  pageRequest,
  type PageRequest,
} from './graphql/page-arguments.js';
export {
  namedDocument,
  type DocumentReference,
  type DocumentSource,
} from './graphql/persisted/named-document.js';
export { PersistedDocuments, PersistedDocumentUnknown } from './graphql/persisted/persisted-documents.js';
export { demandTrustedDocuments } from './graphql/persisted/demand-trusted-documents.js';
export { readTrustedDocuments } from './graphql/persisted/read-trusted-documents.js';
export { PlainArgument, PlainArguments } from './graphql/plain-arguments.js';
export { causeOf, problemOf } from './graphql/problem-of.js';
export { localeOf, type RequestContext } from './graphql/request-context.js';
export {
  RefusedInput,
  UserError,
  UserErrorCodeEnum,
  type UserErrorCode,
  type UserRefusal,
} from './graphql/user-error.types.js';
export { answerUnreadable } from './http/answer-unreadable.js';
export { errorAnswer } from './http/error-answer.js';
export { FailureFilter } from './http/failure-filter.js';
export { requestIdOf } from './http/request-id.js';
export { logRequest, logRequests } from './http/request-log.js';
export { statusOf } from './http/status-of.js';
export { answerOnce } from './idempotency/answer-once.js';
export { instantOf } from './local-time.js';
export { LogOfNest } from './log-of-nest.js';
export { LOG, openLog, type Log } from './log.js';
export { Alarm } from './outbox/alarm.js';
export { backOff } from './outbox/back-off.js';
export type { Consumer, Delivery } from './outbox/consumer.js';
export { Consumers } from './outbox/consumers.js';
export { OutboxEventEntity } from './outbox/outbox-event.entity.js';
export { record, recordAll } from './outbox/record.js';
export { relayPace, type RelayPace } from './outbox/relay-pace.js';
export { Relay } from './outbox/relay.js';
export { whenBothReady, whenReady } from './when-ready.js';
export { entities, PlatformModule, type PlatformOptions } from './platform.module.js';
