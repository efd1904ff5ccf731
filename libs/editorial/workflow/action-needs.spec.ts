import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { needsOf } from './action-needs.js';
import { availableActions, type AvailableAction, type Need } from './action-rules.js';

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
    expect(given(needsOf(action))).toEqual([...new Set(demanded)].sort());
  });

  it('is somebody else where one person asks and another confirms', () => {
    expect(availableActions.filter((action) => needsOf(action).includes('SECOND_PERSON'))).toEqual([
      'breakEmbargo',
      'dismissUpstream',
    ]);
  });
});
