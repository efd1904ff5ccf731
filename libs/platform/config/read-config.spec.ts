import { readConfig } from '../index.js';

const secret = 'kruidnagel';

/** What is said of a wrong value, next to the value. */
const wrong: [variable: string, value: string, fault: string][] = [
  ['DATABASE_URL', 'kopij.db', url()],
  ['DATABASE_URL', 'sqlite:', url()],
  ['DATABASE_URL', 'sqlite::memory:', url()],
  ['DATABASE_URL', 'mysql://localhost/kopij', url()],
  ['DATABASE_URL', 'postgres://localhost', url()],
  ['DATABASE_URL', 'postgres://localhost/', url()],
  ['DATABASE_URL', `postgres://desk:${secret}@db:many/kopij`, url()],
  ['DATABASE_URL', `postgres//desk:${secret}@db/kopij`, url()],
  ['DATABASE_POOL_SIZE', '1', 'must be a whole number from 2 to 100.'],
  ['DATABASE_POOL_SIZE', '101', 'must be a whole number from 2 to 100.'],
  ['DATABASE_PATIENCE_SECONDS', '0', 'must be a whole number from 1 to 600.'],
  ['KOPIJ_EVENT_RETENTION_DAYS', 'forever', 'must be a whole number from 1 to 3650.'],
  ['KOPIJ_CHANGE_RETENTION_DAYS', '0', 'must be a whole number from 1 to 3650.'],
  ['HOST', 'localhost:4000', 'must be a host name or an IP address, without a port.'],
  ['HOST', 'http://localhost', 'must be a host name or an IP address, without a port.'],
  ['HOST', '[::1]', 'must be a host name or an IP address, without a port.'],
  ['HOST', ' ', 'must be a host name or an IP address, without a port.'],
  ['PORT', '65536', 'must be a whole number from 0 to 65535.'],
  ['PORT', '-1', 'must be a whole number from 0 to 65535.'],
  ['PORT', '4000.5', 'must be a whole number from 0 to 65535.'],
  ['PORT', '0x10', 'must be a whole number from 0 to 65535.'],
  ['PORT', '4e3', 'must be a whole number from 0 to 65535.'],
  ['PORT', ' 4000', 'must be a whole number from 0 to 65535.'],
  ['PORT', 'http', 'must be a whole number from 0 to 65535.'],
  ['NODE_ENV', 'prod', 'must be one of development, test, production.'],
  ['LOG_LEVEL', 'INFO', 'must be one of fatal, error, warn, info, debug, silent.'],
  ['KOPIJ_TIME_ZONE', 'Amsterdam', timeZone()],
  ['KOPIJ_TIME_ZONE', 'europe/amsterdam', timeZone()],
  ['KOPIJ_TIME_ZONE', '+02:00', timeZone()],
  ['KOPIJ_TIME_ZONE', 'CEST', timeZone()],
  ['KOPIJ_GRAPHIQL', 'yes', 'must be true or false.'],
  ['KOPIJ_STUDIO', 'off', 'must be true or false.'],
  ['KOPIJ_PUBLIC_URL', 'kopij.example', publicUrl()],
  ['KOPIJ_PUBLIC_URL', 'http://kopij.example', publicUrl()],
  ['KOPIJ_PUBLIC_URL', 'https://kopij.example/desk', publicUrl()],
  ['KOPIJ_PUBLIC_URL', `https://desk:${secret}@kopij.example`, publicUrl()],
  ['KOPIJ_SESSION_HOURS', '0', 'must be a whole number from 1 to 720.'],
  ['KOPIJ_SESSION_DAYS', '366', 'must be a whole number from 1 to 365.'],
  ['KOPIJ_CORS_ORIGINS', 'www.example.com', origins()],
  ['KOPIJ_CORS_ORIGINS', 'https://www.example.com/', origins()],
  ['KOPIJ_CORS_ORIGINS', 'https://www.example.com:443', origins()],
  ['KOPIJ_CORS_ORIGINS', 'https://a.example,*', origins()],
  ['KOPIJ_CORS_ORIGINS', 'null', origins()],
  ['KOPIJ_TRUSTED_PROXIES', 'localhost', addresses()],
  ['KOPIJ_TRUSTED_PROXIES', '10.0.0.0/33', addresses()],
  ['KOPIJ_TRUSTED_PROXIES', '10.0.0.1,', addresses()],
  ['KOPIJ_TRUSTED_PROXIES', '::1/129', addresses()],
  ['KOPIJ_TRUSTED_PROXIES', '10.0.0.1/8/8', addresses()],
  ['KOPIJ_CACHE_BYTES', '64M', 'must be a whole number from 0 to 17179869184.'],
  ['KOPIJ_MAX_AGE_SECONDS', '-1', 'must be a whole number from 0 to 31536000.'],
  ['KOPIJ_STALE_SECONDS', '1.5', 'must be a whole number from 0 to 31536000.'],
  ['KOPIJ_TRUSTED_DOCUMENTS_ONLY', 'yes', 'must be true or false.'],
  ['KOPIJ_PREVIEW_URL', 'https://www.example.com/preview', previewUrl()],
  ['KOPIJ_PREVIEW_URL', '/preview/{token}', previewUrl()],
  ['KOPIJ_SITE_URL', 'www.example.com', siteUrl()],
  ['KOPIJ_SITE_URL', 'https://www.example.com/?page=1', siteUrl()],
  ['KOPIJ_SITE_URL', `https://desk:${secret}@www.example.com`, siteUrl()],
  ['KOPIJ_SITE_NAME', 'De\nKrant', 'must be a name of at most 200 characters.'],
  ['KOPIJ_SITE_LANGUAGE', 'Nederlands', 'must be a language tag such as nl or nl-NL.'],
  ['KOPIJ_ARTICLE_PATH', '{section}/{slug}', articlePath()],
  ['KOPIJ_ARTICLE_PATH', '/nieuws/{section}', articlePath()],
  ['KOPIJ_ARTICLE_PATH', '/{slug}/{headline}', articlePath()],
  ['KOPIJ_FEED_TEXT', 'all', 'must be one of summary, full.'],
  ['KOPIJ_WEBSUB_HUBS', 'hub.example.com', hubs()],
  ['KOPIJ_WEBSUB_HUBS', 'https://hub.example.com/,', hubs()],
  ['KOPIJ_MAX_DEPTH', '0', 'must be a whole number from 1 to 100.'],
  ['KOPIJ_MAX_COST', '1000001', 'must be a whole number from 1 to 1000000.'],
  ['KOPIJ_MAX_ALIASES', 'NaN', 'must be a whole number from 0 to 1000.'],
  ['KOPIJ_MAX_DIRECTIVES', '1_000', 'must be a whole number from 0 to 1000.'],
  ['KOPIJ_MAX_TOKENS', '9', 'must be a whole number from 10 to 100000.'],
  ['KOPIJ_MAX_DOCUMENT_BYTES', '32K', 'must be a whole number from 1024 to 1048576.'],
  ['KOPIJ_MAX_BODY_BYTES', '1MB', 'must be a whole number from 1024 to 104857600.'],
  ['KOPIJ_WIRE_RETENTION_DAYS', '-1', 'must be a whole number from 0 to 36500.'],
  ['KOPIJ_OUTGOING_PRIVATE', 'cdn.internal', addresses()],
  ['KOPIJ_CDN', 'akamai', 'must be one of none, varnish, fastly, cloudflare.'],
  ['KOPIJ_CDN_URL', 'varnish:6081', cdnUrl()],
  ['KOPIJ_CDN_URL', `http://purger:${secret}@varnish:6081`, cdnUrl()],
  ['KOPIJ_CDN_SERVICE', 'a service', 'must be letters, digits, - and _, at most 64.'],
  ['KOPIJ_CDN_TOKEN', 'too short', cdnToken()],
  ['KOPIJ_SECRET_KEYS', 'a password', secretKeys()],
  ['KOPIJ_SECRET_KEYS', 'a'.repeat(44), secretKeys()],
  ['KOPIJ_SECRET_KEYS', `${'a'.repeat(42)}8=,`, secretKeys()],
  ['KOPIJ_SECRET_KEYS', `${'a'.repeat(39)}8=`, secretKeys()],
  ['KOPIJ_SECOND_FACTOR', 'admin', 'must be one of nobody, admins, editors, everybody.'],
  ['KOPIJ_LOCALE', 'de', 'must be one of nl, en.'],
  ['KOPIJ_SMTP_URL', 'mail.example:587', smtpUrl()],
  ['KOPIJ_SMTP_URL', 'https://mail.example', smtpUrl()],
  ['KOPIJ_SMTP_URL', 'smtp://mail.example/?tls=no', smtpUrl()],
  ['KOPIJ_SMTP_URL', `smtp://desk@mail.example`, smtpUrl()],
  ['KOPIJ_SMTP_URL', `smtps://desk:${secret}%E0@mail.example`, smtpUrl()],
  ['KOPIJ_SMTP_TLS', 'no', 'must be one of required, off.'],
  ['KOPIJ_MAIL_FROM', 'Kopij', mailbox()],
  ['KOPIJ_MAIL_FROM', 'Kopij <kopij@krant.example>, x@krant.example', mailbox()],
  ['KOPIJ_MAIL_FROM', 'Kopij\r\nBcc: x <kopij@krant.example>', mailbox()],
  ['KOPIJ_WEBHOOK_RETENTION_DAYS', '6', 'must be a whole number from 7 to 3650.'],
  ['KOPIJ_PLACES_PER_ADDRESS', '0', 'must be a whole number from 1 to 10000.'],
  ['KOPIJ_LIVE_CONNECTIONS', '-1', 'must be a whole number from 0 to 1000000.'],
  ['KOPIJ_LIVE_CONNECTIONS_PER_ADDRESS', '0', 'must be a whole number from 1 to 1000000.'],
  ['KOPIJ_LIVE_SUBSCRIPTIONS', '1001', 'must be a whole number from 1 to 1000.'],
  ['KOPIJ_LIVE_QUEUE', '0', 'must be a whole number from 1 to 100000.'],
  ['KOPIJ_SHUTDOWN_SECONDS', '601', 'must be a whole number from 0 to 600.'],
];

const right: [variable: string, value: string, name: string, read: unknown][] = [
  ['DATABASE_URL', 'sqlite:/var/lib/kopij/kopij.db', 'databaseUrl', 'sqlite:/var/lib/kopij/kopij.db'],
  ['DATABASE_URL', 'postgres://desk@db/kopij', 'databaseUrl', 'postgres://desk@db/kopij'],
  [
    'DATABASE_URL',
    'postgresql://desk:a%40b@db:5433/kopij?sslmode=require',
    'databaseUrl',
    'postgresql://desk:a%40b@db:5433/kopij?sslmode=require',
  ],
  [
    'DATABASE_URL',
    'postgres:///kopij?host=/run/postgresql',
    'databaseUrl',
    'postgres:///kopij?host=/run/postgresql',
  ],
  ['DATABASE_POOL_SIZE', '2', 'databasePoolSize', 2],
  ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
  ['HOST', '::', 'host', '::'],
  ['HOST', 'kopij_1.news-room.example', 'host', 'kopij_1.news-room.example'],
  ['PORT', '0', 'port', 0],
  ['PORT', '65535', 'port', 65_535],
  ['NODE_ENV', 'production', 'environment', 'production'],
  ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
  ['KOPIJ_TIME_ZONE', 'Europe/Amsterdam', 'timeZone', 'Europe/Amsterdam'],
  ['KOPIJ_TIME_ZONE', 'UTC', 'timeZone', 'UTC'],
  ['KOPIJ_SECRET_KEYS', `${'a'.repeat(42)}8=`, 'secretKeys', [`${'a'.repeat(42)}8=`]],
  [
    'KOPIJ_SECRET_KEYS',
    `${'b'.repeat(42)}8=, ${'a'.repeat(42)}8=`,
    'secretKeys',
    [`${'b'.repeat(42)}8=`, `${'a'.repeat(42)}8=`],
  ],
  ['KOPIJ_CORS_ORIGINS', '*', 'corsOrigins', ['*']],
  [
    'KOPIJ_CORS_ORIGINS',
    'https://www.example.com, http://localhost:3000',
    'corsOrigins',
    ['https://www.example.com', 'http://localhost:3000'],
  ],
  [
    'KOPIJ_TRUSTED_PROXIES',
    '127.0.0.1, 10.0.0.0/8,2001:db8::/32',
    'trustedProxies',
    ['127.0.0.1', '10.0.0.0/8', '2001:db8::/32'],
  ],
  ['KOPIJ_SITE_URL', 'https://www.example.com', 'siteUrl', 'https://www.example.com'],
  ['KOPIJ_SITE_URL', 'https://česko.example/zprávy/', 'siteUrl', 'https://xn--esko-fua.example/zpr%C3%A1vy'],
  [
    'KOPIJ_WEBSUB_HUBS',
    'https://hub.example/ž,http://b',
    'hubs',
    ['https://hub.example/%C5%BE', 'http://b/'],
  ],
  ['KOPIJ_ARTICLE_PATH', '/{section}/{slug}', 'articlePath', '/{section}/{slug}'],
  ['KOPIJ_CDN', 'varnish', 'cdn', 'varnish'],
  ['KOPIJ_CDN_URL', 'http://varnish:6081', 'cdnUrl', 'http://varnish:6081'],
  ['KOPIJ_SMTP_URL', 'smtp://127.0.0.1:25', 'smtpUrl', 'smtp://127.0.0.1:25'],
  ['KOPIJ_SMTP_URL', 'smtps://desk:a%40b@mail.example', 'smtpUrl', 'smtps://desk:a%40b@mail.example'],
  ['KOPIJ_MAIL_FROM', 'kopij@krant.example', 'mailFrom', 'kopij@krant.example'],
  ['KOPIJ_MAIL_FROM', 'De Krant  <kopij@krant.example>', 'mailFrom', 'De Krant <kopij@krant.example>'],
  ['KOPIJ_LIVE_CONNECTIONS', '0', 'liveConnections', 0],
  ['KOPIJ_GRAPHIQL', 'false', 'graphiql', false],
  ['KOPIJ_GRAPHIQL', '1', 'graphiql', true],
  ['KOPIJ_GRAPHIQL', '0', 'graphiql', false],
  ['KOPIJ_STUDIO', 'false', 'studio', false],
];

describe('the configuration', () => {
  it.each(wrong)('says of %s=%s what it must be', (variable, value, fault) => {
    expect(readConfig({ [variable]: value })).toEqual({ ok: false, faults: [`${variable} ${fault}`] });
  });

  it.each(right)('takes %s=%s', (variable, value, name, read) => {
    expect(readConfig({ [variable]: value })).toMatchObject({ ok: true, config: { [name]: read } });
  });

  it('names everything that is wrong at once, a line each, and repeats no value', () => {
    const last = new Map(wrong.map(([variable, value]) => [variable, `${value}${secret}`]));
    const outcome = readConfig(
      Object.fromEntries([...last, ['HOST', `${secret}:1`], ['DATABASE_URL', secret]]),
    );
    if (outcome.ok) throw new Error('It was taken.');
    expect(outcome.faults.map((fault) => fault.split(' ')[0])).toEqual([...last.keys()]);
    expect(outcome.faults.filter((fault) => fault.includes('\n') || fault.includes(secret))).toEqual([]);
  });

  it('keeps GraphiQL from strangers in production, unless it is asked for', () => {
    expect(readConfig({})).toMatchObject({ config: { graphiql: true } });
    const production = { NODE_ENV: 'production' };
    expect(readConfig(production)).toMatchObject({ config: { graphiql: false } });
    expect(readConfig({ ...production, KOPIJ_GRAPHIQL: 'true' })).toMatchObject({
      config: { graphiql: true },
    });
  });

  it('serves on this machine alone, from a file, when nothing is set', () => {
    const bare = readConfig({});
    expect(bare).toMatchObject({
      ok: true,
      config: {
        databaseUrl: 'sqlite:./data/kopij.db',
        host: '127.0.0.1',
        port: 4_000,
        maxBodyBytes: 1_048_576,
      },
    });
    const emptied = Object.fromEntries(wrong.map(([variable]) => [variable, '']));
    expect(readConfig({ ...emptied, PATH: '/usr/bin' })).toEqual(bare);
  });
});

function previewUrl(): string {
  return 'must be an address with {token}, such as https://site.example/preview?token={token}.';
}

function siteUrl(): string {
  return 'must be an address without a query, such as https://www.example.com.';
}

function articlePath(): string {
  return 'must be {path}, or a path with {slug} or {id}, such as /{section}/{slug}.';
}

function hubs(): string {
  return 'must be addresses such as https://hub.example.com/, with commas between them.';
}

function cdnUrl(): string {
  return 'must be an address that begins with http:// or https://, without a user.';
}

function cdnToken(): string {
  return 'must be at least 16 and at most 500 letters, digits and signs, without spaces.';
}

function smtpUrl(): string {
  return 'must be smtp://HOST:PORT or smtps://USER:PASSWORD@HOST:PORT, without a path.';
}

function mailbox(): string {
  return 'must be an e-mail address, or a name and an address such as Kopij <kopij@newsroom.example>.';
}

function url(): string {
  return 'must be sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/NAME.';
}

function publicUrl(): string {
  return 'must be an origin such as https://kopij.example, or http://localhost:4000 on this machine, without a path.';
}

function origins(): string {
  return 'must be *, or origins such as https://www.example.com, with commas between them.';
}

function timeZone(): string {
  return 'must be the name of a time zone as the IANA spells it, such as Europe/Amsterdam.';
}

function secretKeys(): string {
  return 'must be keys of 32 bytes in base64, as openssl rand -base64 32 prints them, with commas between them.';
}

function addresses(): string {
  return 'must be IP addresses, or ranges such as 10.0.0.0/8, with commas between them.';
}
