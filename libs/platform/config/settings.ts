import { locales } from '@kopij/editorial';
import {
  readAddresses,
  readBoolean,
  readChoice,
  readDatabaseUrl,
  readHost,
  readIdentifier,
  readInteger,
  readNamedSecrets,
  readOrigins,
  readPath,
  readPublicUrl,
  readSecretKeys,
  readTimeZone,
  readToken,
  readTokenAddress,
  readWebAddress,
  type Reader,
} from './readers.js';
import { readMailbox, readSmtpUrl } from './mail-readers.js';
import { readArticlePath, readHubs, readLanguage, readName, readSiteUrl } from './site-readers.js';

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
  changeRetentionDays: setting(
    'KOPIJ_CHANGE_RETENTION_DAYS',
    30,
    readInteger(1, 3_650),
    'How long `changes` goes back, in days. Clients that were away for longer read everything again.',
  ),
  workingDraftDays: setting(
    'KOPIJ_WORKING_DRAFT_DAYS',
    30,
    readInteger(1, 3_650),
    'How long a working draft is kept after its owner has saved it last, in days.',
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
    'Time zone of the newsroom. Messages to editors give the times of embargoes and schedules in it, and months of usage begin in it.',
  ),
  graphiql: setting(
    'KOPIJ_GRAPHIQL',
    true,
    readBoolean,
    'Serve GraphiQL to browsers that open `/graphql`.',
    false,
  ),
  studio: setting(
    'KOPIJ_STUDIO',
    true,
    readBoolean,
    'Serve the studio, the web app for editors, at `/studio`.',
  ),
  publicUrl: setting(
    'KOPIJ_PUBLIC_URL',
    '',
    readPublicUrl,
    'Where people reach Kopij in their browsers. Links in mail begin with it; whoever signs in has a cookie that is sent only there.',
  ),
  sessionHours: setting(
    'KOPIJ_SESSION_HOURS',
    12,
    readInteger(1, 720),
    'Somebody who does nothing for so long is signed out, in hours.',
  ),
  sessionDays: setting(
    'KOPIJ_SESSION_DAYS',
    14,
    readInteger(1, 365),
    'Everybody signs in again after so long, in days.',
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
  previewUrl: setting(
    'KOPIJ_PREVIEW_URL',
    '',
    readTokenAddress,
    'Address of the page of your site that shows previews, with `{token}` in it. Preview links are made with it; without it, the studio’s lead to a page of the studio.',
  ),
  siteUrl: setting(
    'KOPIJ_SITE_URL',
    '',
    readSiteUrl,
    'Address of your site. Feeds and sitemaps are served only if it is set: the addresses in them begin with it, their own too.',
  ),
  siteName: setting(
    'KOPIJ_SITE_NAME',
    '',
    readName,
    'Name of the publication, as feeds, sitemaps and structured data give it. Default: the host of the site.',
  ),
  siteLanguage: setting('KOPIJ_SITE_LANGUAGE', 'nl', readLanguage, 'Language of the publication.'),
  articlePath: setting(
    'KOPIJ_ARTICLE_PATH',
    '{path}',
    readArticlePath,
    'Where an article stands on the site: with `{path}`, its `path` in the API, or with `{section}`, `{slug}` or `{id}`.',
  ),
  feedText: setting(
    'KOPIJ_FEED_TEXT',
    'summary',
    readChoice(['summary', 'full']),
    'What feeds give of a story: its summary, or its full text, if the agencies it is from allow syndication.',
  ),
  hubs: setting(
    'KOPIJ_WEBSUB_HUBS',
    [],
    readHubs,
    'WebSub hubs that feeds name, and that are told when a feed has changed.',
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
    'Addresses on private networks that sources of wire copy may be polled at, and webhooks and purges sent to. Others that are not public are refused.',
  ),
  cdn: setting(
    'KOPIJ_CDN',
    'none',
    readChoice(['none', 'varnish', 'fastly', 'cloudflare']),
    'The CDN or cache in front of Kopij, which is told to purge what has changed.',
  ),
  cdnUrl: setting(
    'KOPIJ_CDN_URL',
    '',
    readWebAddress,
    'Where Varnish takes purges, such as `http://10.0.0.5/.kopij/purge`. For Fastly and Cloudflare their own API, unless set.',
  ),
  cdnService: setting(
    'KOPIJ_CDN_SERVICE',
    '',
    readIdentifier,
    'The id of the Fastly service, or of the Cloudflare zone.',
  ),
  cdnToken: setting(
    'KOPIJ_CDN_TOKEN',
    '',
    readToken,
    'The API token for purging, or the token that Varnish expects.',
  ),
  secretKeys: setting(
    'KOPIJ_SECRET_KEYS',
    [],
    readSecretKeys,
    'Keys that secrets are encrypted with: those of webhooks, and of second factors. The first encrypts; the others only read what was encrypted before. Without one, neither can be set up.',
  ),
  secondFactor: setting(
    'KOPIJ_SECOND_FACTOR',
    'nobody',
    readChoice(['nobody', 'admins', 'editors', 'everybody']),
    'Who must have a second factor beside a password or single sign-on; `editors` includes admins. Who has none sets one up at their next sign-in.',
  ),
  sso: setting(
    'KOPIJ_SSO',
    '',
    readPath,
    'A JSON file of the identity providers that people may sign in with (OpenID Connect).',
  ),
  ssoSecrets: setting(
    'KOPIJ_SSO_SECRETS',
    [],
    readNamedSecrets,
    'Their client secrets, by the ids in that file, unless the file says where else they are.',
  ),
  passwordSignIn: setting(
    'KOPIJ_PASSWORD_SIGN_IN',
    true,
    readBoolean,
    'Let people sign in with a password. `false` leaves passkeys, single sign-on and the links that `kopij user` prints.',
  ),
  locale: setting(
    'KOPIJ_LOCALE',
    'nl',
    readChoice(locales),
    'Language of mail to people who have not chosen one.',
  ),
  smtpUrl: setting(
    'KOPIJ_SMTP_URL',
    '',
    readSmtpUrl,
    'The server that takes mail: `smtp://` with STARTTLS, `smtps://` with TLS from the start. Without it Kopij sends no mail. Percent-encode signs in the user and the password.',
  ),
  smtpTls: setting(
    'KOPIJ_SMTP_TLS',
    'required',
    readChoice(['required', 'off']),
    '`off` sends unencrypted to an `smtp://` server, for a relay on the same machine or in your own network.',
  ),
  mailFrom: setting('KOPIJ_MAIL_FROM', '', readMailbox, 'The sender of mail.'),
  webhookRetentionDays: setting(
    'KOPIJ_WEBHOOK_RETENTION_DAYS',
    14,
    readInteger(7, 3_650),
    'How long messages to webhooks and the attempts to deliver them are kept, in days. Until then they can be sent again.',
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
  liveConnections: setting(
    'KOPIJ_LIVE_CONNECTIONS',
    5_000,
    readInteger(0, 1_000_000),
    'Connections with subscriptions (WebSocket, server-sent events) per process; more are refused. `0` turns subscriptions off.',
  ),
  liveConnectionsPerAddress: setting(
    'KOPIJ_LIVE_CONNECTIONS_PER_ADDRESS',
    100,
    readInteger(1, 1_000_000),
    'How many of these one client address may have (IPv6: one /64 network).',
  ),
  liveSubscriptions: setting(
    'KOPIJ_LIVE_SUBSCRIPTIONS',
    20,
    readInteger(1, 1_000),
    'Concurrent subscriptions on one WebSocket.',
  ),
  liveQueue: setting(
    'KOPIJ_LIVE_QUEUE',
    100,
    readInteger(1, 100_000),
    'How many changes may wait for a subscriber that reads slowly, before its connection is closed.',
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
