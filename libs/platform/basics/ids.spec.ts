import { firstIdAt, newId } from './ids.js';

it('ids sort by time: the first of an instant comes after all before it and before all of that instant', () => {
  const [before, then] = [new Date('2026-03-02T08:59:59.999Z'), new Date('2026-03-02T09:00:00Z')];
  const sorted = [newId(before), firstIdAt(then), newId(then)];
  expect([...sorted].sort()).toEqual(sorted);
  expect(firstIdAt(then)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7000-8000-0{12}$/);
});

it('ids that are made in one moment are in order', () => {
  const now = new Date('2026-03-02T09:00:00.000Z');
  const ids = Array.from({ length: 1_000 }, () => newId(now));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(1_000);
});
