import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** What an id of the public half names: an article, a section or an agency. */
@InterfaceType('Node', { description: 'Something that `node(id)` finds.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, and unique over everything there is.' })
  id: string;
}
