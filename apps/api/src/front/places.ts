/** For each request of a client that may be in work, so many more may wait. */
const waitingPerPlace = 32;

/** What one client's requests, and those who wait, may take of one turn of the event loop before the next begins, in milliseconds. */
const sharePerTurn = 4;

/** How a request goes on: at once or later in a place of its own, or not at all. */
export interface Entrance {
  /** It has a place. Whoever begins says by `leave` when the work is done; once is enough, and more does no harm. */
  readonly begin: (leave: () => void) => void;
  /** There are too many of this client. */
  readonly refuse: () => void;
}

interface Client {
  inWork: number;
  /** What it has taken of this turn, in milliseconds. */
  taken: number;
  readonly waiting: Set<Entrance['begin']>;
}

/**
 * Gives each client as many places at work as any other, and as much of each turn of the event loop. What a client sends beyond
 * these waits, in the order in which it came; beyond what may wait it is refused. Of those who wait some begin in each turn, of the
 * client with the fewest in work first, and then everybody who asks for little is served: a client that asks for much waits for
 * itself.
 */
export class Places {
  private readonly clients = new Map<string, Client>();
  private isNextDue = false;
  private isTurnToEnd = false;

  constructor(private readonly perClient: number) {}

  /** @returns a function by which a request that waits can go away; null for one that does not wait */
  enter(name: string, { begin, refuse }: Entrance): (() => void) | null {
    const client = this.clientOf(name);
    if (client.taken < sharePerTurn && client.inWork < this.perClient && client.waiting.size === 0) {
      this.begin(client, begin);
      return null;
    }
    if (client.waiting.size >= this.perClient * waitingPerPlace) {
      refuse();
      return null;
    }
    client.waiting.add(begin);
    this.beginNextLater();
    return () => {
      client.waiting.delete(begin);
      this.endTurnLater();
    };
  }

  /** How many clients are at work or wait. */
  get size(): number {
    return this.clients.size;
  }

  private clientOf(name: string): Client {
    let client = this.clients.get(name);
    if (!client) this.clients.set(name, (client = { inWork: 0, taken: 0, waiting: new Set() }));
    return client;
  }

  private begin(client: Client, begin: Entrance['begin']): void {
    client.inWork += 1;
    let isHeld = true;
    const began = performance.now();
    begin(() => {
      if (!isHeld) return;
      isHeld = false;
      client.inWork -= 1;
      if (client.waiting.size > 0) this.beginNextLater();
      else this.endTurnLater();
    });
    client.taken += performance.now() - began;
    this.endTurnLater();
  }

  private endTurnLater(): void {
    if (this.isTurnToEnd) return;
    this.isTurnToEnd = true;
    setImmediate(this.endTurn);
  }

  private readonly endTurn = (): void => {
    this.isTurnToEnd = false;
    for (const [name, client] of this.clients) {
      client.taken = 0;
      if (client.inWork === 0 && client.waiting.size === 0) this.clients.delete(name);
    }
  };

  private beginNextLater(): void {
    if (this.isNextDue) return;
    this.isNextDue = true;
    setImmediate(() => {
      this.isNextDue = false;
      this.beginNext();
    });
  }

  private beginNext(): void {
    const end = performance.now() + sharePerTurn;
    do {
      const client = this.leastBusy();
      const [begin] = client?.waiting ?? [];
      if (!client || !begin) return;
      client.waiting.delete(begin);
      this.begin(client, begin);
    } while (performance.now() < end);
    this.beginNextLater();
  }

  /** Of those who wait and have a place left. */
  private leastBusy(): Client | undefined {
    let least: Client | undefined;
    for (const client of this.clients.values()) {
      const mayBegin = client.waiting.size > 0 && client.inWork < this.perClient;
      if (mayBegin && (!least || client.inWork < least.inWork)) least = client;
    }
    return least;
  }
}
