import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import {
  ArchiveSection,
  CreateSection,
  MoveSection,
  SectionEntity,
  SectionRegistry,
  SectionsModule,
  UnarchiveSection,
  UpdateSection,
  type CreateSectionCommand,
  type SectionOutcome,
} from '../index.js';
import type { SectionTree } from '../section-tree.js';

export const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

/** What an admin does to sections, in a newsroom that has nothing else. */
export interface SectionDesk {
  readonly features: OpenFeatures['features'];
  /** Under a slug that no other has, unless the test says otherwise. */
  create(command: Partial<CreateSectionCommand>): Promise<SectionOutcome>;
  /** The same, where it has to be done. */
  aSection(command?: Partial<CreateSectionCommand>): Promise<SectionEntity>;
  update(section: SectionEntity, changes: Partial<SectionEntity>): Promise<SectionOutcome>;
  move(section: SectionEntity, parentId: string | null, position?: number): Promise<SectionOutcome>;
  archive(section: SectionEntity): Promise<SectionOutcome>;
  unarchive(section: SectionEntity): Promise<SectionOutcome>;
  tree(): Promise<SectionTree>;
  row(id: string): Promise<SectionEntity>;
  namesUnder(parent: SectionEntity): Promise<string[] | undefined>;
  /** What `work` answers, what it announced, and whether any row changed. */
  observe(work: () => Promise<unknown>): Promise<Observed>;
  close(): Promise<void>;
}

interface Observed {
  readonly outcome: unknown;
  readonly announced: readonly unknown[];
  readonly changed: boolean;
}

export async function openSectionDesk(): Promise<SectionDesk> {
  const newsroom = await openFeatures({ imports: [SectionsModule] });
  const { features, database } = newsroom;
  let made = 0;
  const rows = () => database.reader.find(SectionEntity, { order: { id: 'ASC' } });
  const tree = async () => features.get(SectionRegistry).current();
  const create = (command: Partial<CreateSectionCommand>) =>
    features.get(CreateSection).execute(admin, { slug: `s-${(made += 1)}`, name: 'Nieuws', ...command });
  return {
    ...{ features, create, tree },
    aSection: async (command = {}) => done(await create(command)),
    update: (section, changes) => features.get(UpdateSection).execute(admin, { ...seen(section), changes }),
    move: (section, parentId, position) =>
      features
        .get(MoveSection)
        .execute(admin, { ...seen(section), parentId, ...(position === undefined ? {} : { position }) }),
    archive: (section) => features.get(ArchiveSection).execute(admin, seen(section)),
    unarchive: (section) => features.get(UnarchiveSection).execute(admin, seen(section)),
    row: (id) => database.reader.findOneByOrFail(SectionEntity, { id }),
    namesUnder: async (parent) => (await tree()).byId.get(parent.id)?.children.map(({ name }) => name),
    async observe(work) {
      const [before, announced] = [await rows(), await newsroom.announcements()];
      const outcome = await work();
      return {
        outcome,
        announced: (await newsroom.announcements()).slice(announced.length),
        changed: JSON.stringify(await rows()) !== JSON.stringify(before),
      };
    },
    close: () => newsroom.close(),
  };
}

/** @throws when it was not done */
export function done(outcome: SectionOutcome): SectionEntity {
  if ('section' in outcome) return outcome.section;
  throw new Error(JSON.stringify(outcome));
}

/** What a command says of the section it is about, by somebody who has seen it as it is. */
export const seen = ({ id, version }: SectionEntity): { sectionId: string; expectedVersion: number } => ({
  sectionId: id,
  expectedVersion: version,
});
