import { readFileSync } from 'node:fs';
import { OfferFirstAdmin } from '@kopij/identity';
import { describeLocation, openLog, readConfig, StartupFault, type Config } from '@kopij/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from './create-server.js';
import { Readiness } from './health/readiness.js';
import { keepHeapSmall } from './keep-heap-small.js';
import { stopServer } from './stop-server.js';

/** The installation folder: this file runs from dist/apps/api/src. */
const home = new URL('../../../../', import.meta.url);

/**
 * Starts the server. Faults that an operator can fix are printed, one line each, and end the program with exit code
 * 1.
 */
async function serve(): Promise<void> {
  keepHeapSmall();
  const outcome = readConfig(process.env);
  if (!outcome.ok) refuseToStart(outcome.faults);
  const { config, warnings } = outcome;
  const log = openLog(config.logLevel);
  log.info(
    { version: versionOf(home), node: process.version, ...describeLocation(config.databaseUrl) },
    'starting',
  );
  for (const warning of warnings) log.warn(warning);
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
    if (process.stdout.isTTY) await offerFirstAdmin(app);
  } catch (error) {
    if (!(error instanceof StartupFault)) throw error;
    refuseToStart([error.message]);
  }
}

/** To a terminal alone: whatever collects the output of a service may be read by others. */
async function offerFirstAdmin(app: NestFastifyApplication): Promise<void> {
  const link = await app.get(OfferFirstAdmin, { strict: false }).execute();
  if (link === null) return;
  process.stdout.write(
    `There is no admin yet. Become the first one with this link, within an hour: ${link}\n`,
  );
}

/** @throws {StartupFault} if the address is in use, not ours or not allowed */
async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (cause) {
    throw new StartupFault(whyNotListening(cause, { host, port }), { cause });
  }
}

function whyNotListening(cause: unknown, { host, port }: Pick<Config, 'host' | 'port'>): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  const address = `${host}, port ${port}`;
  if (code === 'EADDRINUSE') {
    return `Another program is already listening on ${address}. Choose another port, for example PORT=${port + 1} npm run start:prod.`;
  }
  if (code === 'EACCES') return `This user may not listen on ${address}. Choose a port above 1023 in PORT.`;
  return `Kopij cannot listen on HOST and PORT: ${message}`;
}

function versionOf(home: URL): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as { version: string };
  return version;
}

function refuseToStart(faults: readonly string[]): never {
  for (const fault of faults) console.error(fault);
  process.exit(1);
}

/**
 * The first signal stops gracefully, a second one immediately. Under npm, Ctrl-C arrives twice at the same moment,
 * from the terminal and from npm, which counts as one signal.
 */
function stopOnSignal(stop: (signal: string) => Promise<void>): void {
  let stoppingSince: number | undefined;
  const onSignal = (signal: string): void => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince < 250) return;
      process.exit(1);
    }
    stoppingSince = performance.now();
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
