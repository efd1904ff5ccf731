import { Holds } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { PublishedDateline } from '../stored/published-shape.js';

@ObjectType({ description: 'The place a story is filed from, with its credits.' })
export class Dateline implements PublishedDateline {
  @Holds(2)
  @Field(() => [String], {
    description: 'The places, as printed. Empty if the dateline consists of credits only.',
  })
  places: string[];

  @Holds(1)
  @Field(() => [String], { description: 'The state, province or country after the place.' })
  region: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The date of filing: YYYY-MM-DD, or --MM-DD without a year.',
  })
  date: string | null;

  @Field({ description: 'The places as printed: `WASHINGTON/BRUSSEL`.' })
  place: string;

  @Field({ description: 'The complete dateline: `PYONGYANG (ANP/RTR)`.' })
  text: string;
}
