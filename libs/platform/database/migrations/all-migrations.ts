import { Newsroom1764000000000 } from './1764000000000-newsroom.js';
import { Workflow1765000000000 } from './1765000000000-workflow.js';
import { Changes1765100000000 } from './1765100000000-changes.js';
import { ReadyTexts1765200000000 } from './1765200000000-ready-texts.js';
import { BlockKeys1765500000000 } from './1765500000000-block-keys.js';
import { PlannedEnds1765600000000 } from './1765600000000-planned-ends.js';
import { InstantsInRange1765800000000 } from './1765800000000-instants-in-range.js';
import { TokenScopes1765900000000 } from './1765900000000-token-scopes.js';
import { EmbargoSettings1765900000001 } from './1765900000001-embargo-settings.js';
import { SelfAssigned1765900000002 } from './1765900000002-self-assigned.js';
import { PlansInRange1766000000000 } from './1766000000000-plans-in-range.js';
import { NextPlannedEnd1766100000000 } from './1766100000000-next-planned-end.js';

/** Every migration there has ever been, oldest first. Append only: a released one is never edited. */
export const migrations = [
  Newsroom1764000000000,
  Workflow1765000000000,
  Changes1765100000000,
  ReadyTexts1765200000000,
  BlockKeys1765500000000,
  PlannedEnds1765600000000,
  InstantsInRange1765800000000,
  TokenScopes1765900000000,
  EmbargoSettings1765900000001,
  SelfAssigned1765900000002,
  PlansInRange1766000000000,
  NextPlannedEnd1766100000000,
] as const;
