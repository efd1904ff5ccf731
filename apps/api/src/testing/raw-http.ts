import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  /** 0 where the connection was closed without an answer. */
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends these very bytes over a connection of their own and reads what comes back until it is closed. */
export function sendRaw(url: string, bytes: string | Buffer, from = '127.0.0.1'): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), localAddress: from });
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that has said no need not read the rest: what it said has come all the same.
    socket.on('error', (error) => (chunks.length > 0 ? undefined : reject(error)));
    socket.on('close', () => resolve(readAnswer(Buffer.concat(chunks).toString())));
    socket.write(bytes);
  });
}

/** The head of a request that asks for the connection to be closed after it. */
export function head(requestLine: string, headers: Record<string, string> = {}): string {
  const all = { host: 'kopij', connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`${requestLine} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

/** A POST of this body to `/graphql`. */
export function post(body: string, headers: Record<string, string> = {}): string {
  const length = String(Buffer.byteLength(body));
  return (
    head('POST /graphql', { 'content-type': 'application/json', 'content-length': length, ...headers }) + body
  );
}

export function readAnswer(text: string): RawAnswer {
  const [top = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = top.split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(statusLine.split(' ')[1] ?? 0),
    headers: new Map(headers),
    body: rest.join('\r\n\r\n'),
  };
}
