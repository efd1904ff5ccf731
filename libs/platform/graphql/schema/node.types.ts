import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType('Node', { description: 'An object that `node(id)` can return.' })
export abstract class Node {
  @Field(() => ID, {
    description: 'Opaque, and unique across all types.',
  })
  id: string;
}
