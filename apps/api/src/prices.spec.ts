import { CreateAgency } from '@kopij/agencies';
import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { priceOf, sizeArguments } from '@kopij/platform';
import { CreateSection } from '@kopij/sections';
import { testConfig } from '@kopij/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNullableType, isInterfaceType, isListType, isObjectType, type GraphQLSchema } from 'graphql';
import { startServer, type RunningServer } from './testing/start-server.js';

describe('the price of a query', () => {
  let server: RunningServer;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    server = await startServer({ config: { maxCost: testConfig('').maxCost / 4 } });
    ({ schema } = server.get(GraphQLSchemaHost));
  });
  afterAll(() => server.close());

  it('is known of every list: its own arguments say how many are asked for, or it says what it holds', () => {
    const lists = Object.values(schema.getTypeMap())
      .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
      .flatMap((type) =>
        isObjectType(type) || isInterfaceType(type)
          ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field }))
          : [],
      )
      .filter(({ field }) => isListType(getNullableType(field.type)));
    expect(lists.length).toBeGreaterThan(50);
    const unpriced = lists.filter(
      ({ field }) =>
        priceOf(field).holds === undefined && !field.args.some(({ name }) => sizeArguments.has(name)),
    );
    expect(unpriced.map(({ name }) => name)).toEqual([]);
  });

  it('leaves a newsroom with 200 agencies and 200 sections three quarters of what a query may cost', async () => {
    await foundNewsroom();
    const tree = await server.query<{ sections: { children: unknown[] }[] }>(
      '{ sections { id name path children { id name path children { id name path } } } }',
    );
    expect(tree.data?.sections.flatMap(({ children }) => children)).toHaveLength(180);
    const list = await server.query<{ agencies: unknown[] }>('{ agencies { id code name creditText } }');
    expect(list.data?.agencies.length).toBeGreaterThanOrEqual(200);
    const page = '{ articles { edges { node { path headline lead body { html } } } } }';
    expect(await server.query(page)).toMatchObject({ status: 200, errors: [] });
  });

  async function foundNewsroom(): Promise<void> {
    const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
    const agencies = server.get(CreateAgency);
    const sections = server.get(CreateSection);
    for (let at = 0; at < 200; at += 1) {
      await agencies.execute(admin, { code: `AGENCY-${at}`, name: `Agency ${at}` });
    }
    for (let top = 0; top < 20; top += 1) {
      const made = await sections.execute(admin, { slug: `top-${top}`, name: `Top ${top}` });
      const parentId = 'section' in made ? made.section.id : null;
      for (let at = 0; at < 9; at += 1) {
        await sections.execute(admin, { slug: `part-${top}-${at}`, name: `Part ${at}`, parentId });
      }
    }
  }
});
