import { ArticlesModule } from '@kopij/articles';
import { IdentityModule } from '@kopij/identity';
import { NoticesModule } from '@kopij/notices';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { Presences } from './keeping/presences.js';
import { TouchPresence } from './keeping/touch-presence.js';
import { LockManuscript } from './locking/lock-manuscript.js';
import { LockingResolver } from './locking/locking.resolver.js';
import { PresenceMutationsResolver } from './showing/presence-mutations.resolver.js';
import { LockHolderResolver, PresenceResolver, PresentUserResolver } from './showing/presence.resolver.js';

/** Who has a manuscript open, and who has locked it. Nothing of it is stored. */
@Module({
  imports: [IdentityModule, SectionsModule, NoticesModule, ArticlesModule],
  providers: [
    Presences,
    TouchPresence,
    LockManuscript,
    PresenceResolver,
    PresentUserResolver,
    LockHolderResolver,
    PresenceMutationsResolver,
    LockingResolver,
  ],
  exports: [Presences],
})
export class PresenceModule {}
