import { Database, Disk } from '@kopij/platform';
import { Readiness } from './health/readiness.js';
import { startServer, type RunningServer } from './testing/start-server.js';

describe('health', () => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.close());

  const ready = async () => {
    const response = await server.fetch('/health/ready');
    return { status: response.status, body: await response.json() };
  };

  it('says that it is up and ready', async () => {
    const live = await server.fetch('/health/live');
    expect(live.status).toBe(200);
    expect(live.headers.get('cache-control')).toBe('no-store');
    expect(await ready()).toEqual({ status: 200, body: { status: 'ready' } });
  });

  it('is up, but not ready, while it stops', async () => {
    server.get(Readiness).stopping();
    expect(await ready()).toEqual({
      status: 503,
      body: { status: 'unavailable', reason: 'The server is stopping.' },
    });
    expect((await server.fetch('/health/live')).status).toBe(200);
  });

  it('is up, but not ready, once the disk has failed', async () => {
    const failing = { sync: () => Promise.reject(new Error('EIO')), close: () => Promise.resolve() };
    const disk = new Disk(failing);
    Object.assign(server.get(Database), { disk });
    await expect(disk.settle()).rejects.toThrow('A write to the disk failed');
    expect(await ready()).toEqual({
      status: 503,
      body: { status: 'unavailable', reason: 'The disk of the database has failed.' },
    });
  });

  it('is up, but not ready, while the database does not answer', async () => {
    await server.get(Database).close();
    expect(await ready()).toEqual({
      status: 503,
      body: { status: 'unavailable', reason: 'The database does not answer.' },
    });
    expect((await server.fetch('/health/live')).status).toBe(200);
  });
});
