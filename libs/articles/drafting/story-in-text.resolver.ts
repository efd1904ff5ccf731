import { Requires } from '@kopij/identity';
import { Weighs } from '@kopij/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { contentOf } from '../content/content-of.js';
import { StoryInTextArguments } from './from-text.inputs.js';
import { ReadText } from './from-text.types.js';
import { StoryInText } from './story-in-text.js';

@Resolver()
export class StoryInTextResolver {
  constructor(private readonly story: StoryInText) {}

  @Weighs(300)
  @Query(() => ReadText, {
    nullable: true,
    description:
      'What `createManuscriptFromText` would make of a text: its headline, dateline, credits and blocks. Nothing is stored. For clients in which somebody pastes a story into a manuscript. Null if there is no story in it.',
  })
  @Requires('manuscript:write')
  async storyInText(@Args() { text }: StoryInTextArguments): Promise<ReadText | null> {
    const read = await this.story.read(text);
    return read && { content: contentOf(read), taken: read.taken };
  }
}
