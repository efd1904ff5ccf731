import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { actionNeeds, needs, type Need } from './action-needs.js';
import { actionRules, availableActions, type AvailableAction, type Check } from './action-rules.js';

const schema = readFileSync(resolve(__dirname, '../../../schema.graphql'), 'utf8');

/** The fields without which an action is refused as no command at all, and what each of them is. */
const needOfField: Record<string, Need | null> = {
  reason: 'REASON',
  comment: 'COMMENT',
  note: 'NOTE',
  revision: 'REVISION',
  from: 'REVISION',
  at: 'MOMENT',
  localTime: 'MOMENT',
  timeZone: null,
  manuscriptId: null,
  expectedVersion: null,
  // What the action is about, which whoever offers it shows.
  content: null,
  type: null,
  wireItemId: null,
};

const needOfCheck: Partial<Record<Check, Need>> = {
  HAS_REASON: 'REASON',
  HAS_COMMENT: 'COMMENT',
  HAS_NOTE: 'NOTE',
  NAMES_REVISION: 'REVISION',
  IS_AHEAD: 'MOMENT',
};

/** The names of the required fields of the input of an action's mutation. */
function required(action: AvailableAction): string[] {
  const name = action.charAt(0).toUpperCase() + action.slice(1);
  const inputs = [
    ...schema.matchAll(new RegExp(`^input ${name}(?:Manuscript|Article|Revision)?Input \\{(.*?)^\\}`, 'gms')),
  ];
  expect(inputs).toHaveLength(1);
  return [...(inputs[0]?.[1] ?? '').matchAll(/^ {2}(\w+): \S+!$/gm)].map(([, field = '']) => field);
}

const given = (needed: readonly Need[]): Need[] => needed.filter((need) => need !== 'SECOND_PERSON').sort();

describe('what an action needs', () => {
  it.each(availableActions)('is what the input of %s demands', (action) => {
    const fields = required(action);
    expect(fields).toContain('expectedVersion');
    expect(fields.filter((field) => !(field in needOfField))).toEqual([]);
    const demanded = fields.flatMap((field) => needOfField[field] ?? []);
    expect(given(actionNeeds[action])).toEqual([...new Set(demanded)].sort());
  });

  it.each(availableActions)('has in it what the rules check of a command to %s', (action) => {
    const checked = actionRules[action].checks.flatMap((check) => needOfCheck[check] ?? []);
    expect(actionNeeds[action]).toEqual(expect.arrayContaining(checked));
  });

  it('is listed in one order', () => {
    for (const needed of Object.values(actionNeeds)) {
      expect(needed).toEqual(needs.filter((need) => needed.includes(need)));
    }
  });

  it('is somebody else where one person asks and another confirms', () => {
    expect(availableActions.filter((action) => actionNeeds[action].includes('SECOND_PERSON'))).toEqual([
      'breakEmbargo',
      'dismissUpstream',
    ]);
  });
});
