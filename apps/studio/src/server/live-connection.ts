/** What a live connection tells whoever holds it. */
export interface LiveConnectionParts {
  /** `wss://…/graphql` */
  readonly url: string;
  /** Called whenever it begins to tell of changes, or no longer does. */
  readonly onLive: (isLive: boolean) => void;
  /** Called when the connection was lost, or could not be made. */
  readonly onLost: () => void;
  /**
   * Called when the session that it was made in has ended. Gives whether somebody is signed in all the same; if nobody is, nothing is
   * tried again before `wake`.
   */
  readonly onEnded: () => Promise<boolean>;
}

/** The data of a message; the subscription decides what is in it. */
type Data = Readonly<Record<string, { readonly eventId?: string } | null>>;

interface Topic {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly hear: (data: Data) => void;
  /** The last event that was told: after a break, the server goes on from it. */
  after: string | null;
}

interface Fault {
  readonly extensions?: { readonly code?: string };
}

interface Message {
  readonly type: 'connection_ack' | 'next' | 'error' | 'complete' | 'ping' | 'pong';
  readonly id?: string;
  readonly payload?: { readonly data?: Data | null; readonly errors?: readonly Fault[] } | readonly Fault[];
}

/** Of the server: the session is not valid, or not any more. */
const unauthorized = 4401;

/** How long to wait before the first next try, and at most, in milliseconds. */
const firstPause = 500;
const longestPause = 30_000;

/** After how long without a word the server is asked whether it is there, and after how long it is not, in milliseconds. */
const quiet = 15_000;
const silence = 30_000;
const beat = 5_000;

/**
 * The connection over which a window hears of changes: a WebSocket by the protocol graphql-transport-ws, since a browser has six connections
 * to a server, for all its windows together, and streams of events would take them (docs/adr/0080). It connects again by itself,
 * and goes on where it was.
 */
export class LiveConnection {
  private readonly topics = new Map<string, Topic>();
  private count = 0;
  private socket: WebSocket | null = null;
  private isReady = false;
  private isWanted = false;
  private failures = 0;
  private heardAt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private pulse: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly parts: LiveConnectionParts) {}

  /** @returns what ends it */
  subscribe(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    hear: (data: Data) => void,
  ): () => void {
    this.count += 1;
    const id = String(this.count);
    this.topics.set(id, { query, variables, hear, after: null });
    if (this.isReady) this.begin(id);
    else this.connect();
    return () => {
      if (this.topics.delete(id) && this.isReady) this.send({ type: 'complete', id });
    };
  }

  /** Connects, or makes sure that it is connected: somebody is looking, or has signed in. */
  wake(): void {
    this.isWanted = true;
    this.failures = 0;
    if (!this.socket) return this.connect();
    if (this.isReady) this.send({ type: 'ping' });
  }

  /** Lets the connection go until `wake`; what happens meanwhile is told then. */
  rest(): void {
    this.isWanted = false;
    clearTimeout(this.retry);
    this.drop();
  }

  private connect(): void {
    clearTimeout(this.retry);
    if (this.socket || !this.isWanted || this.topics.size === 0) return;
    const socket = new WebSocket(this.parts.url, 'graphql-transport-ws');
    this.socket = socket;
    this.heardAt = performance.now();
    socket.onopen = () => {
      this.send({ type: 'connection_init' });
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      if (this.socket === socket) this.receive(JSON.parse(data) as Message);
    };
    socket.onclose = ({ code }) => {
      if (this.socket === socket) this.lose(code);
    };
    this.pulse = setInterval(() => {
      this.look();
    }, beat);
  }

  private receive({ type, id = '', payload }: Message): void {
    this.heardAt = performance.now();
    const topic = this.topics.get(id);
    if (type === 'ping') this.send({ type: 'pong' });
    if (type === 'connection_ack') {
      this.isReady = true;
      this.parts.onLive(true);
      for (const each of this.topics.keys()) this.begin(each);
    }
    if (type === 'error') this.refuse(payload as readonly Fault[]);
    if (type !== 'next' || !topic || !payload || !('data' in payload)) return;
    const { data, errors = [] } = payload;
    this.failures = 0;
    if (!data) return this.refuse(errors);
    topic.after = Object.values(data)[0]?.eventId ?? topic.after;
    topic.hear(data);
  }

  /** What is not for them is not asked again before there is another connection. */
  private refuse(faults: readonly Fault[]): void {
    const codes = faults.map(({ extensions }) => extensions?.code);
    if (codes.includes('UNAUTHENTICATED')) this.lose(unauthorized);
    if (codes.includes('LIMIT_EXCEEDED')) this.lose(0);
  }

  private begin(id: string): void {
    const topic = this.topics.get(id);
    if (!topic) return;
    const { query, variables, after } = topic;
    this.send({
      type: 'subscribe',
      id,
      payload: { query, variables: after === null ? variables : { ...variables, after } },
    });
  }

  private send(message: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** A network can go without a word. */
  private look(): void {
    const since = performance.now() - this.heardAt;
    if (since > silence) this.lose(0);
    else if (since > quiet) this.send({ type: 'ping' });
  }

  private lose(code: number): void {
    this.drop();
    if (code === unauthorized) {
      this.isWanted = false;
      void this.parts.onEnded().then((isSignedIn) => {
        if (!isSignedIn) return;
        this.isWanted = true;
        this.connectLater();
      });
      return;
    }
    this.parts.onLost();
    this.connectLater();
  }

  private connectLater(): void {
    // Not all windows of all newsrooms at once, after a server was restarted.
    const pause = Math.min(longestPause, firstPause * 2 ** this.failures) * (0.5 + Math.random() / 2);
    this.failures += 1;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      this.connect();
    }, pause);
  }

  private drop(): void {
    const { socket } = this;
    this.socket = null;
    clearInterval(this.pulse);
    socket?.close();
    if (this.isReady) this.parts.onLive(false);
    this.isReady = false;
  }
}
