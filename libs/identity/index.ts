import type { Entities } from '@kopij/platform';
import { AccessTokenEntity } from './access-token.entity.js';
import { UserEntity } from './user.entity.js';

export { Public, Requires } from './access.js';
export { Authenticate } from './authenticate.js';
export { CurrentUser } from './current-user.js';
export { demand } from './demand.js';
export { IdentityModule } from './identity.module.js';
export { may, type Permission } from './permissions.js';
export { commandLineUserId, UserEntity } from './user.entity.js';
export { UserDirectory } from './user-directory.js';
export { User, UserRole } from './user.types.js';

/** The tables of this feature. */
export const entities: Entities = [UserEntity, AccessTokenEntity];
