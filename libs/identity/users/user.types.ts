import { locales, reaches, roles, type Locale, type Reach, type Role } from '@kopij/editorial';
import { enumOf } from '@kopij/platform';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const UserRole = enumOf('UserRole', roles, {
  description: 'What a user may do. Each role includes the ones before it.',
  values: {
    REPORTER: 'Writes and edits manuscripts, and submits them for review.',
    EDITOR: 'Also reviews, approves, publishes and takes down articles.',
    ADMIN: 'Also manages sections, agencies and users.',
  },
});

export const UserReach = enumOf('UserReach', reaches, {
  description: 'How far a user’s role reaches.',
  values: {
    NEWSROOM: 'The whole newsroom.',
    GRANTS:
      'They read all copy, and do with it what their role allows only in the sections where they, or a team of theirs, were granted it.',
    OWN: 'A freelancer: only the manuscripts that they made, or are assigned to, which they write.',
  },
});

const upperCased = Object.fromEntries(locales.map((locale) => [locale.toUpperCase(), locale]));

/** In the schema in upper case, like every enum; inside, as language tags have them. */
export const Language = upperCased as Readonly<Record<Uppercase<Locale>, Locale>>;
registerEnumType(Language, {
  name: 'Language',
  description: 'A language that Kopij writes in.',
  valuesMap: { NL: { description: 'Dutch.' }, EN: { description: 'English.' } },
});

/** The fields of a user for the newsroom. The resolvers add the name, and e-mail and tokens for those who may see them. */
@ObjectType({ description: 'A person or program that may act in the newsroom.' })
export class User {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => UserRole, { description: 'What this user may do.' })
  role: Role;

  @Field(() => UserReach, { description: 'How far their role reaches.' })
  reach: Reach;
}
