import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Section } from './section.types.js';

@ObjectType({ isAbstract: true })
export abstract class SectionPayload {
  @Field(() => Section, {
    nullable: true,
    description: 'The section after the change; null if it was refused.',
  })
  section: Section | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
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
