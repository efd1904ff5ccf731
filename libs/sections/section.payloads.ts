import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Section } from './section.types.js';

@ObjectType({ isAbstract: true })
export abstract class SectionPayload {
  @Field(() => Section, { nullable: true, description: 'As it is now; null when something was in the way.' })
  section: Section | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'All that was in the way. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class CreateSectionPayload extends SectionPayload {}
@ObjectType()
export class UpdateSectionPayload extends SectionPayload {}
@ObjectType()
export class MoveSectionPayload extends SectionPayload {}
@ObjectType()
export class ArchiveSectionPayload extends SectionPayload {}
@ObjectType()
export class UnarchiveSectionPayload extends SectionPayload {}
