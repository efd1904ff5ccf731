import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '@kopij/platform';
import { CliFault } from '../cli-fault.js';

/** @throws {CliFault} if the port is in use, or if it is 0, so that the address could not be printed */
export async function demandFreePort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  if (port === 0) throw new CliFault('The demo prints its address: set PORT to a number other than 0.');
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new CliFault(
      `The demo cannot listen on ${host}, port ${port}: the port is in use, or you may not use it. Try another, for example: PORT=4001 npm run demo`,
      {
        cause: error,
      },
    );
  }
  probe.close();
  await once(probe, 'close');
}
