import { Module } from '@nestjs/common';
import { ArticlesModule } from './articles.module.js';
import { Scheduler } from './scheduling/scheduler.js';

/** Carries out schedules. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [ArticlesModule], providers: [Scheduler] })
export class SchedulingModule {}
