import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { CreateWireSource } from '@kopij/wire';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from './start-server.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

interface Item {
  readonly id: string;
  readonly headline: string;
}

const aHeadline = 'Boot naar Oslo vaart weer';
const aText = 'OSLO (ANP) - De boot naar Oslo vaart na drie dagen storm weer.';

const anItem = (
  number: number,
  headline: string,
  text: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<nitf baselang="nl">
  <head><docdata><doc-id id-string="WAD.20260302.${number}" regsrc="WAD" /></docdata></head>
  <body>
    <body.head><hedline><hl1>${headline}</hl1></hedline></body.head>
    <body.content><p>${text}</p></body.content>
  </body>
</nitf>`;

/**
 * Sends an item as an agency does, from a source of its own, and waits until it is on the wire. Gives its id.
 *
 * @param others headlines of other items to send
 */
export async function sendWireItem(server: RunningServer, others: readonly string[] = []): Promise<string> {
  const source = { slug: 'wad', name: 'Waddennieuws' };
  const made = await server.get(CreateWireSource).execute(commandLine, source);
  if ('refusals' in made) throw new Error(JSON.stringify(made));
  const { token } = await server.hire('REPORTER', 'Waddennieuws', ['WIRE_SEND']);
  const { token: reader } = await server.hire('EDITOR', 'Lezer');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/xml' };
  const texts = [
    [aHeadline, aText],
    ...others.map((headline) => [headline, `DEN HAAG (ANP) - ${headline}.`]),
  ];
  for (const [at, [headline = '', text = '']] of texts.entries()) {
    await server.fetch('/wire/wad', { method: 'POST', body: anItem(22 + at, headline, text), headers });
  }
  for (;;) {
    const { data } = await server.query<{ wireItems: { edges: { node: Item }[] } }>(
      '{ wireItems { edges { node { id headline } } } }',
      {},
      { token: reader },
    );
    const items = data?.wireItems.edges.map(({ node }) => node) ?? [];
    const item = items.find(({ headline }) => headline === aHeadline);
    if (item && items.length === texts.length) return item.id;
    await sleep(50);
  }
}
