import { useCases, type ManuscriptEntity } from '@kopij/articles';
import type { Actor, Role } from '@kopij/editorial';
import { CreateUser } from '@kopij/identity';
import type { Config } from '@kopij/platform';
import { CreateSection } from '@kopij/sections';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import type { CreateWireSourceCommand } from '../sources/create-wire-source.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { g2Message } from './g2-message.js';
import { admin, openWire, type OpenWire } from './open-wire.js';

type Item = Parameters<typeof g2Message>[number];

interface Payload {
  manuscript: Shown | null;
  userErrors: { code: string; message: string; field: string[] | null }[];
  takenBefore?: { id: string }[];
}

export interface Shown {
  id: string;
  articleId: string;
  version: number;
  revision: number;
  state: string;
}

/** A newsroom with a wire, whose people take copy from it. */
export interface OpenTaking extends Omit<OpenWire, 'take'> {
  readonly reporter: Actor;
  readonly editor: Actor;
  readonly second: Actor;
  /** A section that asks for no review. */
  readonly sectionId: string;
  source: WireSourceEntity;
  useSource(command: Partial<CreateWireSourceCommand>): Promise<void>;
  /** Receives a revision of the item with this identity. */
  send(guid: string, changes?: Item): Promise<WireItemEntity>;
  item(guid: string): Promise<WireItemEntity>;
  mutate(name: string, input: object, actor?: Actor): Promise<Payload>;
  /** Where it has to be done. */
  done(name: string, input: object, actor?: Actor): Promise<Shown>;
  take(guid: string, actor?: Actor): Promise<Shown>;
  /** What this selection of a manuscript holds. */
  show<Answer>(at: Shown, selection: string, actor?: Actor): Promise<Answer>;
  now(at: Shown): Promise<Shown>;
  publish(at: Shown): Promise<ManuscriptEntity>;
  live(at: Shown): Promise<boolean>;
}

const selected = `manuscript { id articleId version revision state }
  userErrors { code message field }`;

export async function openTaking(changes: Partial<Config> = {}): Promise<OpenTaking> {
  const wire = await openWire('BY_HAND', changes);
  const get: typeof wire.features.get = (token: never) => wire.features.get(token, { strict: false });
  const hire = async (role: Role, name: string): Promise<Actor> => {
    const outcome = await get(CreateUser).execute(admin, { name, email: `${name}@krant.example`, role });
    if (!('user' in outcome)) throw new Error(JSON.stringify(outcome));
    return { id: outcome.user.id, name, role };
  };
  const policy = { requiresReview: false, fourEyes: false };
  const section = await get(CreateSection).execute(admin, { slug: 'nieuws', name: 'Nieuws', ...policy });
  if (!('section' in section)) throw new Error(JSON.stringify(section));
  const sectionId = section.section.id;
  const taking: OpenTaking = {
    ...wire,
    reporter: await hire('REPORTER', 'Rik'),
    editor: await hire('EDITOR', 'Eva'),
    second: await hire('EDITOR', 'Bas'),
    sectionId,
    source: await wire.aSource({ sectionId }),
    async useSource(command) {
      taking.source = await wire.aSource({ sectionId, ...command });
    },
    async send(guid, changes = {}) {
      await wire.receive(taking.source, g2Message({ guid, ...changes }));
      return taking.item(guid);
    },
    async item(guid) {
      const found = (await wire.items(taking.source)).find(({ chain }) => chain === guid);
      if (!found) throw new Error(`There is no item ${guid}.`);
      return found;
    },
    async mutate(name, input, actor = taking.editor) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const before = name === 'takeWireItem' ? 'takenBefore { id }' : '';
      const mutation = `mutation ($input: ${type}) { ${name}(input: $input) { ${selected} ${before} } }`;
      const { data, errors } = await wire.ask(mutation, { input }, actor);
      if (errors.length > 0) throw new Error(errors.join());
      return data?.[name] as Payload;
    },
    async done(name, input, actor) {
      const { manuscript, userErrors } = await taking.mutate(name, input, actor);
      if (!manuscript) throw new Error(JSON.stringify(userErrors));
      return manuscript;
    },
    async take(guid, actor) {
      const { id: wireItemId } = await taking.item(guid);
      return taking.done('takeWireItem', { wireItemId }, actor);
    },
    async show<Answer>({ id }: Shown, selection: string, actor = taking.editor) {
      const query = `query ($id: ID!) { manuscript(id: $id) { ${selection} } }`;
      const { data, errors } = await wire.ask(query, { id }, actor);
      if (errors.length > 0) throw new Error(errors.join());
      return data?.['manuscript'] as Answer;
    },
    now: (at) => taking.show<Shown>(at, 'id articleId version revision state'),
    async publish({ articleId, version, revision }) {
      const command = { manuscriptId: articleId, expectedVersion: version, revision };
      const outcome = await get(useCases.publish).execute(taking.editor, command);
      if (!('manuscript' in outcome)) throw new Error(JSON.stringify(outcome));
      return outcome.manuscript;
    },
    async live(at) {
      return (await taking.show<{ live: object | null }>(at, 'live { id }')).live !== null;
    },
  };
  return taking;
}

/** What a command says of the manuscript it is for. */
export function seen({ id, version }: Shown): { manuscriptId: string; expectedVersion: number } {
  return { manuscriptId: id, expectedVersion: version };
}
