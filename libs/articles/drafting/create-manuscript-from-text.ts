import { AgencyRegistry } from '@kopij/agencies';
import { overridesDirection, type Actor, type ReadStory } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { CreateManuscript } from './create-manuscript.js';
import { isMissing, patchOf, storyOf } from './story-in-text.js';

export interface CreateFromTextCommand {
  /** A whole story, as pasted. */
  readonly text: string;
  readonly sectionId: string | null;
  readonly idempotencyKey?: string | null;
}

/** Creates a manuscript from a story pasted as plain text, and returns how each part was interpreted. */
@Injectable()
export class CreateManuscriptFromText {
  constructor(
    private readonly create: CreateManuscript,
    private readonly agencies: AgencyRegistry,
  ) {}

  async execute(
    actor: Actor,
    command: CreateFromTextCommand,
  ): Promise<{ outcome: Outcome; taken: ReadStory['taken'] | null }> {
    if (overridesDirection(command.text)) {
      return { outcome: refused('TEXT_DIRECTION_OVERRIDDEN'), taken: null };
    }
    const story = await storyOf(command.text, this.agencies);
    if (isMissing(story)) {
      return { outcome: refused('STORY_MISSING'), taken: story.taken };
    }
    const { idempotencyKey = null } = command;
    const content = patchOf(story, command.sectionId);
    const outcome = await this.create.execute(
      actor,
      { content, idempotencyKey },
      { ...command, from: 'text' },
    );
    return { outcome: inTermsOfText(outcome), taken: story.taken };
  }
}

function refused(code: ManuscriptRefusal['code']): Outcome {
  return { refusals: [{ code, field: ['text'], params: {} }] };
}

/** The caller sent a text and a section, so faults of the content made from them point at those fields. */
function inTermsOfText(outcome: Outcome): Outcome {
  if (!('refusals' in outcome)) return outcome;
  const refusals = outcome.refusals.map((refusal) => {
    const [outermost, ...inside] = refusal.field;
    if (outermost !== 'content') return refusal;
    return { ...refusal, field: inside[0] === 'sectionId' ? inside : ['text'] };
  });
  return { refusals };
}
