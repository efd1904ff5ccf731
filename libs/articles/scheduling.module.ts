import { Module } from '@nestjs/common';
import { ArticlesModule } from './articles.module.js';
import { Scheduler } from './scheduling/scheduler.js';

/** Has what is planned happen. The server has it; a command leaves it to the server. */
@Module({ imports: [ArticlesModule], providers: [Scheduler] })
export class SchedulingModule {}
