import {
  readAddresses,
  readBoolean,
  readChoice,
  readDatabaseUrl,
  readHost,
  readInteger,
  readOrigins,
  readPath,
  readTimeZone,
  type Reader,
} from './readers.js';

interface Setting<T> {
  readonly variable: string;
  readonly description: string;
  readonly fallback: T;
  /** The default with `NODE_ENV=production`, if different. */
  readonly inProduction?: T;
  readonly read: Reader<T>;
}

function setting<T>(
  variable: string,
  fallback: T,
  read: Reader<T>,
  description: string,
  inProduction: T = fallback,
): Setting<T> {
  return { variable, description, fallback, inProduction, read };
}

/** All environment variables of Kopij. `docs/operators.md` contains this table; nothing else reads the environment. */
export const settings = {
  databaseUrl: setting(
    'DATABASE_URL',
    'sqlite:./data/kopij.db',
    readDatabaseUrl,
    'The database: an SQLite file, for a single machine, or a PostgreSQL server, for more than one.',
  ),
  databasePoolSize: setting(
    'DATABASE_POOL_SIZE',
    10,
    readInteger(2, 100),
    'Size of each process’s PostgreSQL connection pool; half of the connections write, half read. A server opens one more. Not used with SQLite.',
  ),
  databasePatienceSeconds: setting(
    'DATABASE_PATIENCE_SECONDS',
    30,
    readInteger(1, 600),
    'How long a write waits for its turn, or for another process’s lock, before it fails, in seconds.',
  ),
  eventRetentionDays: setting(
    'KOPIJ_EVENT_RETENTION_DAYS',
    7,
    readInteger(1, 3_650),
    'How long delivered events are kept, in days.',
  ),
  host: setting('HOST', '127.0.0.1', readHost, 'Address to listen on. `0.0.0.0` listens on all addresses.'),
  port: setting('PORT', 4000, readInteger(0, 65_535), 'Port to listen on. `0` picks a free one.'),
  environment: setting(
    'NODE_ENV',
    'development',
    readChoice(['development', 'test', 'production']),
    '`production` closes introspection to anonymous callers and removes suggested field names from error messages.',
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    readChoice(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    'Lowest severity that is logged.',
  ),
  timeZone: setting(
    'KOPIJ_TIME_ZONE',
    'UTC',
    readTimeZone,
    'Time zone of the newsroom. Messages to editors give the times of embargoes and schedules in it.',
  ),
  graphiql: setting(
    'KOPIJ_GRAPHIQL',
    true,
    readBoolean,
    'Serve GraphiQL to browsers that open `/graphql`.',
    false,
  ),
  corsOrigins: setting(
    'KOPIJ_CORS_ORIGINS',
    [],
    readOrigins,
    'Origins whose pages may call the API from a browser (CORS), never with cookies. `*` allows all.',
  ),
  trustedProxies: setting(
    'KOPIJ_TRUSTED_PROXIES',
    [],
    readAddresses,
    'Proxies in front of Kopij. For requests from these, the client address is taken from `X-Forwarded-For`.',
  ),
  cacheBytes: setting(
    'KOPIJ_CACHE_BYTES',
    33_554_432,
    readInteger(0, 17_179_869_184),
    'Memory for cached answers to anonymous queries, in bytes. `0` turns the cache off.',
  ),
  maxAgeSeconds: setting(
    'KOPIJ_MAX_AGE_SECONDS',
    5,
    readInteger(0, 31_536_000),
    'How long browsers and CDNs may reuse the response to an anonymous GET (`max-age`), in seconds.',
  ),
  staleSeconds: setting(
    'KOPIJ_STALE_SECONDS',
    30,
    readInteger(0, 31_536_000),
    'How much longer they may reuse it while they revalidate (`stale-while-revalidate`), in seconds.',
  ),
  trustedDocuments: setting(
    'KOPIJ_TRUSTED_DOCUMENTS',
    '',
    readPath,
    'A JSON file of documents that clients may send by id, as written by GraphQL Code Generator, Apollo or relay-compiler.',
  ),
  trustedDocumentsOnly: setting(
    'KOPIJ_TRUSTED_DOCUMENTS_ONLY',
    false,
    readBoolean,
    'Allow anonymous callers only the documents in that file.',
  ),
  plans: setting(
    'KOPIJ_PLANS',
    true,
    readBoolean,
    'Execute queries with cached query plans. `false` leaves all queries to graphql-js, which is slower.',
  ),
  maxDepth: setting(
    'KOPIJ_MAX_DEPTH',
    10,
    readInteger(1, 100),
    'Maximum depth of an operation’s selections.',
  ),
  maxCost: setting(
    'KOPIJ_MAX_COST',
    5_000,
    readInteger(1, 1_000_000),
    'Maximum cost of an operation: its fields, each multiplied by the sizes of the lists around it.',
  ),
  maxAliases: setting(
    'KOPIJ_MAX_ALIASES',
    15,
    readInteger(0, 1_000),
    'Maximum number of aliases in an operation.',
  ),
  maxDirectives: setting(
    'KOPIJ_MAX_DIRECTIVES',
    10,
    readInteger(0, 1_000),
    'Maximum number of directives in an operation.',
  ),
  maxFragments: setting(
    'KOPIJ_MAX_FRAGMENTS',
    100,
    readInteger(0, 1_000),
    'Maximum number of fragments in a document.',
  ),
  maxNesting: setting(
    'KOPIJ_MAX_NESTING',
    30,
    readInteger(10, 300),
    'Maximum nesting of a document, counting every bracket, and every fragment wherever it is spread.',
  ),
  maxTokens: setting(
    'KOPIJ_MAX_TOKENS',
    1_000,
    readInteger(10, 100_000),
    'Maximum number of tokens in an anonymous operation. Signed-in callers may use twice as many.',
  ),
  maxDocumentBytes: setting(
    'KOPIJ_MAX_DOCUMENT_BYTES',
    32_768,
    readInteger(1_024, 1_048_576),
    'Maximum size of an anonymous document, in bytes. Signed-in callers may send twice as much.',
  ),
  maxBodyBytes: setting(
    'KOPIJ_MAX_BODY_BYTES',
    1_048_576,
    readInteger(1_024, 104_857_600),
    'Maximum size of a request body, in bytes.',
  ),
  maxAnonymousBodyBytes: setting(
    'KOPIJ_MAX_ANONYMOUS_BODY_BYTES',
    65_536,
    readInteger(1_024, 104_857_600),
    'Maximum size of an anonymous caller’s request body, in bytes.',
  ),
  maxWireBytes: setting(
    'KOPIJ_MAX_WIRE_BYTES',
    16_777_216,
    readInteger(1_024, 16_777_216),
    'Maximum size of a wire message, in bytes, however it comes in.',
  ),
  wireFolder: setting(
    'KOPIJ_WIRE_FOLDER',
    '',
    readPath,
    'The folder in which each source of kind `FOLDER` has a folder of its own, named by its slug. If empty, no folder is watched.',
  ),
  wireRetentionDays: setting(
    'KOPIJ_WIRE_RETENTION_DAYS',
    90,
    readInteger(0, 36_500),
    'How long wire messages are kept as they came in, in days; quarantined ones are kept until they are settled. `0` keeps all.',
  ),
  outgoingPrivate: setting(
    'KOPIJ_OUTGOING_PRIVATE',
    [],
    readAddresses,
    'Addresses on private networks that sources of wire copy may be polled at. Others that are not public are refused.',
  ),
  maxAnswerBytes: setting(
    'KOPIJ_MAX_ANSWER_BYTES',
    8_388_608,
    readInteger(1_024, 1_073_741_824),
    'Maximum size of the response to an operation, in bytes.',
  ),
  placesPerAddress: setting(
    'KOPIJ_PLACES_PER_ADDRESS',
    8,
    readInteger(1, 10_000),
    'Concurrent requests per client address (IPv6: per /64 network). Up to 32 times as many queue; the rest get 429.',
  ),
  shutdownSeconds: setting(
    'KOPIJ_SHUTDOWN_SECONDS',
    10,
    readInteger(0, 600),
    'How long a stopping server waits for requests in flight, in seconds.',
  ),
} satisfies Record<string, Setting<unknown>>;

type Settings = typeof settings;

/** The validated environment, read once at start-up. */
export type Config = {
  readonly [Name in keyof Settings]: NonNullable<ReturnType<Settings[Name]['read']['parse']>>;
};
