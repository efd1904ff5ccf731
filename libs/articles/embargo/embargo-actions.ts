import { BreakEmbargo } from './break-embargo.js';
import { BreakEmbargoResolver } from './break-embargo.resolver.js';
import { ConfirmEmbargoBreak } from './confirm-embargo-break.js';
import { ConfirmEmbargoBreakResolver } from './confirm-embargo-break.resolver.js';
import { OverrideEmbargo } from './override-embargo.js';
import { OverrideEmbargoResolver } from './override-embargo.resolver.js';
import { SetEmbargo } from './set-embargo.js';
import { SetEmbargoResolver } from './set-embargo.resolver.js';
import { UndoEmbargo } from './undo-embargo.js';
import { UndoEmbargoResolver } from './undo-embargo.resolver.js';

/** The use cases of the actions on embargoes. */
export const embargoUseCases = {
  setEmbargo: SetEmbargo,
  breakEmbargo: BreakEmbargo,
  confirmEmbargoBreak: ConfirmEmbargoBreak,
  undoEmbargo: UndoEmbargo,
  overrideEmbargo: OverrideEmbargo,
};

/** Their mutations. */
export const embargoMutations = [
  SetEmbargoResolver,
  BreakEmbargoResolver,
  ConfirmEmbargoBreakResolver,
  UndoEmbargoResolver,
  OverrideEmbargoResolver,
];
