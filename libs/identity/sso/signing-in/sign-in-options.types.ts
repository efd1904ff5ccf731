import { Holds } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An identity provider that people can sign in with.' })
export class SignInProvider {
  @Field(() => ID, { description: 'As the operator calls it.' })
  id: string;

  @Field({ description: 'For people, such as the name of the organisation.' })
  name: string;

  @Field({
    description:
      'Where to send the browser. It comes back signed in, at the path given as `returnTo` in the query, or at the root.',
  })
  startUrl: string;
}

@ObjectType({ description: 'The ways in which people can sign in here.' })
export class SignInOptions {
  @Field({ description: 'Whether with a password.' })
  password: boolean;

  @Field({ description: 'Whether `requestPasswordReset` mails somebody a link to choose a new one.' })
  passwordReset: boolean;

  @Field({
    description:
      'Whether with a passkey: there is an address that they belong to, and a key for what is asked.',
  })
  passkey: boolean;

  @Holds(10)
  @Field(() => [SignInProvider], {
    description: 'The identity providers, in the order in which to show them.',
  })
  providers: SignInProvider[];
}
