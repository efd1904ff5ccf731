import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aPage, FixedClock } from '@kopij/testing';
import { startServer, type RunningServer } from '../../../api/src/testing/start-server.js';
import { actingUser } from '../acting-user.js';
import { importPage } from '../pages/import-page.js';
import { testTerminal } from '../testing/test-terminal.js';

const now = new Date('2026-03-02T09:00:00.000Z');

describe('kopij show', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer({ clock: new FixedClock(now) });
    const admin = await actingUser(server);
    const orders = { publish: true, review: 'ALWAYS', writer: admin, reviewer: admin } as const;
    await importPage(server, { text: aPage, section: 'Noorden', now }, orders);
  });
  afterAll(() => server.close());

  const terminal = testTerminal({});

  it('prints an imported page as it was, but for the line breaks of glued ages', async () => {
    const { code, output } = await terminal.run(
      ...['show', 'veerdienst-over-de-fjord-hervat', '--url', `${server.url}/graphql`],
    );
    expect(code).toBe(0);
    expect(output).toBe(`${aPage.replaceAll(/(geleden)(?=\p{Lu})/gu, '$1\n')}\n`);
  });

  it('finds the server of this machine by HOST and PORT', async () => {
    const { hostname, port } = new URL(server.url);
    const here = testTerminal({ HOST: hostname, PORT: port });
    expect((await here.run('show', 'veerdienst-over-de-fjord-hervat')).output).toMatch(/^Veerdienst /);
  });

  it('says that there is no such article', async () => {
    expect(await terminal.run('show', 'bestaat-niet', '--url', `${server.url}/graphql`)).toEqual({
      code: 1,
      output: '',
      errors: 'There is no article with the slug "bestaat-niet".\n',
    });
  });

  it('says where it found no Kopij', async () => {
    const other: Server = createServer((_, response) => response.end('<h1>It works!</h1>')).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => other.once('listening', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/graphql`;
    const fault = {
      code: 1,
      output: '',
      errors: `No Kopij server answers at ${url}. Start one with "npm run start:prod", or pass its address with --url.\n`,
    };
    expect(await terminal.run('show', 'x', '--url', url)).toEqual(fault);
    await new Promise((resolve) => other.close(resolve));
    expect(await terminal.run('show', 'x', '--url', url)).toEqual(fault);
  });
});
