import { Holds, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Agency } from './agency.types.js';

@ObjectType({ isAbstract: true })
export abstract class AgencyPayload {
  @Field(() => Agency, { nullable: true, description: 'As it is now; null when something was in the way.' })
  agency: Agency | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'All that was in the way. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class CreateAgencyPayload extends AgencyPayload {}
@ObjectType()
export class UpdateAgencyPayload extends AgencyPayload {}
