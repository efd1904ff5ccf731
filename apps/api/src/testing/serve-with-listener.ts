import { appendFileSync } from 'node:fs';
import { Consumers, openLog, readConfig } from '@kopij/platform';
import { Injectable, Module } from '@nestjs/common';
import { createServer } from '../create-server.js';

/**
 * The server with one part more: somebody who wants to be told everything the newsroom announces, and writes it to a file,
 * an id a line: `serve-with-listener FILE`. Tells whoever started it where it listens. For `npm run chaos`.
 */
const [, , file = ''] = process.argv;

@Injectable()
class Listener {
  constructor(consumers: Consumers) {
    consumers.registerConsumer({
      name: 'listener',
      deliver: (_event, { id }) => Promise.resolve(appendFileSync(file, `${id}\n`)),
    });
  }
}

@Module({ providers: [Listener] })
class ListenerModule {}

const settings = readConfig(process.env);
if (!settings.ok) throw new Error(settings.faults.join('\n'));
const { config } = settings;
const app = await createServer({ config, log: openLog(config.logLevel), besides: [ListenerModule] });
await app.listen(config.port, config.host);
process.send?.({ url: await app.getUrl() });
// Nobody else would end it.
process.on('disconnect', () => process.exit(1));
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
