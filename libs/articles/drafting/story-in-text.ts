import { AgencyRegistry } from '@kopij/agencies';
import {
  deriveHeadline,
  emptyContent,
  overridesDirection,
  readStory,
  type Content,
  type ReadStory,
} from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ContentPatcher, type ContentPatch } from '../content/content-patch.js';
import { storyPatch } from '../content/story-patch.js';

/** Reads a story pasted as plain text, and says how each part of it was interpreted. */
@Injectable()
export class StoryInText {
  constructor(
    private readonly agencies: AgencyRegistry,
    private readonly patcher: ContentPatcher,
  ) {}

  /** The content that the text is, as it would be stored; null if there is no story in it, or none that can be stored. */
  async read(text: string): Promise<{ content: Content; taken: ReadStory['taken'] } | null> {
    if (overridesDirection(text)) return null;
    const story = await storyOf(text, this.agencies);
    if (isMissing(story)) return null;
    const patched = await this.patcher.tryOut(emptyContent(), patchOf(story, null));
    return 'content' in patched ? { content: patched.content, taken: story.taken } : null;
  }
}

/** The story as it is read with the agencies that the newsroom knows. */
export async function storyOf(text: string, registry: AgencyRegistry): Promise<ReadStory> {
  const agencies = await registry.current();
  return readStory(text, (written) => agencies.resolve(written) !== null);
}

export function isMissing({ headline, blocks }: ReadStory): boolean {
  return headline === null && blocks.length === 0;
}

/** The patch for a whole story, with the headline that it has, or one made from its lead. */
export function patchOf(story: ReadStory, sectionId: string | null): ContentPatch {
  const [lead] = story.blocks;
  return {
    ...(story.headline !== null
      ? { headline: story.headline }
      : { headline: lead ? deriveHeadline(lead.text) : null, headlineOrigin: 'DERIVED' }),
    ...storyPatch(story, sectionId),
  };
}
