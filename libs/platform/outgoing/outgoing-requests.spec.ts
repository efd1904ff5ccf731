import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { OutgoingRequests, type OutgoingOptions, type OutgoingPost } from './outgoing-requests.js';

const mostBytes = 100_000;
const feed = Buffer.from('<rss version="2.0"/>');

describe('a request to an address that somebody else has chosen', () => {
  const servers: Server[] = [];
  const opened: OutgoingRequests[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((requests) => requests.onApplicationShutdown()));
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  });

  /** Gives the port. */
  async function serve(listener: RequestListener): Promise<number> {
    const server = createServer(listener);
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  function allowing(...outgoingPrivate: string[]): OutgoingRequests {
    const requests = new OutgoingRequests({ outgoingPrivate });
    opened.push(requests);
    return requests;
  }

  const options = (changes: Partial<OutgoingOptions> = {}): OutgoingOptions => ({
    ...{ headers: {}, maxBytes: mostBytes, patience: 10_000, signal: new AbortController().signal },
    ...changes,
  });

  const here = (requests: OutgoingRequests, port: number, changes?: Partial<OutgoingOptions>) =>
    requests.get(`http://127.0.0.1:${port}/feed`, options(changes));

  it('is answered with status, headers and body', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const port = await serve((request, response) => {
      seen.push(request.headers);
      response.setHeader('etag', '"1"').end(feed);
    });
    const answer = await here(allowing('127.0.0.1'), port, { headers: { accept: 'text/xml' } });
    expect(answer).toMatchObject({ status: 200, body: feed });
    expect([answer.header('etag'), answer.header('last-modified')]).toEqual(['"1"', null]);
    expect(seen).toMatchObject([{ accept: 'text/xml', 'accept-encoding': 'gzip, br' }]);
  });

  it.each([304, 404, 500, 503])(
    'is answered with the status %d alone, whatever is in the body',
    async (status) => {
      const port = await serve((_, response) => {
        response.writeHead(status, { 'retry-after': '7' });
        response.end(status === 304 ? undefined : 'x'.repeat(10 * mostBytes));
      });
      const answer = await here(allowing('127.0.0.1'), port);
      expect(answer).toMatchObject({ status, body: Buffer.alloc(0) });
      expect(answer.header('retry-after')).toBe('7');
    },
  );

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '127.1',
    '0.0.0.0',
  ])('never reaches this machine, named as %s', async (host) => {
    let reached = 0;
    const port = await serve((_, response) => {
      reached += 1;
      response.end(feed);
    });
    await expect(allowing().get(`http://${host}:${port}/`, options())).rejects.toMatchObject({
      code: 'REFUSED',
    });
    expect(reached).toBe(0);
  });

  it('reaches this machine where the operator allows it, by its address and by its name', async () => {
    const port = await serve((_, response) => response.end(feed));
    const requests = allowing('127.0.0.0/8');
    for (const host of ['127.0.0.1', 'localhost']) {
      const { body } = await requests.get(`http://${host}:${port}/`, options());
      expect(body).toEqual(feed);
    }
  });

  it('follows redirects, also relative ones', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/feed')
        response.writeHead(301, { location: `http://localhost:${port}/a/b` }).end();
      else if (request.url === '/a/b') response.writeHead(307, { location: 'c?d=e' }).end();
      else response.end(request.url);
    });
    const { body } = await here(allowing('127.0.0.1'), port);
    expect(String(body)).toBe('/a/c?d=e');
  });

  it.each([
    ['to an address that is not allowed', 'http://[::1]:9/'],
    ['to one where clouds tell their secrets', 'http://169.254.169.254/latest/meta-data/'],
    ['to a private network', 'http://10.0.0.1/'],
    ['to a file', 'file:///etc/passwd'],
    ['to another protocol', 'ftp://127.0.0.1/'],
    ['with a password', 'http://user:secret@127.0.0.1/'],
    ['to what is no address', 'http://'],
  ])('does not follow a redirect %s', async (_, location) => {
    const port = await serve((__, response) => response.writeHead(302, { location }).end());
    await expect(here(allowing('127.0.0.1'), port)).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('gives up on redirects without end', async () => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked += 1;
      response.writeHead(302, { location: '/feed' }).end();
    });
    await expect(here(allowing('127.0.0.1'), port)).rejects.toMatchObject({ code: 'TOO_MANY_REDIRECTS' });
    expect(asked).toBe(6);
  });

  it.each([
    ['gzip', gzipSync(feed)],
    ['x-gzip', gzipSync(feed)],
    ['BR', brotliCompressSync(feed)],
    ['identity', feed],
  ])('is given a body that was sent as %s as it was before', async (encoding, sent) => {
    const port = await serve((_, response) => response.setHeader('content-encoding', encoding).end(sent));
    expect(await here(allowing('127.0.0.1'), port)).toMatchObject({ body: feed });
  });

  it.each([
    ['as many as are allowed', Buffer.alloc(mostBytes, 'x'), ''],
    ['one byte less when compressed', gzipSync(Buffer.alloc(mostBytes - 1, 'x')), 'gzip'],
  ])('takes %s', async (_, sent, encoding) => {
    const port = await serve((__, response) => response.setHeader('content-encoding', encoding).end(sent));
    await expect(here(allowing('127.0.0.1'), port)).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    ['that is one byte too long', Buffer.alloc(mostBytes + 1, 'x'), ''],
    ['that is too long once decompressed', gzipSync(Buffer.alloc(500 * mostBytes)), 'gzip'],
    ['that is too long once decompressed', brotliCompressSync(Buffer.alloc(500 * mostBytes)), 'br'],
  ])('gives up on a body %s', async (_, sent, encoding) => {
    const port = await serve((__, response) => response.setHeader('content-encoding', encoding).end(sent));
    await expect(here(allowing('127.0.0.1'), port)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('gives up on a body without end', async () => {
    const port = await serve((_, response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(10_000)));
      };
      response.on('drain', more);
      more();
    });
    await expect(here(allowing('127.0.0.1'), port)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it.each<[string, RequestListener]>([
    [
      'ends too early',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write(feed, () => response.destroy());
      },
    ],
    [
      'is not compressed as it says',
      (_, response) => response.setHeader('content-encoding', 'gzip').end(feed),
    ],
    [
      'is cut off in the middle of what is compressed',
      (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(feed).subarray(0, -9)),
    ],
    [
      'is compressed in another way',
      (_, response) => response.setHeader('content-encoding', 'zstd').end(feed),
    ],
  ])('does not take half of a body that %s', async (_, listener) => {
    const port = await serve(listener);
    await expect(here(allowing('127.0.0.1'), port)).rejects.toMatchObject({ code: 'BROKEN' });
  });

  it.each<[string, RequestListener]>([
    ['says nothing', () => undefined],
    [
      'sends a byte now and then',
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('does not wait for a server that %s', async (_, listener) => {
    const port = await serve(listener);
    const requests = allowing('127.0.0.1');
    await expect(here(requests, port, { patience: 300 })).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('ends when it is stopped, also when it was stopped before', async () => {
    const stop = new AbortController();
    const port = await serve(() => stop.abort());
    const requests = allowing('127.0.0.1');
    const { signal } = stop;
    await expect(here(requests, port, { signal })).rejects.toMatchObject({ code: 'STOPPED' });
    await expect(here(requests, port, { signal })).rejects.toMatchObject({ code: 'STOPPED' });
  });

  it('says what the system says where nobody listens, and where there is no such name', async () => {
    const requests = allowing('127.0.0.1');
    const nobody = requests.get('http://127.0.0.1:1/', options());
    await expect(nobody).rejects.toMatchObject({ code: 'UNREACHABLE', detail: 'ECONNREFUSED' });
    const nowhere = requests.get('http://nowhere.invalid/', options());
    await expect(nowhere).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  describe('that sends something', () => {
    const post = (requests: OutgoingRequests, port: number, changes: Partial<OutgoingPost> = {}) =>
      requests.post(`http://127.0.0.1:${port}/hook`, {
        ...{ headers: { 'content-type': 'application/json' }, body: '{"a":"é"}', answerBytes: 100 },
        ...{ patience: 10_000, signal: new AbortController().signal },
        ...changes,
      });

    /** Serves, and keeps what it was sent. */
    async function receive(listener: RequestListener): Promise<{ port: number; got: string[] }> {
      const got: string[] = [];
      const port = await serve((request, response) => {
        let text = '';
        request.on('data', (chunk: Buffer) => (text += chunk.toString()));
        request.on('end', () => {
          got.push(`${request.method} ${request.url} ${request.headers['content-type']} ${text}`);
          listener(request, response);
        });
      });
      return { port, got };
    }

    it.each([200, 204, 301, 302, 404, 410, 500])(
      'is answered with the status %d, and with how the body begins',
      async (status) => {
        const { port, got } = await receive((_, response) => {
          response.writeHead(status, { location: '/elsewhere', 'retry-after': '7' });
          response.end(status === 204 ? undefined : 'x'.repeat(300_000));
        });
        const answer = await post(allowing('127.0.0.1'), port);
        expect(answer).toMatchObject({ status, body: Buffer.alloc(status === 204 ? 0 : 100, 'x') });
        expect(answer.header('retry-after')).toBe('7');
        expect(got).toEqual(['POST /hook application/json {"a":"é"}']);
      },
    );

    it.each([307, 308])('is sent again where a redirect with %d says so', async (status) => {
      const { port, got } = await receive(({ url }, response) => {
        if (url === '/hook') response.writeHead(status, { location: '/there' });
        response.end('thanks');
      });
      const answer = await post(allowing('127.0.0.1'), port);
      expect(answer).toMatchObject({ status: 200, body: Buffer.from('thanks') });
      expect(got[1]).toBe('POST /there application/json {"a":"é"}');
    });

    it.each([307, 308])('is not sent on with %d if it holds a secret', async (status) => {
      const { port, got } = await receive((_, response) =>
        response.writeHead(status, { location: '/there' }).end(),
      );
      expect(await post(allowing('127.0.0.1'), port, { isSecret: true })).toMatchObject({ status });
      expect(got).toHaveLength(1);
    });

    it('never reaches what is not public, neither at once nor by a redirect', async () => {
      const { port, got } = await receive((_, response) =>
        response.writeHead(307, { location: 'http://[::1]:9/' }).end(),
      );
      await expect(post(allowing(), port)).rejects.toMatchObject({ code: 'REFUSED' });
      expect(got).toEqual([]);
      await expect(post(allowing('127.0.0.1'), port)).rejects.toMatchObject({ code: 'REFUSED' });
      expect(got).toHaveLength(1);
    });

    it('is answered as soon as the status is there, though the body never ends, or breaks off', async () => {
      const requests = allowing('127.0.0.1');
      const drips = await receive((_, response) => void response.writeHead(200).write('x'));
      expect(await post(requests, drips.port, { patience: 300 })).toMatchObject({ status: 200 });
      const breaks = await receive((_, response) => {
        response.writeHead(500, { 'content-length': '1000' });
        response.write('sor', () => response.destroy());
      });
      expect(await post(requests, breaks.port)).toMatchObject({ status: 500, body: Buffer.from('sor') });
      const silent = await receive(() => undefined);
      const nothing = post(requests, silent.port, { patience: 300 });
      await expect(nothing).rejects.toMatchObject({ code: 'TIMEOUT' });
    });
  });

  it('trusts no certificate that nobody vouches for', async () => {
    const port = await serve((_, response) => response.end(feed));
    const secure = allowing('127.0.0.1').get(`https://127.0.0.1:${port}/`, options());
    await expect(secure).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
