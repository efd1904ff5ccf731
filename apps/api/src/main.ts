import { openLog, readConfig, StartupFault, type Config } from '@kopij/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from './create-server.js';
import { Readiness } from './health/readiness.js';
import { keepHeapSmall } from './keep-heap-small.js';
import { stopServer } from './stop-server.js';

/** Starts the server. Whatever an operator can put right is said in a line each, and ends the program with 1. */
async function serve(): Promise<void> {
  keepHeapSmall();
  const outcome = readConfig(process.env);
  if (!outcome.ok) refuseToStart(outcome.faults);
  const { config } = outcome;
  const log = openLog(config.logLevel);
  try {
    const app = await createServer({ config, log });
    stopOnSignal(async (signal) => {
      log.info({ signal }, 'stopping');
      await stopServer(app, config.shutdownSeconds);
      log.info('stopped');
    });
    await listen(app, config);
    app.get(Readiness).serving();
    log.info({ url: `${await app.getUrl()}/graphql` }, 'listening');
  } catch (error) {
    if (!(error instanceof StartupFault)) throw error;
    refuseToStart([error.message]);
  }
}

/** @throws {StartupFault} when the address is taken, not ours or not allowed */
async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault(`HOST and PORT cannot be listened on: ${reason}`, { cause });
  }
}

function refuseToStart(faults: readonly string[]): never {
  for (const fault of faults) console.error(fault);
  process.exit(1);
}

/** The first signal stops in good order; a second one means now. */
function stopOnSignal(stop: (signal: string) => Promise<void>): void {
  let isStopping = false;
  const onSignal = (signal: string): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void stop(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

await serve();
