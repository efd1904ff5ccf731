import { randomUUID } from 'node:crypto';
import { BackgroundLoop, Broadcast, Clock, Problem } from '@kopij/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import {
  keyOf,
  PresenceBoard,
  type Lock,
  type LockWish,
  type SeenWindow,
  type Window,
  type WindowName,
} from '../board/presence-board.js';
import { parseMessage, renderMessage, type PresenceMessage } from './presence-message.js';

/** While somebody is there: how often it is looked who is gone, and others are told who is still there. In milliseconds. */
const lookEvery = 1_000;
const tellEvery = 10_000;

/** More would not fit into a message. */
const mostInMessage = 20;

type Listener = (manuscriptId: string) => void;

/** What came of a wish. */
export interface LockOutcome {
  /** Who has it now. */
  readonly lock: Lock | null;
  /** From whom it was taken over. */
  readonly takenFrom: string | null;
}

/**
 * Who has which manuscript open in a client of any process, and who has locked it. It is kept in memory and broadcast: no sign that
 * somebody is there is a commit (docs/adr/0072).
 */
@Injectable()
export class Presences implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly processId = randomUUID();
  private readonly board = new PresenceBoard();
  private readonly listeners = new Set<Listener>();
  private readonly loop = new BackgroundLoop({ name: 'Presence', round: () => this.round() });
  /** The windows of the clients of this process, of which it tells the others. */
  private readonly own = new Set<string>();
  private readonly outcomes = new Map<string, LockOutcome | null>();
  private toldAt = -Infinity;

  constructor(
    private readonly broadcast: Broadcast,
    private readonly clock: Clock,
  ) {
    broadcast.listen((text) => {
      const message = parseMessage(text);
      if (message) this.hear(message);
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** A sign that somebody has a manuscript open. Others hear of it at once only if they see something else than before. */
  touch(window: Window): void {
    this.own.add(keyOf(window));
    if (!this.board.see({ ...window, seenAt: this.now() })) return;
    this.changed(window.manuscriptId);
    this.tell({ says: 'HERE', from: this.processId, windows: [{ ...window, age: 0 }], locks: [] });
    this.loop.wake();
  }

  /** Somebody has closed a window. */
  leave(window: WindowName): void {
    this.own.delete(keyOf(window));
    if (!this.board.leave(window)) return;
    this.changed(window.manuscriptId);
    this.tell({ says: 'GONE', window });
  }

  /** The windows in which a manuscript is open, of all people. */
  of(manuscriptId: string): SeenWindow[] {
    return this.board.of(manuscriptId, this.now());
  }

  lockOf(manuscriptId: string): Lock | null {
    return this.board.lockOf(manuscriptId, this.now());
  }

  /**
   * Of two who wish to lock the same, the first gets it, whichever process they ask.
   *
   * @throws {Problem} LIMIT_EXCEEDED if it was not heard in time
   */
  async wish(wish: Omit<LockWish, 'at'>): Promise<LockOutcome> {
    const id = randomUUID();
    this.outcomes.set(id, null);
    try {
      await this.broadcast.send(renderMessage({ ...wish, id, at: this.now() }));
      const outcome = this.outcomes.get(id);
      if (outcome) return outcome;
      throw new Problem('LIMIT_EXCEEDED', 'The servers have not agreed on this in time. Try again.');
    } finally {
      this.outcomes.delete(id);
      this.loop.wake();
    }
  }

  /** Calls `listener` when something changes about a manuscript. Returns what ends that. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private hear(message: PresenceMessage): void {
    const now = this.now();
    switch (message.says) {
      case 'HELLO':
        return void this.tellAll().catch(() => undefined);
      case 'GONE':
        if (this.board.leave(message.window)) this.changed(message.window.manuscriptId);
        return;
      case 'HERE': {
        // However late it comes back, nobody was seen later for that.
        if (message.from === this.processId) return;
        const seen = message.windows.filter(({ age, ...window }) =>
          this.board.see({ ...window, seenAt: now - age }),
        );
        const locked = message.locks.filter(({ manuscriptId, userId, since, age }) =>
          this.board.learnLock(manuscriptId, { userId, since, renewedAt: now - age }, now),
        );
        for (const { manuscriptId } of [...seen, ...locked]) this.changed(manuscriptId);
        return;
      }
      default: {
        const before = this.lockOf(message.manuscriptId);
        const takenFrom = this.board.wish(message, now);
        const lock = this.lockOf(message.manuscriptId);
        if (this.outcomes.has(message.id)) this.outcomes.set(message.id, { lock, takenFrom });
        if (lock?.userId !== before?.userId) this.changed(message.manuscriptId);
      }
    }
  }

  private async round(): Promise<number> {
    if (await this.broadcast.join()) {
      this.board.keepLocksOf(new Set([...this.ownWindows()].map(({ userId }) => userId)));
      await this.broadcast.send(renderMessage({ says: 'HELLO' }));
    }
    for (const manuscriptId of this.board.sweep(this.now())) this.changed(manuscriptId);
    if (performance.now() - this.toldAt >= tellEvery) await this.tellAll();
    return this.board.isEmpty ? tellEvery : lookEvery;
  }

  /** Tells the others of everybody who is here, and what they have locked. */
  private async tellAll(): Promise<void> {
    this.toldAt = performance.now();
    const [from, now] = [this.processId, this.now()];
    const own = this.ownWindows();
    const windows = own.map(({ seenAt, ...window }) => ({ ...window, age: now - seenAt }));
    const here = new Set(own.map(({ manuscriptId, userId }) => `${manuscriptId} ${userId}`));
    const locks = [...this.board.allLocks()]
      .filter(([manuscriptId, { userId }]) => here.has(`${manuscriptId} ${userId}`))
      .map(([manuscriptId, { userId, since, renewedAt }]) => ({
        manuscriptId,
        userId,
        since,
        age: now - renewedAt,
      }));
    for (let at = 0; at < windows.length; at += mostInMessage) {
      // Some may have been closed while the ones before were sent.
      const open = windows.slice(at, at + mostInMessage).filter((window) => this.own.has(keyOf(window)));
      await this.send({ says: 'HERE', from, windows: open, locks: [] });
    }
    for (let at = 0; at < locks.length; at += mostInMessage) {
      await this.send({ says: 'HERE', from, windows: [], locks: locks.slice(at, at + mostInMessage) });
    }
  }

  private ownWindows(): SeenWindow[] {
    const windows = [...this.board.allWindows()].filter((window) => this.own.has(keyOf(window)));
    if (windows.length < this.own.size) {
      this.own.clear();
      for (const window of windows) this.own.add(keyOf(window));
    }
    return windows;
  }

  /** What gets lost is told again with everything else, a few seconds later. */
  private tell(message: PresenceMessage): void {
    void this.send(message).catch(() => undefined);
  }

  private send(message: PresenceMessage): Promise<void> {
    return this.broadcast.send(renderMessage(message));
  }

  private changed(manuscriptId: string): void {
    for (const listener of this.listeners) listener(manuscriptId);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
