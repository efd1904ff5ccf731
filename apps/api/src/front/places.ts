/** For each request of a client that may be in work, so many more may wait. */
const waitingPerPlace = 32;

/** How a request goes on: at once or later in a place of its own, or not at all. */
export interface Entrance {
  /** It has a place. Whoever begins says by `leave` when the work is done; once is enough, and more does no harm. */
  readonly begin: (leave: () => void) => void;
  /** There are too many of this client. */
  readonly refuse: () => void;
}

interface Client {
  inWork: number;
  readonly waiting: Set<Entrance['begin']>;
}

/**
 * Gives each client as many places at work as any other. What a client sends beyond these waits, in the order in which it came;
 * beyond what may wait it is refused. Of those who wait one begins in each turn of the event loop, of the client with the fewest
 * in work, so that everybody who has a place left is served in between.
 */
export class Places {
  private readonly clients = new Map<string, Client>();
  private isNextDue = false;

  constructor(private readonly perClient: number) {}

  /** @returns a function by which a request that waits can go away */
  enter(name: string, { begin, refuse }: Entrance): (() => void) | null {
    const client = this.clientOf(name);
    if (client.inWork < this.perClient && client.waiting.size === 0) {
      this.begin(name, client, begin);
      return null;
    }
    if (client.waiting.size >= this.perClient * waitingPerPlace) {
      refuse();
      return null;
    }
    client.waiting.add(begin);
    return () => {
      client.waiting.delete(begin);
      this.forget(name, client);
    };
  }

  /** How many clients are at work or wait. */
  get size(): number {
    return this.clients.size;
  }

  private clientOf(name: string): Client {
    let client = this.clients.get(name);
    if (!client) this.clients.set(name, (client = { inWork: 0, waiting: new Set() }));
    return client;
  }

  private begin(name: string, client: Client, begin: Entrance['begin']): void {
    client.inWork += 1;
    let isHeld = true;
    begin(() => {
      if (!isHeld) return;
      isHeld = false;
      client.inWork -= 1;
      if (client.waiting.size > 0) this.beginNextLater();
      else this.forget(name, client);
    });
  }

  private beginNextLater(): void {
    if (this.isNextDue) return;
    this.isNextDue = true;
    setImmediate(() => {
      this.isNextDue = false;
      this.beginNext();
    });
  }

  private beginNext(): void {
    const next = this.leastBusy();
    if (!next) return;
    const [name, client] = next;
    const [begin] = client.waiting;
    if (!begin) return;
    client.waiting.delete(begin);
    // More than one may have left in this turn.
    this.beginNextLater();
    this.begin(name, client, begin);
  }

  /** Of those who wait and have a place left. */
  private leastBusy(): [string, Client] | undefined {
    let least: [string, Client] | undefined;
    for (const [name, client] of this.clients) {
      const isFree = client.waiting.size > 0 && client.inWork < this.perClient;
      if (isFree && (!least || client.inWork < least[1].inWork)) least = [name, client];
    }
    return least;
  }

  private forget(name: string, client: Client): void {
    if (client.inWork === 0 && client.waiting.size === 0) this.clients.delete(name);
  }
}
