import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType('Node', { description: 'Something that `node(id)` finds.' })
export abstract class Node {
  @Field(() => ID, {
    description:
      'Opaque, and unique over the whole graph: no two things have the same id, of whatever types they are.',
  })
  id: string;
}
