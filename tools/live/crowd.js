import { WebSocket } from 'ws';

/** @param {import('ws').RawData} data one message, in one piece */
const textOf = (data) => Buffer.concat([/** @type {Buffer} */ (data)]).toString();

const query = 'subscription { articleChanged { eventId articleId article { headline lead } } }';

/** How many connect at the same time. */
const atOnce = 50;

/** Subscribers, each over a WebSocket of its own, who count what they are told. */
export class Crowd {
  /** @type {{ socket: WebSocket, articles: Set<string> }[]} */
  members = [];
  told = 0;
  /** How long after its publication was answered each subscriber had an article, in milliseconds. @type {number[]} */
  delays = [];
  /** When each article was published. @type {Map<string, number>} */
  published = new Map();
  /** What was told before its publication was answered. @type {Map<string, number>} */
  early = new Map();

  /** @param {string} url @param {number} count */
  async subscribe(url, count) {
    for (let made = 0; made < count; made += atOnce) {
      const some = Math.min(atOnce, count - made);
      await Promise.all(Array.from({ length: some }, () => this.join(url)));
    }
  }

  /** @param {string} articleId that was published now */
  expect(articleId) {
    this.published.set(articleId, performance.now());
    const early = this.early.get(articleId) ?? 0;
    for (let at = 0; at < early; at += 1) this.delays.push(0);
  }

  /** How many messages have not come yet. */
  missing() {
    let missing = 0;
    for (const { articles } of this.members) {
      for (const id of this.published.keys()) if (!articles.has(id)) missing += 1;
    }
    return missing;
  }

  leave() {
    for (const { socket } of this.members) socket.terminate();
  }

  /** @param {string} url @returns {Promise<void>} when it is told that it has begun */
  join(url) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    /** @type {Set<string>} */
    const articles = new Set();
    this.members.push({ socket, articles });
    return new Promise((resolve, reject) => {
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('error', reject);
      socket.on('close', (code) => reject(new Error(`A subscriber was dropped with code ${code}.`)));
      socket.on('message', (data) => {
        const { type, payload } = JSON.parse(textOf(data));
        if (type === 'connection_ack')
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
        if (type !== 'next') return;
        const { articleId, article } = payload.data.articleChanged;
        if (articleId === null) return resolve();
        if (article) this.note(articles, articleId);
      });
    });
  }

  /** @param {Set<string>} articles @param {string} articleId */
  note(articles, articleId) {
    if (articles.has(articleId)) return;
    articles.add(articleId);
    this.told += 1;
    const since = this.published.get(articleId);
    if (since === undefined) this.early.set(articleId, (this.early.get(articleId) ?? 0) + 1);
    else this.delays.push(performance.now() - since);
  }
}
