import { comesBack } from './comes-back.js';

type Told = Parameters<typeof comesBack>[0];

const before: Told = { headline: 'Veerdienst hervat', urgency: 5, isCancelled: false };

it.each<[string, Partial<Told>, boolean]>([
  ['says the same in its headline', {}, false],
  ['only has another number behind its headline', { headline: 'Veerdienst hervat (2)' }, false],
  ['only has other capitals and marks in its headline', { headline: '“Veerdienst” HERVAT' }, false],
  ['has another headline', { headline: 'Veerdienst hervat na ramp' }, true],
  ['has no headline any more', { headline: null }, true],
  ['is more urgent', { urgency: 1 }, true],
  ['is less urgent', { urgency: 6 }, false],
  ['does not say how urgent it is', { urgency: null }, false],
  ['takes it back', { isCancelled: true, headline: 'Ingetrokken', urgency: 1 }, false],
])('an ignored item, when its newest revision %s: comes back %j, %j', (_, changes, expected) => {
  expect(comesBack(before, { ...before, ...changes })).toBe(expected);
});

it('an ignored item comes back when it gets an urgency', () => {
  expect(comesBack({ ...before, urgency: null }, before)).toBe(true);
});
