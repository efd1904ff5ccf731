import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeLocation } from '@kopij/platform';
import { createTestDatabase, type TestDatabase } from '@kopij/testing';
import { startBuiltServer } from './testing/start-built-server.js';

describe('the program', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const start = (changes: Record<string, string> = {}) =>
    startBuiltServer({ DATABASE_URL: database.url, ...changes });

  describe('that starts', () => {
    it('says every wrong setting in a line, and ends', async () => {
      const server = await start({ PORT: 'http', LOG_LEVEL: 'loud', KOPIJ_MAX_DEPTH: '0' });
      expect(await server.ended).toBe(1);
      expect(server.errors()).toBe(
        [
          'PORT must be a whole number from 0 to 65535.',
          'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent.',
          'KOPIJ_MAX_DEPTH must be a whole number from 1 to 100.\n',
        ].join('\n'),
      );
      expect(server.output()).toBe('');
    });

    it('says in one line that the database cannot be reached, without its password', async () => {
      const server = await start({ DATABASE_URL: 'postgres://kopij:secret@127.0.0.1:1/kopij' });
      expect(await server.ended).toBe(1);
      expect(server.errors()).toMatch(/^No PostgreSQL server answers at [^\n]*\n$/);
      expect(server.errors()).not.toContain('secret');
      expect(server.output()).not.toContain('secret');
    });

    it('says first which version it is, on which engine, and where the database is', async () => {
      const server = await start();
      const [first = ''] = server.output().split('\n');
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      expect(JSON.parse(first)).toMatchObject({
        msg: 'starting',
        version,
        node: process.version,
        ...describeLocation(database.url),
      });
      server.signal('SIGTERM');
      await server.ended;
    });

    it('warns of a variable that looks like a setting and is none', async () => {
      const server = await start({ KOPIJ_MAX_DEPTHS: '5' });
      expect(server.output()).toContain('Did you mean KOPIJ_MAX_DEPTH?');
      server.signal('SIGTERM');
      expect(await server.ended).toBe(0);
    });

    it('says in one line that its port is taken, and how to choose another', async () => {
      const first = await start();
      const second = await start({ PORT: new URL(first.url).port });
      expect(await second.ended).toBe(1);
      const { port } = new URL(first.url);
      expect(second.errors()).toBe(
        `Another program is already listening on 127.0.0.1, port ${port}. Choose another port, for example PORT=${Number(port) + 1} npm run start:prod.\n`,
      );
      first.signal('SIGTERM');
      expect(await first.ended).toBe(0);
    });
  });

  describe('that npm has started', () => {
    // A terminal tells the whole group of processes, and npm passes it on: both at once are one signal.
    it.each([
      ['SIGTERM', 'npm alone'],
      ['SIGINT', 'npm alone'],
      ['SIGINT', 'everybody'],
    ] as const)('stops in good order by %s to %s', async (signal, told) => {
      const npm = spawn('npm', ['run', '--silent', 'start:prod'], {
        env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: database.url },
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      });
      let output = '';
      npm.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      while (!output.includes('"listening"')) await once(npm.stdout, 'data');
      const url = /"url":"(http:[^"]+)\/graphql"/.exec(output)?.[1] ?? '';
      const closed = once(npm, 'close');
      process.kill(told === 'everybody' ? -Number(npm.pid) : Number(npm.pid), signal);
      await closed;
      await closedToOthers(url);
      expect(output).toContain('"stopped"');
    });
  });

  describe('that is told to stop', () => {
    // Longer than a test may take: nothing but the end of the work ends it.
    const unhurried = { KOPIJ_SHUTDOWN_SECONDS: '600' };

    it.each(['SIGTERM', 'SIGINT'] as const)(
      'by %s ends with 0, and nothing on standard error',
      async (signal) => {
        const server = await start(unhurried);
        // Connections that are kept for a next request do not hold it up.
        expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
        server.signal(signal);
        expect(await server.ended).toBe(0);
        expect(server.errors()).toBe('');
        expect(server.output()).toContain('"stopped"');
      },
    );

    it('answers the request in flight, takes no other, and ends with 0', async () => {
      const server = await start(unhurried);
      const inFlight = await halfSent(server.url);
      server.signal('SIGTERM');
      await server.says('"stopping"');
      await closedToOthers(server.url);

      inFlight.finish();
      expect(await inFlight.answer).toMatch(/^HTTP\/1\.1 200 OK[^]*\{"data":\{"sections":\[\]\}\}\s*$/);
      expect(await server.ended).toBe(0);
    });

    it('waits no longer than it may', async () => {
      const server = await start({ KOPIJ_SHUTDOWN_SECONDS: '1' });
      const inFlight = await halfSent(server.url);
      server.signal('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(await inFlight.answer).toBe('');
    });

    it('ends at once when it is told twice', async () => {
      const server = await start();
      const inFlight = await halfSent(server.url);
      server.signal('SIGTERM');
      await server.says('"stopping"');
      // Sooner than that it would be the same signal, passed on.
      await sleep(300);
      server.signal('SIGTERM');
      expect(await server.ended).toBe(1);
      expect(await inFlight.answer).toBe('');
    });
  });
});

/** A request whose body is still to come, once the server has begun to work on it. */
async function halfSent(url: string): Promise<{ finish: () => void; answer: Promise<string> }> {
  const body = '{"query":"{ sections { name } }"}';
  const socket = connectTo(url);
  socket.write(
    [
      'POST /graphql HTTP/1.1',
      'Host: kopij',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Expect: 100-continue',
      '\r\n',
    ].join('\r\n'),
  );
  let received = '';
  const closed = once(socket, 'close');
  socket.on('data', (chunk) => (received += chunk.toString()));
  socket.on('error', () => undefined);
  while (!received.endsWith('\r\n\r\n')) await once(socket, 'data');
  received = '';
  return { finish: () => socket.write(body), answer: closed.then(() => received) };
}

/** Resolves once nobody can connect there any more. */
async function closedToOthers(url: string): Promise<void> {
  for (;;) {
    const socket = connectTo(url);
    const why = await new Promise<string | undefined>((resolve) => {
      socket.on('connect', () => resolve(undefined));
      socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
    });
    socket.destroy();
    if (why === 'ECONNREFUSED') return;
    await sleep(10);
  }
}

function connectTo(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname);
}
