import { AddComment, useCases, type ManuscriptEntity, type Outcome } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { commandLineUserId, CreateToken, SetReach } from '@kopij/identity';
import { Database } from '@kopij/platform';
import { CreateSection, type SectionEntity } from '@kopij/sections';
import { SetGrants } from '@kopij/teams';
import { aStory } from '@kopij/testing';
import { randomBytes } from 'node:crypto';
import { sendWireItem } from '../send-wire-item.js';
import { startServer, type RunningServer } from '../start-server.js';
import { callers, grantsOf, type Caller, type Whose } from './callers.js';
import { nowhere, type Known } from './write-operation.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

const aRule: Known = { conditions: { words: ['nieuws'] }, priority: 'LOW' };

/** Copy that something is done with, as it is now. */
interface Copy {
  readonly maker: Actor;
  manuscript: ManuscriptEntity;
  thread?: { readonly threadId: string; readonly commentId: string };
  linkId?: string;
}

/** A newsroom in which every kind of caller can be answered, and what they ask for is there. */
export class RightsDesk {
  private made = 0;
  private readonly copies = new Map<Whose, Copy>();

  private constructor(
    readonly server: RunningServer,
    private readonly tokens: ReadonlyMap<Caller, string>,
    private readonly makers: Readonly<Record<Whose, Actor>>,
    private readonly sectionId: string,
    private readonly wireItemId: string,
  ) {}

  static async open(): Promise<RightsDesk> {
    // What second factors take, so that nothing but their rights is in anybody's way.
    const server = await startServer({
      config: { secretKeys: [randomBytes(32).toString('base64')], publicUrl: 'http://localhost:4000' },
    });
    const sections: string[] = [];
    for (const slug of ['sport', 'buitenland']) sections.push((await sectionNamed(server, slug, null)).id);
    const [sport = '', buitenland = ''] = sections;
    const colleague = (await server.hire('EDITOR', 'Collega')).actor;
    const limited = (await server.hire('ADMIN', 'Met alleen het eigen werk')).actor;
    const tokens = new Map<Caller, string>();
    for (const caller of callers) {
      const { role, scopes, reach } = caller;
      if (role === null) continue;
      const { actor, token } =
        reach === 'OWN'
          ? { actor: limited, token: await tokenOf(server, limited) }
          : await server.hire(role, caller.name, scopes);
      tokens.set(caller, token);
      if (!reach) continue;
      must(await server.get(SetReach).execute(commandLine, { userId: actor.id, reach }));
      const command = {
        holder: { userId: actor.id, teamId: null },
        grants: grantsOf(caller, sport, buitenland),
      };
      must(await server.get(SetGrants).execute(commandLine, command));
    }
    const makers = { A_COLLEAGUES: colleague, THEIR_OWN: limited };
    return new RightsDesk(server, tokens, makers, sport, await sendWireItem(server));
  }

  close(): Promise<void> {
    return this.server.close();
  }

  token(caller: Caller): string | undefined {
    return this.tokens.get(caller);
  }

  /** Copy in the section that rights are granted in, as it was before anybody did anything with it. */
  async copy(whose: Whose): Promise<Copy> {
    const known = this.copies.get(whose);
    if (known && (await this.versionOf(known)) === known.manuscript.version) return known;
    const maker = this.makers[whose];
    const content = aStory({ sectionId: this.sectionId });
    const copy: Copy = {
      maker,
      manuscript: done(await this.server.get(useCases.create).execute(maker, { content })),
    };
    this.copies.set(whose, copy);
    return copy;
  }

  /** Nobody has changed the copy that was given last. */
  async expectUntouched(whose: Whose): Promise<void> {
    const copy = this.copies.get(whose);
    expect(copy && (await this.versionOf(copy))).toBe(copy?.manuscript.version);
  }

  /** Changes copy, for whoever hears of it. */
  async change(whose: Whose): Promise<string> {
    const { maker, manuscript } = await this.copy(whose);
    const command = { manuscriptId: manuscript.id, expectedVersion: manuscript.version };
    const patch = { kicker: `Keer ${(this.made += 1)}` };
    await this.server.get(useCases.edit).execute(maker, { ...command, patch });
    return manuscript.id;
  }

  /** What belongs into the arguments and inputs that have these names. */
  async known(whose: Whose): Promise<Known> {
    const { maker, manuscript } = await this.copy(whose);
    const number = (this.made += 1);
    return {
      ...{
        manuscriptId: manuscript.id,
        id: manuscript.id,
        expectedVersion: manuscript.version,
        revision: 1,
        from: 1,
      },
      ...{ assigneeId: maker.id, wireItemId: this.wireItemId, clientId: 'een-venster' },
      ...{ localTime: '2026-03-04T12:00', timeZone: 'Europe/Amsterdam' },
      ...{ email: `nieuw-${number}@newsroom.example`, slug: `nieuw-${number}`, name: `Nieuw ${number}` },
      ...{ code: `NIEUW${number}`, url: 'https://site.example/hook', agency: 'ANP', scopes: ['MANAGE'] },
      ...{ text: 'OSLO (ANP) - De boot vaart weer.', token: 'none', pending: 'none', passkey: '{}' },
      ...{ proof: { code: '000000' }, answer: { code: '000000' }, password: 'vier natte kranten' },
      ...{
        currentPassword: 'drie natte kranten',
        newPassword: 'vijf natte kranten',
        content: { kicker: `Keer ${number}` },
      },
    };
  }

  /** What to say beside what a root field demands, or instead of it. */
  async also(field: string, whose: Whose): Promise<Known> {
    const { sectionId } = this;
    const thread = async (): Promise<Known> => ({ threadId: (await this.thread(whose)).threadId });
    const comment = async (): Promise<Known> => ({ commentId: (await this.thread(whose)).commentId });
    const section = (): Promise<Known> => this.aSection();
    const beside: Readonly<Record<string, Known | (() => Promise<Known>)>> = {
      ...{ article: { slug: 'nieuws' }, withdrawal: { slug: 'nieuws' }, node: { id: nowhere } },
      ...{ wireItem: { id: nowhere }, wireSource: { id: nowhere }, webhook: { id: nowhere } },
      ...{ team: { id: nowhere }, user: { id: nowhere } },
      createManuscript: { content: { headline: 'De boot vaart', sectionId } },
      ...{ createManuscriptFromText: { sectionId }, takeWireItem: { sectionId } },
      ...{ resolveThread: thread, reopenThread: thread, replyToComment: thread },
      ...{ editComment: comment, deleteComment: comment },
      assignManuscript: async () => ({ assigneeId: (await this.copy(whose)).maker.id }),
      revokePreviewLink: async () => ({ linkId: await this.link(whose) }),
      editBlocks: { changes: [{ put: { block: { paragraph: { key: 'p1', text: `Keer ${this.made}` } } } }] },
      createSection: { parentId: sectionId },
      moveSection: async () => ({ ...(await section()), parentId: sectionId, position: 0 }),
      ...{ updateSection: section, archiveSection: section, unarchiveSection: section },
      setGrants: { userId: nowhere, grants: [] },
      ...{ createRoutingRule: aRule, tryRoutingRule: aRule },
      markNotificationsRead: { ids: [nowhere] },
    };
    const said = beside[field.slice(field.indexOf('.') + 1)] ?? {};
    return typeof said === 'function' ? said() : said;
  }

  /** A new section below the one that rights are granted in. */
  private async aSection(): Promise<Known> {
    const { id, version } = await sectionNamed(this.server, `deel-${(this.made += 1)}`, this.sectionId);
    return { sectionId: id, expectedVersion: version };
  }

  private async thread(whose: Whose): Promise<NonNullable<Copy['thread']>> {
    const copy = await this.copy(whose);
    if (copy.thread) return copy.thread;
    const command = { manuscriptId: copy.manuscript.id, text: 'Klopt dit?' };
    const said = await this.server.get(AddComment).execute(copy.maker, command);
    if (!('thread' in said)) throw new Error(JSON.stringify(said));
    copy.thread = { threadId: said.thread.id, commentId: said.comment?.id ?? '' };
    return copy.thread;
  }

  private async link(whose: Whose): Promise<string> {
    const copy = await this.copy(whose);
    if (copy.linkId !== undefined) return copy.linkId;
    const document = `mutation ($id: ID!) { createPreviewLink(input: { manuscriptId: $id }) { link { id } } }`;
    const [, admin] =
      [...this.tokens].find(([{ role, scopes, reach }]) => role === 'ADMIN' && !scopes && !reach) ?? [];
    const { data } = await this.server.query<{ createPreviewLink: { link: { id: string } } }>(
      document,
      { id: copy.manuscript.id },
      { token: admin ?? '' },
    );
    copy.linkId = data?.createPreviewLink.link.id ?? '';
    return copy.linkId;
  }

  private async versionOf({ manuscript }: Copy): Promise<number | undefined> {
    const sql = `SELECT version FROM manuscripts WHERE id = '${manuscript.id}'`;
    const [now] = await this.server.get(Database).reader.query<{ version: number }[]>(sql);
    return now?.version;
  }
}

async function sectionNamed(
  server: RunningServer,
  slug: string,
  parentId: string | null,
): Promise<SectionEntity> {
  const command = { slug, name: slug, requiresReview: false, parentId };
  const made = await server.get(CreateSection).execute(commandLine, command);
  if (!('section' in made)) throw new Error(JSON.stringify(made));
  return made.section;
}

async function tokenOf(server: RunningServer, { id: userId }: Actor): Promise<string> {
  const made = await server.get(CreateToken).execute(commandLine, { userId, name: 'test', expiresAt: null });
  if (!('token' in made)) throw new Error(JSON.stringify(made));
  return made.token;
}

function done(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}

function must(outcome: object): void {
  if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
}
