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
  /** Where it is another with `NODE_ENV=production`. */
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

/** Every environment variable Kopij reads. `docs/operators.md` prints this table; nothing else reads the environment. */
export const settings = {
  databaseUrl: setting(
    'DATABASE_URL',
    'sqlite:./data/kopij.db',
    readDatabaseUrl,
    'Where the database is: a file with SQLite, for one machine; PostgreSQL for more than one.',
  ),
  databasePoolSize: setting(
    'DATABASE_POOL_SIZE',
    10,
    readInteger(2, 100),
    'Connections to PostgreSQL per process: half of them write, half read. Not used with SQLite.',
  ),
  databasePatienceSeconds: setting(
    'DATABASE_PATIENCE_SECONDS',
    30,
    readInteger(1, 600),
    'How long a write waits for its turn, and for a lock that another process holds, before it fails. In seconds.',
  ),
  eventRetentionDays: setting(
    'KOPIJ_EVENT_RETENTION_DAYS',
    7,
    readInteger(1, 3_650),
    'How long announcements are kept after they were delivered, in days.',
  ),
  host: setting('HOST', '127.0.0.1', readHost, 'Address to listen on. `0.0.0.0` for all of them.'),
  port: setting('PORT', 4000, readInteger(0, 65_535), 'Port to listen on. `0` takes a free one.'),
  environment: setting(
    'NODE_ENV',
    'development',
    readChoice(['development', 'test', 'production']),
    '`production` closes introspection to anonymous callers and hides field names in error messages.',
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    readChoice(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    'Least severity that is logged.',
  ),
  timeZone: setting(
    'KOPIJ_TIME_ZONE',
    'UTC',
    readTimeZone,
    'Where the newsroom is: messages to editors tell the times of embargoes and plans in this zone.',
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
    'Sites whose pages may call the API from a browser, never with cookies. `*` for all.',
  ),
  trustedProxies: setting(
    'KOPIJ_TRUSTED_PROXIES',
    [],
    readAddresses,
    'Proxies in front of Kopij. Where they ask, the client is who `X-Forwarded-For` says.',
  ),
  cacheBytes: setting(
    'KOPIJ_CACHE_BYTES',
    33_554_432,
    readInteger(0, 17_179_869_184),
    'Memory for answers to anonymous queries that are kept ready, in bytes. `0` keeps none.',
  ),
  maxAgeSeconds: setting(
    'KOPIJ_MAX_AGE_SECONDS',
    5,
    readInteger(0, 31_536_000),
    'How long browsers and CDNs may use an anonymous answer to GET without asking (`max-age`), in seconds.',
  ),
  staleSeconds: setting(
    'KOPIJ_STALE_SECONDS',
    30,
    readInteger(0, 31_536_000),
    'How long after that they may still use it while they ask (`stale-while-revalidate`), in seconds.',
  ),
  trustedDocuments: setting(
    'KOPIJ_TRUSTED_DOCUMENTS',
    '',
    readPath,
    'A JSON file of documents that may be sent by their id, as GraphQL Code Generator, Apollo or relay-compiler write it.',
  ),
  trustedDocumentsOnly: setting(
    'KOPIJ_TRUSTED_DOCUMENTS_ONLY',
    false,
    readBoolean,
    'Let anonymous callers run the documents of that file only.',
  ),
  plans: setting(
    'KOPIJ_PLANS',
    true,
    readBoolean,
    'Run queries by plans that are kept with their documents. `false` leaves all of them to graphql-js, which takes longer.',
  ),
  maxDepth: setting('KOPIJ_MAX_DEPTH', 10, readInteger(1, 100), 'Deepest selection an operation may have.'),
  maxCost: setting(
    'KOPIJ_MAX_COST',
    5_000,
    readInteger(1, 1_000_000),
    'Cost budget of one operation: fields, multiplied by the size of the lists they stand in.',
  ),
  maxAliases: setting('KOPIJ_MAX_ALIASES', 15, readInteger(0, 1_000), 'Aliases an operation may use.'),
  maxDirectives: setting(
    'KOPIJ_MAX_DIRECTIVES',
    10,
    readInteger(0, 1_000),
    'Directives an operation may use.',
  ),
  maxFragments: setting(
    'KOPIJ_MAX_FRAGMENTS',
    100,
    readInteger(0, 1_000),
    'Fragments a document may define.',
  ),
  maxNesting: setting(
    'KOPIJ_MAX_NESTING',
    30,
    readInteger(10, 300),
    'How deep a document may be nested: every bracket counts, and every fragment where it is spread.',
  ),
  maxTokens: setting(
    'KOPIJ_MAX_TOKENS',
    1_000,
    readInteger(10, 100_000),
    'Tokens in an anonymous operation. Signed-in callers may use twice as many.',
  ),
  maxDocumentBytes: setting(
    'KOPIJ_MAX_DOCUMENT_BYTES',
    32_768,
    readInteger(1_024, 1_048_576),
    'Longest document of an anonymous operation, in bytes. Signed-in callers may send twice as long ones.',
  ),
  maxBodyBytes: setting(
    'KOPIJ_MAX_BODY_BYTES',
    1_048_576,
    readInteger(1_024, 104_857_600),
    'Largest request body, in bytes.',
  ),
  maxAnonymousBodyBytes: setting(
    'KOPIJ_MAX_ANONYMOUS_BODY_BYTES',
    65_536,
    readInteger(1_024, 104_857_600),
    'Largest request body of a caller who is not signed in, in bytes.',
  ),
  maxAnswerBytes: setting(
    'KOPIJ_MAX_ANSWER_BYTES',
    8_388_608,
    readInteger(1_024, 1_073_741_824),
    'Longest answer to an operation, in bytes.',
  ),
  placesPerAddress: setting(
    'KOPIJ_PLACES_PER_ADDRESS',
    8,
    readInteger(1, 10_000),
    'Requests of one address (IPv6: of one /64 network) that are worked on at once. 32 times as many wait, the rest get 429.',
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
