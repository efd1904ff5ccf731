import { roles, type Role } from '@kopij/editorial';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const UserRole = Object.fromEntries(roles.map((role) => [role, role])) as { [Each in Role]: Each };

registerEnumType(UserRole, {
  name: 'UserRole',
  description: 'What somebody may do. Each role includes the ones before it.',
  valuesMap: {
    REPORTER: { description: 'Writes and edits manuscripts, and submits them for review.' },
    EDITOR: { description: 'Also reviews, approves, publishes and takes down.' },
    ADMIN: { description: 'Also manages sections, agencies and users.' },
  },
});

/** What the newsroom may see of a user. E-mail and tokens are added by the resolver, for those who may see them. */
@ObjectType({ description: 'Somebody, or some machine, that may act in the newsroom.' })
export class User {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'As it is shown in the newsroom.' })
  name: string;

  @Field(() => UserRole, { description: 'What this user may do.' })
  role: Role;
}
