import { UnitOfWork } from '@kopij/platform';
import { startProgram } from '@kopij/testing';
import fc from 'fast-check';
import { resolve } from 'node:path';
import { NoteLicenceEnds } from '../keeping/note-licence-ends.js';
import { PruneChanges } from '../keeping/prune-changes.js';
import { allArticles, CopyOfArticles } from '../testing/copy-of-articles.js';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

/** Time goes by in steps of these, and a few seconds when the newsroom settles, so that nothing ends just then. */
const tenMinutes = 600_000;
const day = 144 * tenMinutes;

/** What happens around the clients, and what they do, as often as it is named. */
const turnNames = [
  ...['publish', 'publish', 'publish', 'publish', 'update', 'update', 'correct', 'takeDown', 'hide', 'kill'],
  ...['minutes', 'minutes', 'days', 'days', 'look', 'look', 'rename', 'move', 'terms', 'fail'],
  ...['month', 'prune', 'restart', 'step', 'step', 'step', 'step', 'step', 'step', 'step', 'step'],
  ...['settle', 'store', 'store', 'crash'],
] as const;
type What = (typeof turnNames)[number];

interface Turn {
  readonly what: What;
  readonly which: number;
}

const turns = fc.array(fc.record({ what: fc.constantFrom(...turnNames), which: fc.nat({ max: 1_000 }) }), {
  minLength: 60,
  maxLength: 100,
});

/** Two servers over one database, the second of which is now and then started again, and a clock for each. */
class Newsroom {
  readonly copies = [new CopyOfArticles(), new CopyOfArticles()];
  private live: { id: string; firstAt: Date; at: Date }[] = [];
  private hidden: { id: string; firstAt: Date }[] = [];

  private constructor(
    private readonly sections: readonly string[],
    private readonly first: OpenDelivery,
    private second: OpenDelivery,
  ) {}

  static async open(): Promise<Newsroom> {
    const first = await openDelivery();
    const sections = [await first.section('a'), await first.section('b')];
    sections.push(await first.section('c', sections[0]));
    await first.agency('AFP', { expiresAfterDays: 30, archive: true, web: true });
    await first.agency('BELGA', { expiresAfterDays: null, archive: false, web: true });
    await first.get(NoteLicenceEnds).next();
    const newsroom = new Newsroom(sections, first, await besides(first));
    newsroom.advance(0);
    return newsroom;
  }

  async close(): Promise<void> {
    await this.second.close();
    await this.first.close();
  }

  async play({ what, which }: Turn): Promise<void> {
    const server = which % 2 === 0 ? this.first : this.second;
    const copy = this.copies[which % 3 === 0 ? 0 : 1];
    const article = this.live[which % Math.max(this.live.length, 1)];
    await this.deeds(server, which, copy, article)[what]();
  }

  /** What has ended by now is noted, and every client reads on: then each must have what is live. */
  async settle(): Promise<void> {
    this.advance(3_000);
    while (!(await this.first.get(NoteLicenceEnds).next()));
    // Until the other clock is as far.
    this.advance(1_000);
    const truth = await allArticles(this.first);
    for (const copy of this.copies) {
      await copy.catchUp(this.second);
      expect(textsOf(copy.articles)).toEqual(textsOf(truth));
    }
  }

  private deeds(
    server: OpenDelivery,
    which: number,
    copy = new CopyOfArticles(),
    article?: { id: string; firstAt: Date; at: Date },
  ): Record<What, () => unknown> {
    const story = {
      headline: `Kop ${which}`,
      sectionId: this.sections[which % 3] ?? null,
      credits: [{ code: ['AFP', 'BELGA', 'RTR', 'ANP'][which % 4] ?? '', role: 'SOURCE' as const }],
    };
    const again = (isCorrection: boolean) =>
      article && server.publish({ ...article, ...story, isCorrection });
    const gone = () => (this.live = this.live.filter(({ id }) => id !== article?.id));
    const section = this.sections[which % 3] ?? '';
    return {
      publish: async () => {
        const back = which % 5 === 0 ? this.hidden.pop() : undefined;
        const at = server.clock.now();
        const { id } = await server.publish({ firstAt: at, ...back, ...story, at });
        this.live.push({ id, firstAt: back?.firstAt ?? at, at });
      },
      update: () => again(false),
      correct: () => again(true),
      takeDown: async () => {
        if (article) await server.takeDown(article.id);
        gone();
      },
      hide: async () => {
        if (article) await server.takeDown(article.id);
        if (article) this.hidden.push(article);
        gone();
      },
      kill: async () => {
        if (article) await server.kill(article.id);
        gone();
      },
      minutes: () => this.advance((which % 30) * tenMinutes),
      days: () => this.advance((which % 3) * day + tenMinutes),
      month: () => this.advance((which % 2) * 31 * day),
      look: () => server.get(NoteLicenceEnds).next(),
      prune: () => server.get(PruneChanges).next(),
      rename: () => server.rename(section, `s${which}-${section.slice(-6)}`),
      move: () => server.move(this.sections[2] ?? '', this.sections[which % 2] ?? null),
      terms: () => server.agency('RTR', { expiresAfterDays: (which % 3) + 1, web: which % 4 !== 0 }),
      fail: async () => {
        const failed = server.get(UnitOfWork).transaction(() => Promise.reject(new Error('planned')));
        await expect(failed).rejects.toThrow('planned');
      },
      restart: async () => {
        await this.second.close();
        this.second = await besides(this.first);
        this.advance(0);
      },
      settle: () => this.settle(),
      step: () => copy.step(server, (which % 9) + 1),
      store: () => copy.store(),
      crash: () => copy.restart(),
    };
  }

  /** The second server's clock is a second behind. */
  private advance(milliseconds: number): void {
    this.first.clock.advance(milliseconds);
    this.second.clock.set(new Date(this.first.clock.now().getTime() - 1_000));
  }
}

/** Each article as text, by its id. */
const textsOf = (articles: ReadonlyMap<string, unknown>) =>
  Object.fromEntries([...articles].map(([id, article]) => [id, JSON.stringify(article)]));

const besides = (other: OpenDelivery) => openDelivery({ databaseUrl: other.url });

describe('a client that begins with the list and follows the changes', () => {
  it('ends with exactly what is live, whatever happens in between', async () => {
    const newsroom = await Newsroom.open();
    const played = async (all: readonly Turn[]) => {
      for (const turn of all) await newsroom.play(turn);
      await newsroom.settle();
    };
    await fc.assert(fc.asyncProperty(turns, played), { numRuns: 3, endOnFailure: true });
    await newsroom.close();
  });

  it('does so when those who publish are killed in the middle of it', async () => {
    const delivery = await openDelivery();
    const copy = new CopyOfArticles();
    const program = resolve(__dirname, '../testing/programs/publish-on');
    for (const statements of [30, 171, 402]) {
      const publisher = await startProgram(program, delivery.url, String(statements));
      await publisher.heard('ready');
      publisher.tell('go');
      const end = publisher.died();
      while (publisher.process.exitCode === null && publisher.process.signalCode === null) {
        await copy.step(delivery, 3);
        await new Promise(setImmediate);
      }
      await end;
      await copy.catchUp(delivery);
      expect(textsOf(copy.articles)).toEqual(textsOf(await allArticles(delivery)));
    }
    expect(copy.articles.size).toBeGreaterThan(0);
    await delivery.close();
  });
});
