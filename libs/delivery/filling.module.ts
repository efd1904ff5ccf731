import { Module } from '@nestjs/common';
import { DeliveryModule } from './delivery.module.js';
import { FillSearch } from './writing/fill-search.js';

/** Indexes articles that were live before there was a search. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [DeliveryModule], providers: [FillSearch] })
export class FillingModule {}
