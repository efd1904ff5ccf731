import { AgencyRegistry, UpdateAgency } from '@kopij/agencies';
import type { Actor } from '@kopij/editorial';
import { DeactivateUser, ReactivateUser } from '@kopij/identity';
import { Problem } from '@kopij/platform';
import {
  ArchiveSection,
  MoveSection,
  SectionRegistry,
  UnarchiveSection,
  UpdateSection,
} from '@kopij/sections';
import type { Table } from './open-game.js';
import { copyOf } from './story.js';
import { choose, type HouseAction, type Turn } from './turn.js';
import { sectionOf, type ModelAgency, type ModelSection, type World } from './world.js';

/** What an admin changes around the manuscripts. Gives whether it was done; the model follows when it was. */
export async function changeHouse(
  table: Table,
  turn: Turn,
  action: HouseAction,
  by: Actor,
): Promise<boolean> {
  const change = changes[action];
  const section = sectionFor(table.world, turn, action);
  try {
    return await change(table, by, section, turn.dice[0] ?? 0);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'FORBIDDEN' || by.role === 'ADMIN') throw error;
    return false;
  }
}

/** Now and then the one in which something is about to go out is closed. */
function sectionFor(world: World, { on }: Turn, action: HouseAction): ModelSection {
  const planned = world.stories.find(({ publishAt }) => publishAt !== null);
  const section = planned && sectionOf(world, copyOf(planned).sectionId);
  return action === 'archiveSection' && section ? section : choose(world.sections, on);
}

type Change = (table: Table, by: Actor, section: ModelSection, die: number) => Promise<boolean>;

const changes: Record<HouseAction, Change> = {
  async archiveSection({ newsroom }, by, section) {
    const outcome = await newsroom.get(ArchiveSection).execute(by, await asSeen({ newsroom }, section));
    return follow('section' in outcome, section, { isArchived: true });
  },
  async unarchiveSection({ newsroom }, by, section) {
    const outcome = await newsroom.get(UnarchiveSection).execute(by, await asSeen({ newsroom }, section));
    return follow('section' in outcome, section, { isArchived: false });
  },
  async changePolicy({ newsroom }, by, section, die) {
    const policy = { requiresReview: die % 2 === 0, fourEyes: die % 4 === 0 };
    const command = { ...(await asSeen({ newsroom }, section)), changes: policy };
    return follow('section' in (await newsroom.get(UpdateSection).execute(by, command)), section, policy);
  },
  async moveSection({ newsroom, world }, by, _section, die) {
    const moved = choose(world.sections.slice(-1), 0);
    const parentId = choose([null, ...world.sections.map(({ id }) => id)], die);
    const command = { ...(await asSeen({ newsroom }, moved)), parentId };
    return follow('section' in (await newsroom.get(MoveSection).execute(by, command)), moved, { parentId });
  },
  async changeAgency({ newsroom, world }, by, _section, die) {
    const agency = choose(world.agencies, die);
    const web = die % 5 > 0;
    const version = (await newsroom.get(AgencyRegistry).current()).resolve(agency.code)?.version ?? 0;
    const command = { agencyId: agency.id, expectedVersion: version, changes: { web } };
    return follow('agency' in (await newsroom.get(UpdateAgency).execute(by, command)), agency, { web });
  },
  async editorsLeave({ newsroom, world }, by) {
    for (const { id } of editorsOf(world)) {
      if ('refusals' in (await newsroom.get(DeactivateUser).execute(by, { userId: id }))) return false;
      world.away.add(id);
    }
    return true;
  },
  async editorsReturn({ newsroom, world }, by) {
    for (const { id } of editorsOf(world)) {
      if ('refusals' in (await newsroom.get(ReactivateUser).execute(by, { userId: id }))) return false;
      world.away.delete(id);
    }
    return true;
  },
};

const editorsOf = ({ people }: World) => people.filter(({ role }) => role === 'EDITOR');

async function asSeen({ newsroom }: Pick<Table, 'newsroom'>, { id }: ModelSection) {
  const { byId } = await newsroom.get(SectionRegistry).current();
  return { sectionId: id, expectedVersion: byId.get(id)?.version ?? 0 };
}

function follow<Of extends ModelSection | ModelAgency>(
  isDone: boolean,
  of: Of,
  change: Partial<Of>,
): boolean {
  if (isDone) Object.assign(of, change);
  return isDone;
}
