import { Module } from '@nestjs/common';
import { NoticesModule } from './notices.module.js';
import { PruneNotifications } from './pruning/prune-notifications.js';

/** Keeps the notifications of each person bounded. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [NoticesModule], providers: [PruneNotifications] })
export class NoticePruningModule {}
