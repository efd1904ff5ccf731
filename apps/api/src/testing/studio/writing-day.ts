import { setTimeout as sleep } from 'node:timers/promises';
import { SignOutUsers } from '@kopij/identity';
import type { BrowserContext, Page } from 'playwright-core';
import { startBuiltServer, type BuiltServer } from '../start-built-server.js';
import { operator, type Colleague, type OpenStudio } from './open-studio.js';
import {
  comesToRest,
  isThere,
  keptIn,
  statusOf,
  typeAtEnd,
  untilForgotten,
  writeHere,
  type Place,
} from './writing-desk.js';

/** What may happen while somebody writes. */
export type Deed =
  | { readonly kind: 'type'; readonly place: Place }
  | { readonly kind: 'colleague'; readonly place: Place }
  | { readonly kind: 'pause'; readonly milliseconds: number }
  | { readonly kind: 'network' | 'server' | 'session' | 'reload' | 'window' | 'save' };

interface Content {
  readonly headline: string | null;
  readonly blocks: readonly { readonly key: string; readonly runs: readonly { readonly text: string }[] }[];
}

interface Known {
  readonly version: number;
  readonly content: Content;
  readonly myWorkingDraft: { readonly content: Content } | null;
}

const copy = 'headline blocks { ... on Paragraph { key runs { text } } }';
const read = `query ($id: ID!) { manuscript(id: $id) {
  version content { ${copy} } myWorkingDraft { content { ${copy} } }
} }`;

/** Somebody writes in their browser, while the network, the server, the session, their windows and a colleague do as they like. */
export class WritingDay {
  private server: BuiltServer;
  private isOffline = false;
  private isDown = false;
  /** The windows that show the manuscript, the one that is in use last. */
  private windows: { page: Page; isGone: boolean }[] = [];
  private manuscriptId = '';
  private words = 0;
  /** All that was typed, and all that a colleague wrote. No word comes twice. */
  private typed: string[] = [];
  private byColleague: string[] = [];
  private hasChosen = false;

  constructor(
    private readonly studio: OpenStudio,
    private readonly writer: Colleague,
    private readonly colleague: Colleague,
    private readonly context: BrowserContext,
  ) {
    this.server = studio.built;
  }

  /**
   * @returns how often something was typed
   * @throws if anything that was typed cannot be found afterwards
   */
  async play(deeds: readonly Deed[]): Promise<number> {
    await this.begin();
    for (const deed of deeds) await this.act(deed);
    await this.expectNothingLost('within a moment');
    await this.restore();
    await this.expectNothingLost('after everything works again');
    await this.finish();
    await Promise.all(this.windows.map(({ page }) => page.close()));
    this.windows = [];
    return this.typed.length;
  }

  async close(): Promise<void> {
    this.server.signal('SIGTERM');
    await this.server.ended;
  }

  private get page(): Page {
    const window = this.windows.at(-1);
    if (!window) throw new Error('There is no window.');
    return window.page;
  }

  private async begin(): Promise<void> {
    const blocks = ['eerste', 'tweede', 'derde'].map((text, at) => ({
      paragraph: { key: `p${String(at)}`, text },
    }));
    const content = { sectionId: this.studio.sectionId, headline: 'kop', blocks };
    const made = await this.studio.change(this.writer.token, 'createManuscript', 'CreateManuscriptInput', {
      content,
    });
    this.manuscriptId = made.id;
    [this.typed, this.byColleague, this.hasChosen] = [[], [], false];
    await this.openWindow();
  }

  private async openWindow(): Promise<void> {
    const page = await this.context.newPage();
    this.windows.push({ page, isGone: false });
    await this.show(page);
  }

  private async show(page: Page): Promise<void> {
    await page.goto(`${this.studio.built.url}/studio/manuscripts/${this.manuscriptId}/write`);
    await isThere(page, this.writer);
  }

  private async act(deed: Deed): Promise<void> {
    const isReachable = !this.isOffline && !this.isDown;
    const last = this.windows.at(-1);
    switch (deed.kind) {
      case 'type':
        return this.type(deed.place);
      case 'save':
        return this.page.keyboard.press('Control+s');
      case 'pause':
        return this.page.waitForTimeout(deed.milliseconds);
      case 'colleague':
        return this.edit(deed.place);
      case 'network':
        return this.setOffline(!this.isOffline);
      case 'server':
        return this.isDown ? this.startServer() : this.killServer();
      case 'session':
        await this.studio.server.get(SignOutUsers).one(operator, { userId: this.writer.actor.id });
        return;
      case 'reload':
        await this.page.reload().catch(() => undefined);
        if (last && !isReachable) last.isGone = true;
        return;
      case 'window':
        if (this.windows.length > 1) this.windows.unshift(...this.windows.splice(-1));
        else if (isReachable) await this.openWindow();
    }
  }

  /** As somebody does who looks at what the window says: they sign in, or say that they write here, if they have to. */
  private async type(place: Place): Promise<void> {
    const window = this.windows.at(-1);
    if (!window || window.isGone) return;
    const { page } = window;
    if (!this.isOffline && !this.isDown) await isThere(page, this.writer);
    await writeHere(page, this.writer);
    if (!(await typeAtEnd(page, place, ` ${this.nextWord('m')}`))) return;
    this.typed.push(this.word('m'));
  }

  private nextWord(of: 'm' | 'c'): string {
    this.words += 1;
    return this.word(of);
  }

  private word(of: 'm' | 'c'): string {
    return `${of}${String(this.words)}x`;
  }

  private async edit(place: Place): Promise<void> {
    const word = this.nextWord('c');
    const { version, content } = await this.read();
    const at = content.blocks.length - 1;
    const blocks = content.blocks.map(({ key, runs }, index) => {
      const text = runs.map((run) => run.text).join('');
      const isMeant = index === (place === 'first' ? 0 : at) && place !== 'headline';
      return { paragraph: { key, text: isMeant ? `${text} ${word}` : text } };
    });
    const change = place === 'headline' ? { headline: `${content.headline ?? ''} ${word}` } : { blocks };
    const input = {
      manuscriptId: this.manuscriptId,
      ...{ expectedVersion: version, content: change, onConflict: 'MERGE' },
    };
    const made = await this.studio.ask<{ it: { manuscript: object | null } }>(
      this.colleague.token,
      'mutation ($input: EditManuscriptInput!) { it: editManuscript(input: $input) { manuscript { id } } }',
      { input },
    );
    if (made.it.manuscript) this.byColleague.push(word);
  }

  private async read(): Promise<Known> {
    const id = this.manuscriptId;
    return (await this.studio.ask<{ manuscript: Known }>(this.writer.token, read, { id })).manuscript;
  }

  private async setOffline(is: boolean): Promise<void> {
    this.isOffline = is;
    await this.context.setOffline(is);
  }

  private async killServer(): Promise<void> {
    this.server.signal('SIGKILL');
    await this.server.ended;
    this.isDown = true;
  }

  private async startServer(): Promise<void> {
    this.server = await startBuiltServer({
      DATABASE_URL: this.studio.server.databaseUrl,
      KOPIJ_TIME_ZONE: 'Europe/Amsterdam',
      PORT: new URL(this.studio.built.url).port,
    });
    this.isDown = false;
  }

  /** Everything works again, and the windows have come to rest. */
  private async restore(): Promise<void> {
    if (this.isDown) await this.startServer();
    if (this.isOffline) await this.setOffline(false);
    for (const window of this.windows) {
      if (window.isGone) await this.show(window.page);
      window.isGone = false;
      await comesToRest(window.page, this.writer);
    }
  }

  /** Saves everything to the manuscript; of two texts, their own. */
  private async finish(): Promise<void> {
    const { page } = this;
    for (let left = 5; left > 0; left -= 1) {
      await writeHere(page, this.writer);
      await comesToRest(page, this.writer);
      if ((await statusOf(page)) === 'conflict') {
        await page.getByRole('button', { name: 'Show both' }).click();
        await this.expectNothingLost('in a conflict');
        await page.getByRole('button', { name: 'Mine everywhere' }).click();
        await page.getByRole('button', { name: 'Go on with this' }).click();
        this.hasChosen = true;
      }
      await page.keyboard.press('Control+s');
      await comesToRest(page, this.writer);
      const { content, myWorkingDraft } = await this.read();
      const said = JSON.stringify(content);
      if (myWorkingDraft || !this.typed.every((word) => said.includes(word))) continue;
      const missing = this.byColleague.filter((word) => !said.includes(word));
      if (missing.length > 0 && !this.hasChosen)
        throw new Error(`A colleague's ${missing.join()} is overwritten: ${said}`);
      await untilForgotten(page);
      return;
    }
    throw new Error(
      `It is not in the manuscript: ${this.typed.join()}; ${JSON.stringify(await this.read())}`,
    );
  }

  private async expectNothingLost(when: string): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const found = await this.whatIsFound();
      const lost = this.typed.filter((word) => !found.includes(word));
      if (lost.length === 0) return;
      if (tries === 200) throw new Error(`${lost.join()} cannot be found ${when}: ${found}`);
      await sleep(50);
    }
  }

  /** What the server and the browser have, and what is shown beside the text. */
  private async whatIsFound(): Promise<string> {
    const window = this.windows.find(({ isGone }) => !isGone);
    const kept = window ? await keptIn(window.page) : this.typed.join();
    const shown = window ? await window.page.locator('dialog').allTextContents() : [];
    return JSON.stringify([await this.read(), kept, shown]);
  }
}
