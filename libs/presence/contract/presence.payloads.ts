import { Manuscript, type ManuscriptEntity } from '@kopij/articles';
import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ isAbstract: true })
export abstract class PresencePayload {
  @Field(() => Manuscript, {
    nullable: true,
    description: 'The manuscript, with who is there and who has locked it. Null if it was refused.',
  })
  manuscript: ManuscriptEntity | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class TouchPresencePayload extends PresencePayload {}
@ObjectType()
export class LeaveManuscriptPayload extends PresencePayload {}
@ObjectType()
export class LockManuscriptPayload extends PresencePayload {}
@ObjectType()
export class UnlockManuscriptPayload extends PresencePayload {}
@ObjectType()
export class TakeOverManuscriptPayload extends PresencePayload {}
