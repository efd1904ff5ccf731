import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Agency } from './agency.types.js';

@ObjectType({ isAbstract: true })
export abstract class AgencyPayload {
  @Field(() => Agency, {
    nullable: true,
    description: 'The agency after the change; null if it was refused.',
  })
  agency: Agency | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class CreateAgencyPayload extends AgencyPayload {}
@ObjectType()
export class UpdateAgencyPayload extends AgencyPayload {}
