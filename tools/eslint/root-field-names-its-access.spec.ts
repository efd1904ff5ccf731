import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { rootFieldNamesItsAccess } from './root-field-names-its-access.js';

const imports = `
  import { Mutation, Query, ResolveField, Subscription } from '@nestjs/graphql';
  import * as graphql from '@nestjs/graphql';
  import { Get, Post, Query as QueryString } from '@nestjs/common';
  import { CurrentUser, Public, Requires } from '@kopij/identity';
`;

/** @param member one member of a class */
const inClass = (member: string) => `${imports} class Manuscripts { ${member} }`;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

tester.run('a root field names its access', rootFieldNamesItsAccess, {
  valid: [
    { name: 'lets a public query through', code: inClass('@Query() @Public() article() {}') },
    {
      name: 'lets a guarded mutation through',
      code: inClass(`@Mutation() @Requires('manuscript:publish') publish() {}`),
    },
    {
      name: 'lets a guarded subscription through, in any order of decorators',
      code: inClass(`@Requires('manuscript:read') @Subscription() changes() {}`),
    },
    { name: 'lets a public route through', code: inClass(`@Get('/health/live') @Public() live() {}`) },
    {
      name: 'leaves field resolvers and plain methods alone',
      code: inClass('@ResolveField() age() {} other() {}'),
    },
    {
      name: 'does not take a query string for a root field',
      code: inClass(`@Get() @Public() feed(@QueryString('page') page: string) {}`),
    },
    {
      name: 'does not take an unrelated decorator for a root field',
      code: `import { Query } from './sql.js'; class Rows { @Query() all() {} }`,
    },
    {
      name: 'knows the access decorators inside libs/identity',
      code: `import { Query } from '@nestjs/graphql'; import { Public } from './public.js';
             class People { @Query() @Public() me() {} }`,
    },
    {
      name: 'knows them under another name',
      code: `import { Query as Field } from '@nestjs/graphql'; import { Public as Open } from '@kopij/identity';
             class People { @Field() @Open() me() {} }`,
    },
  ],
  invalid: [
    ...['@Query() article() {}', '@Mutation() publish() {}', '@Subscription() changes() {}'].map(
      (member) => ({
        name: `refuses ${member}`,
        code: inClass(member),
        errors: [{ messageId: 'missing' }],
      }),
    ),
    ...[`@Get() feed() {}`, `@Post('/wire') receive() {}`, `@graphql.Query() article() {}`].map((member) => ({
      name: `refuses ${member}`,
      code: inClass(member),
      errors: [{ messageId: 'missing' }],
    })),
    {
      name: 'refuses a root field under another name',
      code: `import { Query as Field } from '@nestjs/graphql'; class People { @Field() me() {} }`,
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'refuses a root field that is a property',
      code: inClass('@Query() article = () => null;'),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'refuses a decorator that only looks like ours',
      code: `import { Query } from '@nestjs/graphql'; import { Public } from 'some-package';
             class People { @Query() @Public() me() {} }`,
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'refuses both at once',
      code: inClass(`@Query() @Public() @Requires('manuscript:read') article() {}`),
      errors: [{ messageId: 'several' }],
    },
    {
      name: 'refuses the same twice',
      code: inClass(`@Query() @Requires('manuscript:read') @Requires('manuscript:write') article() {}`),
      errors: [{ messageId: 'several' }],
    },
    {
      name: 'refuses access on a field resolver, where nobody would check it',
      code: inClass(`@ResolveField() @Requires('user:manage') email() {}`),
      errors: [{ messageId: 'unguarded' }],
    },
    {
      name: 'refuses access on a class: each root field names its own',
      code: `${imports} @Public() class Manuscripts {}`,
      errors: [{ messageId: 'unguarded' }],
    },
  ],
});
