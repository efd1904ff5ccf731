import { ShownIds } from './shown-ids.js';

const id = '01a20a71-fa0e-72e3-82da-7be12b824b3e';
const other = id.replaceAll('a', 'b');

describe('what a command prints', () => {
  it.each([
    ['2 done.', '2 done.'],
    ['2026-11-23T22:06:10.069Z', '2027-01-01T00:00:00.000Z'],
    ['in 2026-11,', 'in 2027-01,'],
    ['17 minuten geleden', 'zojuist'],
    [`1:${'0a'.repeat(32)}`, `1:${'9f'.repeat(32)}`],
    [`${id} ${id}`, `${other} ${other}`],
    ['a\n...\nd', 'a\nb\nc\nd'],
    ['a ...', 'a b\nc'],
    [`kopij_${id.replaceAll('-', '')}_...`, `kopij_${other.replaceAll('-', '')}_secret`],
  ])('is shown by %j: %j', (shown, actual) => {
    expect(new ShownIds().isAsShown(shown, actual)).toBe(true);
  });

  it.each([
    ['2 done.', '3 done.'],
    ['2 done.', '2 done!'],
    ['2 done.', '2 done.\nAnd one more.'],
    [id, 'no id'],
    ['2026-11', '2026-11-01'],
    ['2026-11-01', '2026-12-01'],
    [`${id} ${id}`, `${other} ${id}`],
    ['a\n...\nd', 'a\nb\nc'],
  ])('is not shown by %j: %j', (shown, actual) => {
    expect(new ShownIds().isAsShown(shown, actual)).toBe(false);
  });

  it('tells which ids are meant later on', () => {
    const ids = new ShownIds();
    expect(() => ids.inCommand(`kopij token revoke ${id}`)).toThrow('does not say where it comes from');
    expect(ids.isAsShown(id, other)).toBe(true);
    expect(ids.inCommand(`kopij token revoke ${id}`)).toBe(`kopij token revoke ${other}`);
    expect(ids.isAsShown(id, id)).toBe(false);
  });
});
