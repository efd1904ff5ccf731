import type { Client } from 'urql';
import { freshKey } from '../../../basics/fresh-key.js';
import { isSameCopy, type Copy } from '../copy/copy.js';
import { mergeCopies } from '../conflict/merge-copies.js';
import { isEmptyPatch, patchBetween, type Patch } from '../conflict/patch-between.js';
import { claim, keepCopy, readKept, type CopyKey } from './kept-copies.js';
import { discardDraft, readStored, sendFlight, type Answer } from './newsroom.js';
import * as state from './saving-state.js';
import type { CopyRules, Saving, Stored } from './saving-state.js';
import { joinWindows, type Windows } from './windows.js';

/** How long nobody types before what they typed is sent, and how long they may go on typing; in milliseconds. */
const pause = 1_000;
const mostTyping = 8_000;

/**
 * How long after what was typed it is kept in the browser, in milliseconds: sooner, a long text would be copied with each key. A page that
 * is left keeps it at once.
 */
const keepAfter = 250;

/** How long to wait before trying again, in milliseconds: twice as long each time. */
const [firstWait, longestWait] = [1_000, 15_000];

const rules: CopyRules<Copy> = {
  isSame: isSameCopy,
  merge: (ancestor, mine, theirs) => {
    const { copy, clashes } = mergeCopies(ancestor, mine, theirs);
    return { copy, hasClashes: clashes.length > 0 };
  },
};

/** Why something was refused; empty if all that is known is that it is not there. */
function messageOf(no: object | null): string {
  return no && 'message' in no ? String(no.message) : '';
}

/** What is to be seen of a writer. */
export interface Seen {
  /** What is being written; null until it is known. */
  readonly saving: Saving<Copy> | null;
  /** Whether another window of the same person writes it. Undefined until that is known. */
  readonly isElsewhere: boolean | undefined;
  /** What to show while another window writes, and until this one does. */
  readonly copy: Copy | null;
  /** Why it cannot be read: there is no such manuscript, or what the server says. Undefined if nothing stands against it. */
  readonly unreadable: string | null | undefined;
  /** Whether the browser keeps what is typed. */
  readonly isKept: boolean;
  /** Whether somebody else has changed the manuscript since it was begun. */
  readonly isOutdated: boolean;
  /** Who else had changed what was merged last; null for nobody. */
  readonly mergedBy: string | null;
}

/** Writes one copy of one person: keeps what is typed, sends it, and goes on until it is saved. */
export class Writer {
  private seen: Seen = {
    ...{ saving: null, isElsewhere: undefined, copy: null, unreadable: undefined },
    ...{ isKept: true, isOutdated: false, mergedBy: null },
  };
  private readonly id = freshKey();
  private readonly windows: Windows;
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<(patch: Patch) => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private typedSince = 0;
  private typedLast = 0;
  private failures = 0;
  private begun = 0;
  private isReading = false;
  private isClosed = false;
  private isForgotten = false;

  constructor(
    private readonly key: CopyKey,
    private client: Client,
    private readonly onIdle: () => void,
  ) {
    this.windows = joinWindows(key, {
      begun: () => {
        this.show({ isElsewhere: false });
        void this.begin();
      },
      ended: () => {
        clearTimeout(this.timer);
        clearTimeout(this.keepTimer);
        this.show({ isElsewhere: true, copy: this.copy, saving: null });
        void this.follow();
      },
      // All of it, so that the other one can begin without the server.
      handOver: () => this.keep(true),
      typed: (copy) => {
        this.display(copy);
      },
      forget: () => {
        this.isForgotten = true;
      },
    });
    addEventListener('pagehide', this.leavePage);
    document.addEventListener('visibilitychange', this.leavePage);
    addEventListener('beforeunload', this.warn);
  }

  get now(): Seen {
    return this.seen;
  }

  get copy(): Copy | null {
    return this.seen.saving?.copy ?? this.seen.copy;
  }

  private hasCopy(): boolean {
    return this.copy !== null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells at once, before anything else can be typed, what of the copy has become another. */
  onPatch(patcher: (patch: Patch) => void): () => void {
    this.followers.add(patcher);
    return () => this.followers.delete(patcher);
  }

  use(client: Client): void {
    this.client = client;
  }

  type(copy: Copy): void {
    const { saving } = this.seen;
    if (!saving || copy === saving.copy) return;
    this.typedLast = performance.now();
    if (!saving.isDirty) this.typedSince = this.typedLast;
    this.become(state.type(saving, copy));
    this.keepSoon();
  }

  commit(): void {
    const { saving } = this.seen;
    if (saving) this.become(state.wantCommit(saving));
  }

  settle(copy: Copy): void {
    const { saving } = this.seen;
    if (saving) this.answered(state.settle(rules, saving, copy));
  }

  /** Tries now what was refused, or would be tried later. */
  tryAgain(): void {
    const { saving } = this.seen;
    if (saving?.trouble?.kind === 'refused') this.show({ saving: { ...saving, trouble: null } });
    this.hurry();
  }

  /** Does now what would be done later. */
  hurry(): void {
    this.failures = 0;
    if (this.seen.saving) this.act(true);
    else if (this.seen.isElsewhere === false) void this.begin();
  }

  /** Throws away what is not in the manuscript, on the server and here. */
  async discard(): Promise<void> {
    const { saving } = this.seen;
    if (!saving || saving.flight) return;
    const no = saving.draft && (await discardDraft(this.client, this.key[1], saving.draft.hash));
    const stored = no ?? (await readStored(this.client, this.key[1]));
    // What was typed meanwhile is not meant.
    if (this.seen.saving !== saving) return;
    if (stored && !('kind' in stored)) this.answered(state.open(rules, null, stored));
    else this.take(saving, stored ?? { kind: 'failing' });
  }

  takeOver(): void {
    this.windows.takeOver();
  }

  /** Whether something typed is not known to be on the server. */
  get isUnsaved(): boolean {
    const { saving } = this.seen;
    return saving !== null && state.isUnsaved(saving);
  }

  /** Nobody looks at it any more: sends what is left, and closes when that is done, or cannot be. */
  leave(isCommitted: boolean): void {
    if (this.listeners.size > 0) return;
    const { saving } = this.seen;
    if (isCommitted && saving && !saving.trouble && !saving.conflict) this.commit();
    this.act(true);
    this.closeWhenDone();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    clearTimeout(this.keepTimer);
    removeEventListener('pagehide', this.leavePage);
    document.removeEventListener('visibilitychange', this.leavePage);
    removeEventListener('beforeunload', this.warn);
    void this.keep().finally(() => {
      this.windows.close();
    });
  }

  private readonly leavePage = () => {
    if (this.seen.saving) void this.keep();
  };

  private readonly warn = (event: BeforeUnloadEvent) => {
    this.leavePage();
    if (this.isUnsaved && !this.isForgotten) event.preventDefault();
  };

  private closeWhenDone(): void {
    if (this.listeners.size > 0 || this.isClosed) return;
    const { saving } = this.seen;
    const isWaiting = saving !== null && state.next(saving) !== 'nothing';
    if (!isWaiting) this.onIdle();
  }

  /** Reads what is kept here and what the server has, and goes on with it. */
  private async begin(): Promise<void> {
    this.begun += 1;
    const { begun } = this;
    const [kept, stored] = await Promise.all([
      claim(this.key, this.id).catch(() => null),
      readStored(this.client, this.key[1]),
    ]);
    if (this.isClosed || begun !== this.begun || this.seen.isElsewhere !== false) return;
    const isRefused = !stored || ('kind' in stored && stored.kind === 'refused');
    if (stored && !('kind' in stored)) {
      const saving = state.open(rules, kept, stored);
      const isOutdated = saving.base.version < stored.version && !isSameCopy(saving.base.copy, stored.copy);
      this.start(saving, isOutdated);
    } else if (kept) {
      // Nothing is known of the server, but the text is there.
      const saving = state.resume(kept);
      this.start(isRefused ? state.refuse(saving, messageOf(stored)) : saving, false);
    } else if (isRefused) {
      this.show({ unreadable: stored ? messageOf(stored) : null });
    } else {
      this.failures += 1;
      this.again(() => void this.begin());
    }
  }

  private start(saving: Saving<Copy>, isOutdated: boolean): void {
    this.failures = 0;
    this.display(saving.copy);
    this.show({ copy: null, isOutdated, unreadable: undefined });
    this.become(saving);
    void this.keep();
  }

  /** What another window writes: as it has kept it, or as the server has it. */
  private async follow(): Promise<void> {
    if (this.hasCopy()) return;
    const kept = await readKept(this.key).catch(() => null);
    const stored = kept ? null : await readStored(this.client, this.key[1]);
    if (this.hasCopy() || this.isClosed) return;
    if (kept) this.display(kept.copy);
    else if (stored && !('kind' in stored)) this.display((stored.draft ?? stored).copy);
  }

  /** Shows a copy that was not typed here. */
  private display(copy: Copy): void {
    const before = this.copy;
    this.show({ copy });
    if (before) this.patch(before, copy);
  }

  private patch(before: Copy, after: Copy): void {
    const patch = patchBetween(before, after);
    if (!isEmptyPatch(patch)) for (const carryOut of this.followers) carryOut(patch);
  }

  private become(saving: Saving<Copy>): void {
    this.show({ saving });
    this.act();
  }

  /** Like `become`, for what may have changed more than what somebody typed. */
  private answered(saving: Saving<Copy>): void {
    const before = this.seen.saving?.copy;
    this.show({ saving });
    if (before && before !== saving.copy) this.patch(before, saving.copy);
    void this.keep();
    this.act();
    this.closeWhenDone();
  }

  private act(isNow = false): void {
    const { saving } = this.seen;
    clearTimeout(this.timer);
    if (!saving || this.isClosed) return;
    switch (state.next(saving)) {
      case 'send':
        void this.send(saving);
        return;
      case 'sendAfterPause': {
        const left = Math.min(this.typedLast + pause, this.typedSince + mostTyping) - performance.now();
        if (isNow || left <= 0) void this.send(saving);
        else
          this.timer = setTimeout(() => {
            this.act();
          }, left);
        return;
      }
      case 'again':
        if (isNow) void this.send(saving);
        else
          this.again(() => {
            this.act(true);
          });
        return;
      case 'read':
        void this.read(saving);
        return;
      case 'readAgain':
        if (isNow) void this.read(saving);
        else
          this.again(() => {
            this.act(true);
          });
        return;
      case 'wait':
      case 'nothing':
    }
  }

  private again(retry: () => void): void {
    const wait = Math.min(firstWait * 2 ** this.failures, longestWait);
    clearTimeout(this.timer);
    this.timer = setTimeout(retry, wait);
  }

  private async send(saving: Saving<Copy>): Promise<void> {
    const sent = state.send(rules, saving, freshKey());
    this.show({ saving: sent });
    const { flight } = sent;
    if (!flight) {
      void this.keep();
      return;
    }
    // Should the page go before there is an answer, the next one asks again, with the same key.
    await this.keep();
    const answer = await sendFlight(this.client, this.key, flight);
    const { saving: now } = this.seen;
    if (now?.flight === flight) this.take(now, answer);
  }

  private take(saving: Saving<Copy>, answer: Answer): void {
    if (answer.kind === 'unreachable' || answer.kind === 'failing') {
      this.failures += 1;
      this.answered(state.fail(saving, answer.kind));
      return;
    }
    this.failures = 0;
    switch (answer.kind) {
      case 'saved':
        this.typedSince = performance.now();
        this.show({ isOutdated: answer.isOutdated });
        this.answered(state.saved(saving, answer));
        return;
      case 'committed':
        this.show({ isOutdated: false, mergedBy: answer.mergedBy });
        this.answered(state.committed(rules, saving, answer));
        return;
      case 'outrun':
        this.answered(state.outrun(saving, answer));
        return;
      case 'refused':
        this.answered(state.refuse(saving, answer.message));
    }
  }

  private async read({ outrun }: Saving<Copy>): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    const stored = await readStored(this.client, this.key[1]);
    this.isReading = false;
    const { saving } = this.seen;
    if (!saving) return;
    if (saving.outrun !== outrun) {
      this.act();
      return;
    }
    if (stored && !('kind' in stored)) this.reread(saving, stored);
    else if (!stored || stored.kind === 'refused') {
      this.answered({ ...state.refuse(saving, stored?.message ?? ''), outrun: null });
    } else {
      this.failures += 1;
      this.answered(state.fail(saving, stored.kind));
    }
  }

  private reread(saving: Saving<Copy>, stored: Stored<Copy>): void {
    this.failures = 0;
    this.answered(state.readAnew(rules, saving, stored));
  }

  private keepSoon(): void {
    this.keepTimer ??= setTimeout(() => {
      void this.keep();
      if (this.seen.saving) this.windows.tell(this.seen.saving.copy);
    }, keepAfter);
  }

  /** Keeps what is typed, for as long as the server may not have it. */
  private async keep(isWhole = false): Promise<void> {
    clearTimeout(this.keepTimer);
    this.keepTimer = undefined;
    const { saving } = this.seen;
    if (!saving || this.isForgotten) return;
    const { copy, base, draft, flight } = saving;
    const headline = copy.headline ?? '';
    const isDirty = state.isUnsaved(saving);
    const kept = isDirty || isWhole ? { copy, base, draft, flight, isDirty, headline } : null;
    try {
      await keepCopy(this.key, this.id, kept);
      this.show({ isKept: true });
    } catch {
      this.show({ isKept: false });
    }
  }

  private show(part: Partial<Seen>): void {
    const isNews = Object.entries(part).some(([name, value]) => this.seen[name as keyof Seen] !== value);
    if (!isNews) return;
    this.seen = { ...this.seen, ...part };
    for (const listener of this.listeners) listener();
  }
}
