import fc from 'fast-check';
import {
  committed,
  fail,
  isUnsaved,
  next,
  open,
  outrun,
  readAnew,
  refuse,
  saved,
  send,
  settle,
  type as typeIn,
  wantCommit,
  type CopyRules,
  type Draft,
  type Flight,
  type Kept,
  type Saving,
  type Stored,
} from '../../../studio/src/features/writing/saving/saving-state.js';

/** A copy of three places, each with a text of its own. */
type Copy = readonly [string, string, string];

const rules: CopyRules<Copy> = {
  isSame: (one, other) => one.join() === other.join(),
  merge: (ancestor, mine, theirs) => {
    let hasClashes = false;
    const copy = mine.map((my, at) => {
      const [was, their] = [ancestor[at] ?? '', theirs[at] ?? ''];
      if (their === was || their === my) return my;
      if (my === was) return their;
      hasClashes = true;
      return my;
    });
    return { copy: copy as unknown as Copy, hasClashes };
  },
};

const put = (copy: Copy, at: number, text: string) =>
  copy.map((is, i) => (i === at ? text : is)) as unknown as Copy;

type Reply =
  | { kind: 'saved'; hash: string; savedAt: string }
  | { kind: 'committed'; version: number; copy: Copy; savedAt: string; isMerged: boolean }
  | { kind: 'outrun' };

const start: Copy = ['a', 'b', 'c'];

/** What the server does with drafts and edits, in memory. */
class Server {
  private readonly versions: Copy[] = [start];
  private draft: (Draft<Copy> & { baseVersion: number }) | null = null;
  private readonly answers = new Map<string, Reply>();

  get copy(): Copy {
    return this.versions.at(-1) ?? start;
  }

  get stored(): Stored<Copy> {
    const { copy, draft } = this;
    const at = (version: number) => ({ version, copy: this.versions[version - 1] ?? start });
    return { version: this.versions.length, copy, draft: draft && { ...draft, base: at(draft.baseVersion) } };
  }

  /** Of a colleague, who has read it as it is now. */
  edit(at: number, text: string): void {
    this.versions.push(put(this.copy, at, text));
  }

  /** Of another computer of the same person, which has read it as it is now. */
  saveElsewhere(at: number, text: string): void {
    const copy = put((this.draft ?? this).copy, at, text);
    this.draft = {
      hash: copy.join(),
      copy,
      savedAt: 'then',
      baseVersion: this.draft?.baseVersion ?? this.versions.length,
    };
  }

  discardElsewhere(): void {
    this.draft = null;
  }

  commitElsewhere(): void {
    if (this.draft) this.commit(this.draft.copy, this.draft.baseVersion, this.draft.hash);
  }

  answer(flight: Flight<Copy>): Reply {
    const { key, copy, baseVersion, hash } = flight;
    const known = this.answers.get(key);
    // A repeated key is told what is there now.
    if (known?.kind === 'saved') return this.draft?.hash === known.hash ? known : { kind: 'outrun' };
    const reply =
      known ??
      (flight.kind === 'save' ? this.save(copy, baseVersion, hash) : this.commit(copy, baseVersion, hash));
    if (reply.kind !== 'outrun') this.answers.set(key, reply);
    return reply;
  }

  private save(copy: Copy, baseVersion: number, seen: string | null): Reply {
    const hash = copy.join();
    if (this.draft ? ![hash, seen].includes(this.draft.hash) : seen !== null) return { kind: 'outrun' };
    this.draft = { hash, copy, savedAt: 'now', baseVersion };
    return { kind: 'saved', hash, savedAt: 'now' };
  }

  private commit(copy: Copy, baseVersion: number, named: string | null): Reply {
    const base = this.versions[baseVersion - 1] ?? start;
    const { copy: made, hasClashes } = rules.merge(base, copy, this.copy);
    if (hasClashes) return { kind: 'outrun' };
    const isMerged = !rules.isSame(made, copy);
    if (!rules.isSame(made, this.copy)) this.versions.push(made);
    if (this.draft && [named, made.join()].includes(this.draft.hash)) this.draft = null;
    return {
      kind: 'committed',
      version: this.versions.length,
      copy: made,
      savedAt: 'now',
      isMerged,
    };
  }
}

/** What the driver does, without its timers; what outlives it is what would be in the browser. */
class Window {
  saving: Saving<Copy>;
  private kept: Kept<Copy> | null = null;
  private keys = 0;

  constructor(private readonly server: Server) {
    this.saving = open(rules, null, server.stored);
  }

  become(saving: Saving<Copy>): void {
    this.saving = saving;
    this.kept = isUnsaved(saving) ? saving : null;
  }

  type(at: number, text: string): void {
    this.become(typeIn(this.saving, put(this.saving.copy, at, text)));
  }

  reload(): void {
    this.become(open(rules, this.kept, this.server.stored));
  }

  /** Does what is next. Of a request that is lost, or whose answer is, nothing is known. */
  step(fate: 'arrives' | 'requestLost' | 'answerLost'): void {
    const todo = next(this.saving);
    if (todo === 'read' || todo === 'readAgain') {
      if (fate === 'arrives') this.become(readAnew(rules, this.saving, this.server.stored));
      else this.become(fail(this.saving, 'unreachable'));
      return;
    }
    if (todo === 'nothing') return;
    this.become(send(rules, this.saving, String((this.keys += 1))));
    const { flight } = this.saving;
    if (!flight) return;
    const reply = fate === 'requestLost' ? null : this.server.answer(flight);
    if (!reply || fate === 'answerLost') this.become(fail(this.saving, 'unreachable'));
    else this.take(reply);
  }

  /** Until there is nothing left to do; of two texts it takes what was typed in this window, by place. */
  finish(mine: ReadonlyMap<number, string>): void {
    for (let left = 50; left > 0; left -= 1) {
      const { conflict, copy } = this.saving;
      if (conflict) {
        const { copy: merged } = rules.merge(conflict.ancestor, copy, conflict.theirs);
        const isTheirs = (at: number) => mine.has(at) && conflict.theirs[at] === mine.get(at);
        const chosen = merged.map((text, at) => (isTheirs(at) ? (conflict.theirs[at] ?? '') : text));
        this.become(settle(rules, this.saving, chosen as unknown as Copy));
      } else if (next(this.saving) === 'nothing') return;
      else this.step('arrives');
    }
    throw new Error(`It does not end: ${JSON.stringify(this.saving)}`);
  }

  private take(reply: Reply): void {
    if (reply.kind === 'saved') this.become(saved(this.saving, reply));
    else if (reply.kind === 'committed')
      this.become(committed(rules, this.saving, { ...reply, mergedBy: null }));
    else this.become(outrun(this.saving, { isOwn: false, by: null }));
  }
}

const place = fc.integer({ min: 0, max: 2 });
const fate = fc.constantFrom('arrives', 'arrives', 'requestLost', 'answerLost');
const deed = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at: place }),
  fc.record({ kind: fc.constant('step' as const), fate }),
  fc.record({ kind: fc.constant('step' as const), fate }),
  fc.record({ kind: fc.constant('commit' as const) }),
  fc.record({ kind: fc.constant('reload' as const) }),
  fc.record({ kind: fc.constant('commitElsewhere' as const) }),
  fc.record({ kind: fc.constant('colleague' as const), at: place }),
  fc.record({ kind: fc.constant('elsewhere' as const), at: place }),
);

describe('what is typed', () => {
  it('is never lost, whatever becomes of requests, answers, pages, colleagues and other windows', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const server = new Server();
        const window = new Window(server);
        const mine = new Map<number, string>();
        deeds.forEach((done, count) => {
          const text = `${done.kind} ${String(count)}`;
          if (done.kind === 'type') {
            window.type(done.at, text);
            mine.set(done.at, text);
          } else if (done.kind === 'step') window.step(done.fate);
          else if (done.kind === 'commit') window.become(wantCommit(window.saving));
          else if (done.kind === 'reload') window.reload();
          else if (done.kind === 'commitElsewhere') server.commitElsewhere();
          else {
            const { copy, draft } = server.stored;
            const read = done.kind === 'colleague' ? copy : (draft ?? server).copy;
            // Whoever has read what I wrote may write over it.
            if (read[done.at] === mine.get(done.at)) mine.delete(done.at);
            if (done.kind === 'colleague') server.edit(done.at, text);
            else server.saveElsewhere(done.at, text);
          }
          for (const [at, typed] of mine) {
            const { conflict, copy } = window.saving;
            const found = [copy, server.copy, server.stored.draft?.copy, conflict?.theirs].map(
              (is) => is?.[at],
            );
            if (!found.includes(typed))
              throw new Error(`${typed} is nowhere: ${JSON.stringify(window.saving)}`);
          }
        });
        window.finish(mine);
        window.type(0, 'last');
        mine.set(0, 'last');
        window.become(wantCommit(window.saving));
        window.finish(mine);
        for (const [at, typed] of mine) expect(server.copy[at]).toBe(typed);
        expect(isUnsaved(window.saving)).toBe(false);
        expect(server.copy).toEqual(window.saving.base.copy);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('one request', () => {
  it('is on its way at a time; what is typed meanwhile is sent after it', () => {
    const server = new Server();
    let saving = typeIn(open(rules, null, server.stored), ['a', 'b', 'x']);
    saving = send(rules, saving, '1');
    const { flight } = saving;
    saving = typeIn(saving, ['a', 'b', 'xy']);
    expect(next(saving)).toBe('wait');
    saving = saved(saving, { hash: 'h', savedAt: 'now' });
    expect([next(saving), isUnsaved(saving), flight?.copy]).toEqual([
      'sendAfterPause',
      true,
      ['a', 'b', 'x'],
    ]);
  });

  it('is repeated as it was, with its key, when no answer came', () => {
    let saving = typeIn(open(rules, null, new Server().stored), ['a', 'b', 'x']);
    saving = fail(send(rules, saving, '1'), 'unreachable');
    saving = typeIn(saving, ['a', 'b', 'xy']);
    expect(next(saving)).toBe('again');
    expect(send(rules, saving, '2').flight).toMatchObject({ key: '1', copy: ['a', 'b', 'x'] });
  });

  it('is not repeated when it was refused, until something else is typed', () => {
    let saving = typeIn(open(rules, null, new Server().stored), ['a', 'b', 'x']);
    saving = refuse(send(rules, saving, '1'), 'Killed.');
    expect([next(saving), isUnsaved(saving)]).toEqual(['nothing', true]);
    expect(next(typeIn(saving, ['a', 'b', 'xy']))).toBe('sendAfterPause');
  });

  it('is not made for what says the same', () => {
    const saving = typeIn(open(rules, null, new Server().stored), ['a', 'b', 'c']);
    expect(send(rules, wantCommit(saving), '1')).toMatchObject({
      flight: null,
      isDirty: false,
      wantsCommit: false,
    });
  });
});

describe('two texts', () => {
  const window = (prepare: (server: Server, window: Window) => void) => {
    const server = new Server();
    const opened = new Window(server);
    prepare(server, opened);
    for (let left = 10; left > 0 && next(opened.saving) !== 'nothing'; left -= 1) opened.step('arrives');
    return opened.saving;
  };

  it('halt everything when a colleague changed the same place, until somebody has chosen', () => {
    const saving = window((server, opened) => {
      server.edit(1, 'theirs');
      opened.type(1, 'mine');
      opened.become(wantCommit(opened.saving));
    });
    expect(saving.conflict).toMatchObject({ isOwn: false, theirs: ['a', 'theirs', 'c'] });
    expect([saving.copy, next(typeIn(saving, ['a', 'mine too', 'c']))]).toEqual([
      ['a', 'mine', 'c'],
      'nothing',
    ]);
    const chosen = settle(rules, saving, ['a', 'theirs', 'c']);
    expect([chosen.conflict, chosen.base.version, next(chosen)]).toEqual([null, 2, 'send']);
  });

  it('are never somebody else’s when they are of another window', () => {
    const saving = window((server, opened) => {
      server.saveElsewhere(1, 'theirs');
      opened.type(1, 'mine');
    });
    expect(saving.conflict).toMatchObject({ isOwn: true, theirs: ['a', 'theirs', 'c'] });
  });

  it('are one when different places were changed, and nothing of a draft that was thrown away elsewhere is lost', () => {
    const saving = window((server, opened) => {
      opened.type(0, 'saved');
      opened.step('arrives');
      server.discardElsewhere();
      server.edit(2, 'theirs');
      opened.type(1, 'typed');
    });
    expect([saving.conflict, saving.copy, isUnsaved(saving)]).toEqual([
      null,
      ['saved', 'typed', 'theirs'],
      false,
    ]);
  });
});
