import { ScheduleManuscript } from './schedule-manuscript.js';
import { ScheduleManuscriptResolver } from './schedule-manuscript.resolver.js';
import { ScheduleUnpublish } from './schedule-unpublish.js';
import { ScheduleUnpublishResolver } from './schedule-unpublish.resolver.js';
import { UnscheduleManuscript } from './unschedule-manuscript.js';
import { UnscheduleManuscriptResolver } from './unschedule-manuscript.resolver.js';
import { UnscheduleUnpublish } from './unschedule-unpublish.js';
import { UnscheduleUnpublishResolver } from './unschedule-unpublish.resolver.js';

/** The use cases of the actions on schedules. */
export const schedulingUseCases = {
  schedule: ScheduleManuscript,
  unschedule: UnscheduleManuscript,
  scheduleUnpublish: ScheduleUnpublish,
  unscheduleUnpublish: UnscheduleUnpublish,
};

/** Their mutations. */
export const schedulingMutations = [
  ScheduleManuscriptResolver,
  UnscheduleManuscriptResolver,
  ScheduleUnpublishResolver,
  UnscheduleUnpublishResolver,
];
