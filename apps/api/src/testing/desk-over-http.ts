import { CarryOutDue } from '@kopij/articles';
import { commandLineUserId } from '@kopij/identity';
import type { Config } from '@kopij/platform';
import { CreateSection, type CreateSectionCommand } from '@kopij/sections';
import { FixedClock } from '@kopij/testing';
import { startServer, type RunningServer } from './start-server.js';

export interface Payload {
  manuscript: SeenManuscript | null;
  userErrors: (Record<string, unknown> & { code: string; field: string[] | null; message: string })[];
}

export interface SeenManuscript {
  id: string;
  articleId: string;
  version: number;
  revision: number;
  state: string;
}

/** A server with a section that reviews and one that does not, and a token for each role. */
export interface DeskOverHttp {
  readonly server: RunningServer;
  readonly clock: FixedClock;
  readonly tokens: { reporter: string; editor: string; second: string; admin: string };
  readonly buitenland: string;
  readonly binnenland: string;
  /**
   * Sends a mutation with an input, and gives its payload.
   *
   * @param also more to ask of its user errors
   */
  send(
    mutation: string,
    token: string,
    input: Record<string, unknown>,
    also?: string,
    language?: string,
  ): Promise<Payload>;
  /** The same, where it has to be done. */
  done(mutation: string, token: string, input: Record<string, unknown>): Promise<SeenManuscript>;
  /** A draft of the reporter, in the section without review. */
  draft(content?: Record<string, unknown>): Promise<SeenManuscript>;
  /** An article that is live, in the section without review. */
  published(content?: Record<string, unknown>): Promise<SeenManuscript>;
  /** An article that is live, in the section with review: submitted by the reporter, approved by the editor. */
  reviewed(content?: Record<string, unknown>): Promise<SeenManuscript>;
  /** Does all that is planned and due by now. */
  carryOut(): Promise<void>;
  story(content?: Record<string, unknown>): Record<string, unknown>;
  /** What somebody without a token gets. */
  read<Data>(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** What the editor gets. */
  look<Data>(document: string, variables?: Record<string, unknown>, language?: string): Promise<Data>;
}

export const at = ({ id, version }: SeenManuscript): { manuscriptId: string; expectedVersion: number } => ({
  manuscriptId: id,
  expectedVersion: version,
});

export const noon = { localTime: '2026-03-02T12:00', timeZone: 'Europe/Amsterdam' };

export async function openDeskOverHttp(config: Partial<Config> = {}): Promise<DeskOverHttp> {
  // Some tests ask everything at once, which no reader could.
  const clock = new FixedClock();
  const server = await startServer({ clock, config: { maxCost: 100_000, ...config } });
  const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
  const section = async (command: CreateSectionCommand): Promise<string> => {
    const made = await server.get(CreateSection).execute(admin, command);
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    return made.section.id;
  };
  const tokens = {
    reporter: (await server.hire('REPORTER')).token,
    editor: (await server.hire('EDITOR')).token,
    second: (await server.hire('EDITOR', 'second')).token,
    admin: (await server.hire('ADMIN')).token,
  };
  const buitenland = await section({ slug: 'buitenland', name: 'Buitenland', requiresReview: true });
  const binnenland = await section({ slug: 'binnenland', name: 'Binnenland', requiresReview: false });
  const ask = async <Data>(...asked: Parameters<RunningServer['query']>): Promise<Data> => {
    const { data, errors } = await server.query<Data & Record<string, unknown>>(...asked);
    if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  };

  const desk: DeskOverHttp = {
    ...{ server, clock, tokens, buitenland, binnenland },
    async send(mutation, token, input, also = '', language = 'en') {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) {
        manuscript { id articleId version revision state } userErrors { code field message ${also} } } }`;
      return (
        await ask<{ it: Payload }>(document, { input }, { token, headers: { 'accept-language': language } })
      ).it;
    },
    async done(mutation, token, input) {
      const { manuscript, userErrors } = await desk.send(mutation, token, input);
      if (!manuscript) throw new Error(JSON.stringify(userErrors));
      return manuscript;
    },
    draft: (content = {}) => desk.done('createManuscript', tokens.reporter, { content: desk.story(content) }),
    async published(content = {}) {
      const draft = await desk.draft(content);
      return desk.done('publishManuscript', tokens.editor, { ...at(draft), revision: 1 });
    },
    async reviewed(content = {}) {
      const draft = await desk.draft({ sectionId: buitenland, ...content });
      const submitted = await desk.done('submitManuscript', tokens.reporter, at(draft));
      const approved = await desk.done('approveManuscript', tokens.editor, at(submitted));
      return desk.done('publishManuscript', tokens.editor, { ...at(approved), revision: 1 });
    },
    async carryOut() {
      while (await server.get(CarryOutDue).next());
    },
    story: (content = {}) => ({
      headline: 'Veerdienst over de fjord hervat',
      sectionId: binnenland,
      dateline: { place: { places: ['OSLO'] } },
      credits: [{ code: 'ANP' }, { code: 'Reuters' }],
      blocks: [
        { paragraph: { key: 'p1', text: 'De veerdienst vaart weer.' } },
        { paragraph: { key: 'p2', text: 'De storm is voorbij.' } },
      ],
      ...content,
    }),
    read: (document, variables = {}) => ask(document, variables, {}),
    look: (document, variables = {}, language = 'en') =>
      ask(document, variables, { token: tokens.editor, headers: { 'accept-language': language } }),
  };
  return desk;
}
