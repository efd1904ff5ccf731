import type { Asked } from './asked.js';
import { foresee } from './foresee.js';
import { isAllowed, isHeldByEmbargo } from './is-allowed.js';
import { copyOf, revisionOf, versionOf, type Story } from './story.js';
import { callOff, note, showAgain, takeNote, type Deed } from './take-note.js';
import type { World } from './world.js';

interface Due {
  readonly story: Story;
  readonly at: number;
  readonly carryOut: () => Deed;
}

/** Notes all that is due by now, the earliest first, and gives what the history must say of it. */
export function carryOutAll(world: World): Deed[] {
  const deeds: Deed[] = [];
  for (;;) {
    const [first] = world.stories
      .flatMap((story) => dueOf(world, story))
      .filter(({ at }) => at <= world.now)
      .sort((one, other) => one.at - other.at || (one.story.id < other.story.id ? -1 : 1));
    if (!first) return deeds;
    deeds.push(first.carryOut());
  }
}

function dueOf(world: World, story: Story): Due[] {
  const { publishAt, unpublishAt, liftAt } = story;
  const due: Due[] = [];
  if (publishAt) {
    const carryOut = (): Deed => {
      const asked = asPlanned(story, 'publish', publishAt.by, publishAt.acknowledge);
      if (isHeldByEmbargo(world, asked)) story.embargoHad = true;
      const { merged } = foresee(world, asked);
      return isAllowed(world, asked)
        ? takeNote(asked, world, merged)
        : note(story, 'missSchedule', publishAt.by, () => callOff(story));
    };
    due.push({ story, at: publishAt.at, carryOut });
  }
  if (unpublishAt) {
    const asked = asPlanned(story, 'unpublish', unpublishAt.by);
    due.push({ story, at: unpublishAt.at, carryOut: () => takeNote(asked, world, copyOf(story)) });
  }
  if (liftAt) {
    const carryOut = (): Deed => note(story, 'liftEmbargo', liftAt.by, () => showAgain(story, world.now));
    due.push({ story, at: liftAt.at, carryOut });
  }
  return due;
}

/** Whoever planned it had the right to: whatever they may do by now, it is done in their name. */
function asPlanned(story: Story, action: Asked['action'], by: Asked['by'], acknowledge = true): Asked {
  return {
    ...{ action, story, acknowledge, by: { ...by, role: 'EDITOR' }, version: versionOf(story) },
    ...{ revision: revisionOf(story), words: 'Gepland.', at: 0, timeZone: 'UTC', change: {}, merge: false },
    ...{ correctionType: 'UPDATE', from: 0, assigneeId: null, dueAt: null, key: null },
  };
}
