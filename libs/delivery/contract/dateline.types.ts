import { Holds } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { PublishedDateline } from '../stored/published-shape.js';

@ObjectType({ description: 'Where a story is filed from, and who is credited there.' })
export class Dateline implements PublishedDateline {
  @Holds(2)
  @Field(() => [String], { description: 'As they are printed. Empty where only credits open the lead.' })
  places: string[];

  @Holds(1)
  @Field(() => [String], { description: 'State, province or country that follows the place.' })
  region: string[];

  @Field(() => String, {
    nullable: true,
    description: 'When it was filed: YYYY-MM-DD, or --MM-DD without its year.',
  })
  date: string | null;

  @Field({ description: 'The places as they are printed: `WASHINGTON/BRUSSEL`.' })
  place: string;

  @Field({ description: 'The whole of it: `PYONGYANG (ANP/RTR)`.' })
  text: string;
}
