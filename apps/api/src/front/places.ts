/** Number of requests that may queue per place. */
const waitingPerPlace = 32;

/** Time budget per client, and for starting queued requests, in one turn of the event loop, in milliseconds. */
const sharePerTurn = 4;

/** A slot, held by a request while it is processed. */
export interface Place {
  /** Continues the work, now or in a later turn of the event loop, once its client has budget left. */
  readonly goOn: (work: () => void) => void;
  /** Frees the slot. Calling it again does nothing. */
  readonly release: () => void;
}

/** What to do with a request: begin when it gets a slot, or refuse it. */
export interface Entrance {
  readonly begin: (place: Place) => void;
  /** Called when the client's queue is full. */
  readonly refuse: () => void;
}

interface Client {
  readonly name: string;
  inWork: number;
  /** Time its requests have used in this turn, plus the overrun of earlier turns, in milliseconds. */
  taken: number;
  /** Requests that are running and whose time has not been counted yet. */
  running: number;
  /** Continuations of requests in work, to be run when it is their turn. */
  readonly goingOn: (() => void)[];
  readonly waiting: Set<Entrance['begin']>;
}

/**
 * Fair scheduling of requests between clients. Each client gets the same number of slots and the same time budget
 * in each turn of the event loop; an overrun is deducted from its next turns. Further requests of a client queue in
 * order of arrival, and are refused when its queue is full. Each turn continues some queued work, beginning with
 * the client that has the fewest requests in work, so that a client that asks for much waits only for itself. When
 * there is no other client, turns are short and nobody waits long.
 */
export class Places {
  private readonly clients = new Map<string, Client>();
  private isNextDue = false;
  /** Work up to this moment has been counted. */
  private countedUntil = 0;

  /** @param now in milliseconds, replaceable by tests */
  constructor(
    private readonly perClient: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @returns a function that cancels a queued request; null if it was not queued */
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

  /** Number of clients with requests in work or queued, or with an overrun. */
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
      release: () => {
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

  /** The least busy client with work that may continue. */
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

/** Most work on a request happens in promises that resolve immediately: once these have run, the work is done. */
function afterPromises(work: () => void): void {
  queueMicrotask(() => process.nextTick(work));
}
