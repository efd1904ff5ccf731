import type { RunningServer } from './start-server.js';

/** All of an answer but what is never the same. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: [string, string][];
  readonly text: string;
}

/** What `/graphql` answers to this body, in every header and byte. */
export async function wholeAnswer(
  server: RunningServer,
  body: object,
  {
    token,
    headers = {},
    inPieces = false,
  }: { token?: string | undefined; headers?: Record<string, string>; inPieces?: boolean } = {},
): Promise<WholeAnswer> {
  const response = await server.fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: inPieces ? new Blob([JSON.stringify(body)]).stream() : JSON.stringify(body),
    ...(inPieces && { duplex: 'half' }),
  });
  const kept = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status: response.status, headers: kept, text: await response.text() };
}
