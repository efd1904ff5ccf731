/** For each request of a client that may be in work, so many more may wait. */
const waitingPerPlace = 32;

/** What one client's requests, and those who wait, may take of one turn of the event loop before the next begins, in milliseconds. */
const sharePerTurn = 4;

/** What a request at work holds. */
export interface Place {
  /** Goes on with the work, at once or in a later turn of the event loop: when its client has a share of it left. */
  readonly goOn: (work: () => void) => void;
  /** Says that the work is done; once is enough, and more does no harm. */
  readonly leave: () => void;
}

/** How a request goes on: at once or later in a place of its own, or not at all. */
export interface Entrance {
  readonly begin: (place: Place) => void;
  /** There are too many of this client. */
  readonly refuse: () => void;
}

interface Client {
  readonly name: string;
  inWork: number;
  /** In milliseconds: what its requests have taken of this turn, and of earlier ones beyond their share. */
  taken: number;
  /** Of its requests, those whose time is not counted yet. */
  running: number;
  /** At work, and going on when it is their turn. */
  readonly goingOn: (() => void)[];
  readonly waiting: Set<Entrance['begin']>;
}

/**
 * Gives each client as many places at work as any other, and as much of each turn of the event loop; what takes longer is made up for in
 * the next turns. What a client sends beyond these waits, in the order in which it came; beyond what may wait it is refused. Of those
 * who wait some go on in each turn, of the client with the fewest in work first, and then everybody who asks for little is served: a
 * client that asks for much waits for itself. Where there is nobody else turns are short, and nobody waits for long.
 */
export class Places {
  private readonly clients = new Map<string, Client>();
  private isNextDue = false;
  /** All that was done until then has been counted. */
  private countedUntil = 0;

  /** @param now in milliseconds, for whoever tests the time */
  constructor(
    private readonly perClient: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @returns a function by which a request that waits can go away; null for one that does not wait */
  enter(name: string, { begin, refuse }: Entrance): (() => void) | null {
    const client = this.clientOf(name);
    if (hasShare(client) && client.inWork < this.perClient && client.waiting.size === 0) {
      this.begin(client, begin);
      return null;
    }
    if (client.waiting.size >= this.perClient * waitingPerPlace) {
      refuse();
      return null;
    }
    client.waiting.add(begin);
    this.goOnLater();
    return () => {
      client.waiting.delete(begin);
      this.forget(client);
    };
  }

  /** How many clients are at work, wait, or have taken more than their share. */
  get size(): number {
    return this.clients.size;
  }

  private clientOf(name: string): Client {
    let client = this.clients.get(name);
    if (!client) {
      this.clients.set(
        name,
        (client = { name, inWork: 0, taken: 0, running: 0, goingOn: [], waiting: new Set() }),
      );
    }
    return client;
  }

  private begin(client: Client, begin: Entrance['begin'], then?: () => void): void {
    client.inWork += 1;
    let isHeld = true;
    const place: Place = {
      goOn: (work) => {
        if (hasShare(client) && client.goingOn.length === 0) return this.run(client, work);
        client.goingOn.push(work);
        this.goOnLater();
      },
      leave: () => {
        if (!isHeld) return;
        isHeld = false;
        client.inWork -= 1;
        if (client.waiting.size > 0) this.goOnLater();
        else this.forget(client);
      },
    };
    this.run(client, () => begin(place), then);
  }

  private run(client: Client, work: () => void, then?: () => void): void {
    const began = this.now();
    client.running += 1;
    work();
    afterPromises(() => {
      client.running -= 1;
      const now = this.now();
      client.taken += now - Math.max(began, this.countedUntil);
      this.countedUntil = now;
      this.goOnLater();
      then?.();
    });
  }

  private goOnLater(): void {
    if (this.isNextDue) return;
    this.isNextDue = true;
    setImmediate(this.nextTurn);
  }

  private readonly nextTurn = (): void => {
    this.isNextDue = false;
    for (const client of this.clients.values()) {
      client.taken = Math.max(0, client.taken - sharePerTurn);
      if (client.taken > 0) this.goOnLater();
      else this.forget(client);
    }
    this.goOnUntil(this.now() + sharePerTurn);
  };

  private goOnUntil(end: number): void {
    const client = this.leastBusy();
    if (!client) return;
    if (this.now() >= end) return this.goOnLater();
    const then = (): void => this.goOnUntil(end);
    const work = client.goingOn.shift();
    if (work) return this.run(client, work, then);
    const [begin] = client.waiting;
    if (!begin) return;
    client.waiting.delete(begin);
    this.begin(client, begin, then);
  }

  /** Of those who have something that may go on. */
  private leastBusy(): Client | undefined {
    let least: Client | undefined;
    for (const client of this.clients.values()) {
      const mayBegin = client.waiting.size > 0 && client.inWork < this.perClient;
      const mayGoOn = hasShare(client) && (mayBegin || client.goingOn.length > 0);
      if (mayGoOn && (!least || client.inWork < least.inWork)) least = client;
    }
    return least;
  }

  private forget({ name, inWork, running, taken, goingOn, waiting }: Client): void {
    const isAtWork = inWork + running + taken > 0;
    if (!isAtWork && goingOn.length === 0 && waiting.size === 0) this.clients.delete(name);
  }
}

function hasShare({ taken }: Client): boolean {
  return taken < sharePerTurn;
}

/** Most of the work on a request is done by promises that have to wait for nothing: once all of these are through, it is done. */
function afterPromises(work: () => void): void {
  queueMicrotask(() => process.nextTick(work));
}
