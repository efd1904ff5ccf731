import { peoplePage } from './people-page.js';

const people = ['Anna de Wit', 'Bram Bos', 'Renée Jansen', 'Wim Bosch'].map((name, at) => ({
  ...{ id: `u${at}`, name },
}));
const names = (asked: Parameters<typeof peoplePage>[1]): string[] =>
  peoplePage(people, asked).map(({ name }) => name);

describe('a page of people', () => {
  it('is as long as asked, and goes on after somebody', () => {
    expect(names({})).toHaveLength(4);
    expect(names({ first: 2 })).toEqual(['Anna de Wit', 'Bram Bos']);
    expect(names({ first: 2, after: 'u1' })).toEqual(['Renée Jansen', 'Wim Bosch']);
    expect(names({ first: 0 })).toEqual([]);
    expect(names({ after: 'u3' })).toEqual([]);
  });

  it('is of those whose words begin as was typed', () => {
    expect(names({ search: 'bos' })).toEqual(['Bram Bos', 'Wim Bosch']);
    expect(names({ search: 'bos w' })).toEqual(['Wim Bosch']);
    expect(names({ search: 'RENEE' })).toEqual(['Renée Jansen']);
    expect(names({ search: 'bos', after: 'u1' })).toEqual(['Wim Bosch']);
    expect(names({ search: ' - ' })).toHaveLength(4);
    expect(names({ search: 'osch' })).toEqual([]);
  });

  it('cannot go on after somebody who is not there', () => {
    expect(() => names({ after: 'u9' })).toThrow(/begin anew/);
  });
});
