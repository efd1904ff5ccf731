import type { Actor } from '@kopij/editorial';
import { openSchema, type OpenSchema } from '@kopij/testing';
import { AgenciesModule } from './index.js';

const admin: Actor = { id: '00000000-0000-7000-8000-000000000001', name: 'Command line', role: 'ADMIN' };
const facts = 'id code name country language creditText';
const inside =
  'aliases isActive version licence { web archive syndication expiresAfterDays creditMandatory }';

interface Listed {
  id: string;
  code: string;
  version: number;
}

describe('agencies in the schema', () => {
  let schema: OpenSchema;
  beforeAll(async () => {
    schema = await openSchema({ imports: [AgenciesModule] });
  });
  afterAll(() => schema.close());

  async function listed(query: string, actor?: Actor): Promise<Listed[]> {
    const { data, errors } = await schema.ask(query, {}, actor);
    if (!data) throw new Error(errors.join());
    return data['agencies'] as Listed[];
  }

  it('are listed to everybody by code, without what is for the newsroom', async () => {
    const agencies = await listed(`{ agencies { ${facts} ${inside} } }`);
    const codes = agencies.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(agencies.find(({ code }) => code === 'RTR')).toEqual({
      id: expect.any(String) as string,
      code: 'RTR',
      name: 'Reuters',
      country: 'GB',
      language: 'en',
      creditText: 'RTR',
      aliases: null,
      isActive: null,
      version: null,
      licence: null,
    });
  });

  it('show names, terms and state to who is signed in', async () => {
    const agencies = await listed(`{ agencies { code ${inside} } }`, { ...admin, role: 'REPORTER' });
    expect(agencies.find(({ code }) => code === 'CTK')).toEqual({
      code: 'CTK',
      aliases: ['ČTK'],
      isActive: true,
      version: 1,
      licence: {
        web: true,
        archive: true,
        syndication: false,
        expiresAfterDays: null,
        creditMandatory: true,
      },
    });
  });

  it('are added and changed by admins, and leave the public list when the newsroom drops them', async () => {
    const create = `mutation { createAgency(input: { code: "Xyz", name: "Xyz Nieuws", language: "nl", country: "NL", licence: { expiresAfterDays: 30 } }) {
      agency { id code version licence { web expiresAfterDays } } userErrors { code }
    } }`;
    const { data } = await schema.ask(create, {}, admin);
    expect(data).toMatchObject({
      createAgency: { agency: { code: 'XYZ', licence: { web: true, expiresAfterDays: 30 } }, userErrors: [] },
    });
    const { id } = (data as { createAgency: { agency: Listed } }).createAgency.agency;
    const update = `mutation ($id: ID!) {
      updateAgency(input: { agencyId: $id, expectedVersion: 1, isActive: false, licence: { web: false } }) {
        agency { isActive version licence { web expiresAfterDays } } userErrors { code }
      }
    }`;
    expect((await schema.ask(update, { id }, admin)).data).toEqual({
      updateAgency: {
        agency: { isActive: false, version: 2, licence: { web: false, expiresAfterDays: 30 } },
        userErrors: [],
      },
    });
    const codesIn = async (query: string, actor?: Actor) =>
      (await listed(query, actor)).map(({ code }) => code);
    expect(await codesIn('{ agencies { code } }')).not.toContain('XYZ');
    const everything = '{ agencies(includeInactive: true) { code } }';
    expect(await codesIn(everything, { ...admin, role: 'REPORTER' })).toContain('XYZ');
    expect((await schema.ask(everything)).problems).toEqual(['UNAUTHENTICATED']);
    expect((await schema.ask(update, { id }, admin)).data).toEqual({
      updateAgency: { agency: null, userErrors: [{ code: 'VERSION_CONFLICT' }] },
    });
  });

  it('are refused in the words of the caller, naming the holder', async () => {
    const create = `mutation { createAgency(input: { code: "REUTERS", name: "x", aliases: ["Goed", "anp"] }) {
      agency { id } userErrors { code message field }
    } }`;
    expect((await schema.ask(create, {}, admin)).data).toEqual({
      createAgency: {
        agency: null,
        userErrors: [
          { code: 'CODE_TAKEN', message: '“REUTERS” is al een naam van persbureau RTR.', field: ['code'] },
          {
            code: 'ALIAS_TAKEN',
            message: '“anp” is al een naam van persbureau ANP.',
            field: ['aliases', '1'],
          },
        ],
      },
    });
  });

  it.each([
    ['country: "nl"', 'country must be a country code of two capitals, such as NL'],
    ['country: "XX"', 'country must'],
    ['language: "Dutch"', 'language must be a language code, such as nl or pt-BR'],
    ['licence: { expiresAfterDays: 0 }', 'expiresAfterDays must be at least 1'],
    ['licence: { web: null }', 'web must be true or false'],
    ['aliases: null', 'aliases must be a list'],
    ['creditText: ""', 'creditText must not be blank'],
  ])('take no %s', async (field, message) => {
    const source = `mutation { createAgency(input: { code: "x", name: "x", ${field} }) { userErrors { code } } }`;
    const { problems, errors } = await schema.ask(source, {}, admin);
    expect(problems).toEqual(['BAD_INPUT']);
    expect(errors.join()).toContain(message);
  });

  it.each([
    ['createAgency', '{ code: "x", name: "x" }'],
    ['updateAgency', '{ agencyId: "x", expectedVersion: 1 }'],
  ])('are not changed with %s by anybody but admins', async (mutation, input) => {
    const source = `mutation { ${mutation}(input: ${input}) { userErrors { code } } }`;
    expect((await schema.ask(source)).problems).toEqual(['UNAUTHENTICATED']);
    for (const role of ['REPORTER', 'EDITOR'] as const) {
      expect((await schema.ask(source, {}, { ...admin, role })).problems).toEqual(['FORBIDDEN']);
    }
  });
});
