import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { CreateWireSource } from '@kopij/wire';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from './start-server.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

const anItem = `<?xml version="1.0" encoding="UTF-8"?>
<nitf baselang="nl">
  <head><docdata><doc-id id-string="WAD.20260302.22" regsrc="WAD" /></docdata></head>
  <body>
    <body.head><hedline><hl1>Boot naar Oslo vaart weer</hl1></hedline></body.head>
    <body.content><p>OSLO (ANP) - De boot naar Oslo vaart na drie dagen storm weer.</p></body.content>
  </body>
</nitf>`;

/** Sends an item as an agency does, from a source of its own, and waits until it is on the wire. Gives its id. */
export async function sendWireItem(server: RunningServer): Promise<string> {
  const source = { slug: 'wad', name: 'Waddennieuws' };
  const made = await server.get(CreateWireSource).execute(commandLine, source);
  if ('refusals' in made) throw new Error(JSON.stringify(made));
  const { token } = await server.hire('REPORTER', 'Waddennieuws', ['WIRE_SEND']);
  const { token: reader } = await server.hire('EDITOR', 'Lezer');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/xml' };
  await server.fetch('/wire/wad', { method: 'POST', body: anItem, headers });
  for (;;) {
    const { data } = await server.query<{ wireItems: { edges: { node: { id: string } }[] } }>(
      '{ wireItems(first: 1) { edges { node { id } } } }',
      {},
      { token: reader },
    );
    const [item] = data?.wireItems.edges ?? [];
    if (item) return item.node.id;
    await sleep(50);
  }
}
