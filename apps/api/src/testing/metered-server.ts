import { startBuiltServer, type BuiltServer } from './start-built-server.js';

export interface MeteredServer extends BuiltServer {
  /** What all of its threads have taken so far, in microseconds. */
  processorTime(): Promise<number>;
}

/** Loaded into the server before anything else: says what it has taken when it gets the signal. */
const tells = `
  let count = 0;
  process.on('SIGUSR2', () => {
    const { user, system } = process.cpuUsage();
    process.stdout.write('{"processorTime":' + (user + system) + ',"count":' + (count += 1) + '}\\n');
  });`;

/** The built server, which can be asked for its processor time: a clock on the wall would say more about who else is on the machine. */
export async function startMeteredServer(environment: Record<string, string>): Promise<MeteredServer> {
  const server = await startBuiltServer({
    ...environment,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tells)}`,
  });
  let count = 0;
  return {
    ...server,
    async processorTime() {
      count += 1;
      server.signal('SIGUSR2');
      await server.says(`"count":${count}}`);
      const told = new RegExp(`"processorTime":(\\d+),"count":${count}}`).exec(server.output());
      if (!told) throw new Error(`The server has ended: ${server.errors()}`);
      return Number(told[1]);
    },
  };
}
