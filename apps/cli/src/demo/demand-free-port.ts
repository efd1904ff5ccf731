import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '@kopij/platform';
import { CliFault } from '../cli-fault.js';

/** @throws {CliFault} when something else listens there already, or nobody could be told where the server is */
export async function demandFreePort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  if (port === 0) throw new CliFault('The demo prints its address: set PORT to a number other than 0.');
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new CliFault(
      `Nothing can listen on ${host}, port ${port}: it is taken, or not yours. Try another, as in: PORT=4001 npm run demo`,
      {
        cause: error,
      },
    );
  }
  probe.close();
  await once(probe, 'close');
}
