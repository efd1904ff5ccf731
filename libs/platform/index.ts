export { Alarm } from './background/alarm.js';
export { BackgroundLoop } from './background/background-loop.js';
export { Troubles } from './background/troubles.js';
export { Clock, SystemClock } from './basics/clock.js';
export { errorOf } from './basics/error-of.js';
export { firstIdAt, newId } from './basics/ids.js';
export {
  fromInstant,
  readInstant,
  toInstant,
  withinRange,
  WrittenInstant,
  type Instant,
} from './basics/instant.js';
export { instantOf, isTimeZone, localTimeOf } from './basics/local-time.js';
export { Problem, type ProblemCode } from './basics/problem.js';
export { whenBothReady, whenReady } from './basics/when-ready.js';
export { Broadcast } from './broadcast/broadcast.js';
export { ChangeWatch } from './changes/change-watch.js';
export { anything, everything, touch } from './changes/touch.js';
export { CONFIG, readConfig, type ConfigOutcome } from './config/read-config.js';
export { isLoopback } from './config/readers.js';
export { smtpServerOf } from './config/mail-readers.js';
export type { Config } from './config/settings.js';
export { Database, type Engine } from './database/engine/database.js';
export { describeLocation } from './database/engine/describe-location.js';
export { Disk } from './database/engine/disk.js';
export { openDatabase, type Entities } from './database/engine/open-database.js';
export { besideEntities } from './database/migrations/beside-entities.js';
export { StartupFault } from './basics/startup-fault.js';
export {
  IdColumn,
  InstantColumn,
  JsonColumn,
  PackedJsonColumn,
  PrimaryIdColumn,
} from './database/sql/columns.js';
export { packJson, unpackJson, wrapJson } from './database/sql/packed-json.js';
export { isDiskFull } from './database/sql/error-codes.js';
export { findPairs } from './database/sql/find-pairs.js';
export {
  cappedCount,
  countRowsThat,
  countRowsUpTo,
  findRow,
  findRows,
  findRowsOfEach,
  findRowsThat,
  rowsThat,
  type Condition,
  type CountedRows,
} from './database/sql/find-rows.js';
export { isOneOf } from './database/sql/is-one-of.js';
export { insertRows } from './database/sql/insert-rows.js';
export { runStatement } from './database/sql/run-statement.js';
export { sqlChannel } from './database/sql/sql-reader.js';
export { statement, type SqlValue, type Statement } from './database/sql/statement.js';
export { whereAll, type Term } from './database/sql/terms.js';
export { updateRow } from './database/sql/update-row.js';
export { upsertRow } from './database/sql/upsert-row.js';
export {
  connectionOf,
  connectionType,
  type Connection,
  PageInfo,
  type Edge,
  type PageFound,
} from './graphql/schema/connection.js';
export { cursorKind, type CursorKind, type CursorValues } from './graphql/schema/cursor.js';
export { EventFollower, type Told } from './following/event-follower.js';
export { QuietFollower } from './following/quiet-follower.js';
export { parseEventId } from './following/event-id.js';
export { DateTime } from './graphql/schema/date-time.scalar.js';
export { DefectLog } from './graphql/errors/defect-log.js';
export { DocumentFaults } from './graphql/documents/document-faults.js';
export { DocumentStore } from './graphql/documents/document-store.js';
export type { KnownDocument } from './graphql/documents/known-document.js';
export { enumOf } from './graphql/schema/enum-of.js';
export { AnswerMeter } from './graphql/execution/answer-meter.js';
export {
  OperationPlans,
  type AskedOperation,
  type LeftQuery,
  type PlannedAnswer,
} from './graphql/execution/operation-plans.js';
export { PlanFallbacks } from './graphql/execution/plan-fallbacks.js';
export { LongJson, ReadyJson } from './graphql/execution/ready-json.js';
export { writeJson } from './graphql/execution/write-json.js';
export { errorFormatter } from './graphql/errors/format-error.js';
export { IfGiven } from './graphql/schema/if-given.js';
export { InputPipe } from './graphql/schema/input-pipe.js';
export { IsWrittenInstant } from './graphql/schema/is-written-instant.js';
export { AnswerTooLong } from './graphql/limits/answer-too-long.js';
export { DocumentGate } from './graphql/gate/document-gate.js';
export type { GraphqlRequest } from './graphql/gate/document-gate.js';
export { checkJsonSize } from './graphql/limits/json-size.js';
export { limitExceeded } from './graphql/limits/limit-exceeded.js';
export { sizeArguments } from './graphql/limits/list-size.js';
export { asAsked, Holds, priceOf, Weighs } from './graphql/schema/price.js';
export { MissingRight } from './graphql/errors/missing-right.js';
export { Node } from './graphql/schema/node.types.js';
export {
  ForwardPageArguments,
  largestPage,
  PageArguments,
  pageRequest,
  type PageRequest,
} from './graphql/schema/page-arguments.js';
export { SuggestionArguments, suggestionsAsked } from './graphql/schema/suggestion-arguments.js';
export { demandTrustedDocuments } from './graphql/gate/demand-trusted-documents.js';
export {
  namedDocument,
  type DocumentReference,
  type DocumentSource,
} from './graphql/persisted/named-document.js';
export { PersistedDocuments, PersistedDocumentUnknown } from './graphql/persisted/persisted-documents.js';
export { readTrustedDocuments } from './graphql/persisted/read-trusted-documents.js';
export { PlainArgument, PlainArguments } from './graphql/schema/plain-arguments.js';
export { causeOf, problemOf } from './graphql/errors/problem-of.js';
export {
  localeOf,
  type CallerPlace,
  type GoOn,
  type RequestContext,
} from './graphql/schema/request-context.js';
export { said } from './graphql/schema/said.js';
export {
  KeepsDirection,
  Line,
  Lines,
  OptionalLine,
  OptionalProse,
  Prose,
  ShowsSomething,
} from './graphql/schema/text-rules.js';
export {
  RefusedInput,
  UserError,
  UserErrorCodeEnum,
  type UserErrorCode,
  type UserRefusal,
} from './graphql/schema/user-error.types.js';
export { warn, warningsOf } from './graphql/errors/warnings.js';
export { giveCookie, cookiesOf } from './http/reply-cookies.js';
export { answerUnreadable } from './http/answer-unreadable.js';
export { errorAnswer } from './http/error-answer.js';
export { FailureFilter } from './http/failure-filter.js';
export { requestIdOf } from './http/request-id.js';
export { logRequest, logRequests } from './http/request-log.js';
export { statusOf } from './http/status-of.js';
export { forgetAnswers } from './idempotency/forget-answers.js';
export { answerOnce } from './idempotency/answer-once.js';
export { LOG, openLog, type Log } from './log/log.js';
export { LogOfNest } from './log/log-of-nest.js';
export { eventOf } from './outbox/event-of.js';
export { OutboxEventEntity } from './outbox/outbox-event.entity.js';
export { record, recordAll } from './outbox/record.js';
export { OutgoingFault } from './outgoing/outgoing-fault.js';
export { OutgoingRequests, type OutgoingAnswer } from './outgoing/outgoing-requests.js';
export { readRetryAfter } from './outgoing/retry-after.js';
export { entities, PlatformModule, type PlatformOptions } from './platform.module.js';
export { CachedRegistry, bumpRegistry } from './registries/cached-registry.js';
export { backOff } from './relay/back-off.js';
export type { Consumer, Delivery } from './relay/consumer.js';
export { Consumers } from './relay/consumers.js';
export { Relay } from './relay/relay.js';
export { relayPace, type RelayPace } from './relay/relay-pace.js';
export { resealRows, type Unreadable } from './secrets/reseal-rows.js';
export { SecretBox } from './secrets/secret-box.js';
export { UnitOfWork } from './writing/unit-of-work.js';
