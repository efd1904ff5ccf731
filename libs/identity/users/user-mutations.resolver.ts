import type { Actor, Phrasing } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/access.js';
import { ChooseLanguage } from './choose-language.js';
import { ChangeUserRole } from './change-user-role.js';
import { CreateUser } from './create-user.js';
import { CurrentUser } from '../access/current-user.js';
import { DeactivateUser } from './deactivate-user.js';
import { ReactivateUser } from './reactivate-user.js';
import { UpdateUser } from './update-user.js';
import { payload } from './user-payload.js';
import {
  ChangeUserRoleInput,
  ChooseLanguageInput,
  CreateUserInput,
  DeactivateUserInput,
  ReactivateUserInput,
  UpdateUserInput,
} from './user.inputs.js';
import {
  ChangeUserRolePayload,
  ChooseLanguagePayload,
  CreateUserPayload,
  DeactivateUserPayload,
  ReactivateUserPayload,
  UpdateUserPayload,
} from './user.payloads.js';

/** Mutations of users, for admins; and of oneself. */
@Resolver()
export class UserMutationsResolver {
  constructor(
    private readonly create: CreateUser,
    private readonly changeRole: ChangeUserRole,
    private readonly deactivate: DeactivateUser,
    private readonly reactivate: ReactivateUser,
    private readonly update: UpdateUser,
    private readonly choose: ChooseLanguage,
  ) {}

  @Mutation(() => CreateUserPayload, {
    description: 'Creates a user, who can do nothing until they have a token.',
  })
  @Requires('user:manage')
  createUser(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateUserInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreateUserPayload> {
    return payload(this.create.execute(actor, input), phrasing);
  }

  @Mutation(() => ChangeUserRolePayload, {
    description:
      'Changes a user’s role, from their next request on. The last active admin cannot lose that role: LAST_ADMIN.',
  })
  @Requires('user:manage')
  changeUserRole(
    @CurrentUser() actor: Actor,
    @Args('input') input: ChangeUserRoleInput,
    @Context() phrasing: Phrasing,
  ): Promise<ChangeUserRolePayload> {
    return payload(this.changeRole.execute(actor, input), phrasing);
  }

  @Mutation(() => DeactivateUserPayload, {
    description:
      'Deactivates a user, from their next request on, and revokes their tokens. What they wrote stays theirs. The last active admin cannot be deactivated: LAST_ADMIN.',
  })
  @Requires('user:manage')
  deactivateUser(
    @CurrentUser() actor: Actor,
    @Args('input') input: DeactivateUserInput,
    @Context() phrasing: Phrasing,
  ): Promise<DeactivateUserPayload> {
    return payload(this.deactivate.execute(actor, input), phrasing);
  }

  @Mutation(() => ReactivateUserPayload, {
    description:
      'Reactivates a user, with the role they had. Their former tokens stay revoked: they need a new one.',
  })
  @Requires('user:manage')
  reactivateUser(
    @CurrentUser() actor: Actor,
    @Args('input') input: ReactivateUserInput,
    @Context() phrasing: Phrasing,
  ): Promise<ReactivateUserPayload> {
    return payload(this.reactivate.execute(actor, input), phrasing);
  }

  @Mutation(() => UpdateUserPayload, {
    description: 'Changes a user’s name, e-mail address or language. Their tokens keep working.',
  })
  @Requires('user:manage')
  updateUser(
    @CurrentUser() actor: Actor,
    @Args('input') { language: locale, ...input }: UpdateUserInput,
    @Context() phrasing: Phrasing,
  ): Promise<UpdateUserPayload> {
    return payload(this.update.execute(actor, { ...input, locale }), phrasing);
  }

  @Mutation(() => ChooseLanguagePayload, { description: 'Chooses the language of mail to the caller.' })
  @Requires('account:manage')
  chooseLanguage(
    @CurrentUser() actor: Actor,
    @Args('input') { language }: ChooseLanguageInput,
    @Context() phrasing: Phrasing,
  ): Promise<ChooseLanguagePayload> {
    return payload(this.choose.execute(actor, { locale: language }), phrasing);
  }
}
