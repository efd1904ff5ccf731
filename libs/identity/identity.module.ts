import type { Entities } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access-guard.js';
import { AccessTokenEntity } from './access-token.entity.js';
import { Authenticate } from './authenticate.js';
import { ChangeUserRole } from './change-user-role.js';
import { CreateToken } from './create-token.js';
import { CreateUser } from './create-user.js';
import { DeactivateUser } from './deactivate-user.js';
import { ListTokens } from './list-tokens.js';
import { ReactivateUser } from './reactivate-user.js';
import { RevokeToken } from './revoke-token.js';
import { TokenMutationsResolver } from './token-mutations.resolver.js';
import { UpdateUser } from './update-user.js';
import { UserMutationsResolver } from './user-mutations.resolver.js';
import { UserDirectory } from './user-directory.js';
import { UserEntity } from './user.entity.js';
import { UsersResolver } from './users.resolver.js';

const useCases = [
  Authenticate,
  ChangeUserRole,
  CreateToken,
  CreateUser,
  DeactivateUser,
  ListTokens,
  ReactivateUser,
  RevokeToken,
  UpdateUser,
  UserDirectory,
];

/** Who is calling, and what they may do. */
@Module({
  providers: [
    ...useCases,
    UsersResolver,
    UserMutationsResolver,
    TokenMutationsResolver,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: useCases,
})
export class IdentityModule {
  static readonly entities: Entities = [UserEntity, AccessTokenEntity];
}
