import { WebSocket } from 'ws';

interface Message {
  readonly type: string;
  readonly payload?: { readonly extensions: { readonly code: string } }[];
}

/**
 * How a subscription to the newsroom begins over a WebSocket with these headers, as a browser sends them.
 *
 * @param poke makes something happen that it tells of; done again until it tells, or is refused
 */
export async function subscribeAsPage(
  url: string,
  headers: Record<string, string>,
  poke: () => Promise<unknown>,
): Promise<string> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  let outcome: string | undefined;
  const hear = ({ type, payload }: Message): void => {
    const query = 'subscription { newsroomChanged { __typename } }';
    if (type === 'connection_ack')
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
    if (type === 'next') outcome = 'BEGUN';
    if (type === 'error') outcome = payload?.[0]?.extensions.code;
  };
  socket.on('unexpected-response', (_request, { statusCode }) => (outcome = `REFUSED ${statusCode}`));
  socket.on('error', () => undefined);
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  socket.on('message', (data: Buffer) => hear(JSON.parse(data.toString()) as Message));
  while (outcome === undefined) await poke();
  socket.terminate();
  return outcome;
}
