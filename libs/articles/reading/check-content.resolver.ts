import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Clock, Holds, newId, Problem, Weighs } from '@kopij/platform';
import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { IsString, MaxLength, ValidateNested } from 'class-validator';
import { ContentInput } from '../content/content.input.js';
import { readContentInput } from '../content/read-content-input.js';
import { storedId } from '../manuscript/manuscript-id.js';
import { Finding } from '../contract/manuscript.types.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { refusalMessage } from '../manuscript/refusal-message.js';
import { ManuscriptStanding } from './manuscript-standing.js';
import { shownFindings } from './shown-findings.js';

@ArgsType()
class CheckContentArguments {
  @Field(() => ID, { description: 'The id of the manuscript, or of its article.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? storedId(value) : value))
  @IsString()
  @MaxLength(36)
  manuscriptId: string;

  @Field(() => ContentInput, { description: 'What `editManuscript` would be sent.' })
  @ValidateNested()
  @Type(() => ContentInput)
  content: ContentInput;
}

/** Judges copy that is still being written. */
@Resolver()
export class CheckContentResolver {
  constructor(
    private readonly readable: ReadableManuscripts,
    private readonly standing: ManuscriptStanding,
    private readonly clock: Clock,
  ) {}

  @Holds(5)
  @Weighs(300)
  @Query(() => [Finding], {
    description:
      'The problems that the working copy would have with this content in it: `Manuscript.readiness` of copy that is not saved. Nothing is stored. What could not be saved either is BAD_INPUT; NOT_FOUND if there is no such manuscript.',
  })
  @Requires('manuscript:read')
  async checkContent(
    @CurrentUser() actor: Actor,
    @Args() { manuscriptId, content }: CheckContentArguments,
    @Context() request: object,
    @Context() phrasing: Phrasing,
  ): Promise<Finding[]> {
    const manuscript = await this.readable.demand(actor, manuscriptId);
    const patch = readContentInput(content, () => newId(this.clock.now()));
    const judged = await this.standing.readinessWith(request, manuscript, patch, actor);
    if ('refusals' in judged) {
      const messages = judged.refusals.map((refusal) => refusalMessage(refusal, phrasing));
      throw new Problem('BAD_INPUT', messages.join(' '));
    }
    return shownFindings(judged, phrasing);
  }
}
