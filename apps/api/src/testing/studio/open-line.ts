import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut, for what no browser can be told: that what is open is lost. */
export interface Line {
  /** Where the server is, over this line. */
  readonly url: string;
  /** How many WebSockets are open. */
  readonly webSockets: number;
  /** Ends everything that is open, and lets nothing through before `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const live = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    near.once('data', (head: Buffer) => {
      if (!/^upgrade: websocket/im.test(head.toString('latin1'))) return;
      live.add(near);
      near.on('close', () => live.delete(near));
    });
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, hostname);
  await once(server, 'listening');
  const end = (): void => open.forEach((socket) => socket.destroy());
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    get webSockets() {
      return live.size;
    },
    cut: () => {
      isCut = true;
      end();
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      server.close();
      end();
      await once(server, 'close');
    },
  };
}
