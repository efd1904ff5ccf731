import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { CreateWireSource, MessageStore, SettleMessages, TakeMessages, WireModule } from '@kopij/wire';
import { PlatformModule } from '@kopij/platform';
import { testConfig } from '@kopij/testing';
import { Test } from '@nestjs/testing';
import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('kopij wire', () => {
  let newsroom: TestNewsroom;
  let receiptId: string;
  beforeAll(async () => {
    newsroom = await testNewsroom();
    receiptId = await receive(Buffer.from('<list/>'));
  });
  afterAll(() => newsroom.close());

  /** As a server takes it in and settles it. */
  async function receive(bytes: Uint8Array): Promise<string> {
    const config = testConfig(newsroom.databaseUrl);
    const server = await Test.createTestingModule({
      imports: [PlatformModule.forRoot({ config }), WireModule],
    }).compile();
    await server.init();
    await server.get(CreateWireSource).execute(admin, { slug: 'dpa', name: 'dpa', silentAlarmMinutes: 1 });
    const made = await server.get(CreateWireSource).execute(admin, { slug: 'anp', name: 'ANP' });
    if ('refusals' in made) throw new Error(JSON.stringify(made));
    const message = { bytes, contentType: null, name: null, senderId: null };
    const [receipt] = await server.get(TakeMessages).execute(made.source.id, [message]);
    if (!receipt) throw new Error('Nothing was taken in.');
    await server.get(SettleMessages).execute(await server.get(MessageStore).unsettled(1));
    await server.close();
    return receipt.id;
  }

  it('status lists what came in from each source, and what is quarantined', async () => {
    const { code, output } = await newsroom.run('wire', 'status');
    expect(code).toBe(0);
    expect(output).toMatch(
      /^SOURCE +STATUS +LAST MESSAGE +RECEIVED +STORED +UPDATED +DUPLICATE +REJECTED +QUARANTINED +LAST POLL +POLL ERROR\n/,
    );
    expect(output).toMatch(/^anp +open +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +0 +0 +0 +0 +0 +1 +- +-$/m);
    expect(output).toMatch(/^dpa +open +- +0 +0 +0 +0 +0 +0 +- +-$/m);
  });

  it('replay reads a quarantined message again, and fails while it cannot be read', async () => {
    expect(await newsroom.run('wire', 'replay', receiptId)).toEqual({
      code: 1,
      output: '',
      errors: `${receiptId}: quarantined again (UNKNOWN_FORMAT).\n`,
    });
  });

  it('replay refuses what is no message', async () => {
    expect(await newsroom.run('wire', 'replay', 'x')).toMatchObject({
      code: 1,
      errors: 'There is no such message.\n',
    });
  });
});
