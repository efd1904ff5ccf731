import { ObjectType } from '@nestjs/graphql';
import { UserPayload } from '../../users/user.payloads.js';

@ObjectType()
export class ResetFactorsPayload extends UserPayload {}
