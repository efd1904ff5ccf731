import { Module } from '@nestjs/common';
import { DeliveryModule } from './delivery.module.js';
import { ChangeKeeper } from './keeping/change-keeper.js';

/** Notes the ends of licences, and removes old changes. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [DeliveryModule], providers: [ChangeKeeper] })
export class ChangeKeepingModule {}
