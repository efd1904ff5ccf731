import type { Entities } from '@kopij/platform';
import { AccessTokenEntity } from './access-token.entity.js';
import { UserEntity } from './user.entity.js';

export { Public, Requires } from './access.js';
export { Authenticate } from './authenticate.js';
export { ChangeUserRole } from './change-user-role.js';
export { CreateToken, type CreatedToken } from './create-token.js';
export { CreateUser } from './create-user.js';
export { CurrentUser } from './current-user.js';
export { DeactivateUser } from './deactivate-user.js';
export { demand } from './demand.js';
export { IdentityModule } from './identity.module.js';
export { ListTokens } from './list-tokens.js';
export type { IdentityRefusal, IdentityRefusalCode } from './outcome.js';
export { ReactivateUser } from './reactivate-user.js';
export { RevokeToken } from './revoke-token.js';
export { may, type Permission } from './permissions.js';
export { AccessTokenEntity } from './access-token.entity.js';
export { commandLineUserId, UserEntity } from './user.entity.js';
export { UpdateUser } from './update-user.js';
export { UserDirectory } from './user-directory.js';
export { User } from './user.types.js';

/** The tables of this feature. */
export const entities: Entities = [UserEntity, AccessTokenEntity];
