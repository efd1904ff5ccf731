import type { Actor } from '@kopij/editorial';
import { FailureFilter, DefectLog, openLog, PlatformModule } from '@kopij/platform';
import { createTestDatabase, FixedClock, testConfig, type TestDatabase } from '@kopij/testing';
import { Controller, Get, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  commandLineUserId,
  CreateToken,
  CreateUser,
  CurrentUser,
  IdentityModule,
  Public,
  Requires,
} from '../index.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

@Controller()
class DeskController {
  undeclared(): string {
    return 'secret';
  }

  @Get('open')
  @Public()
  open(): string {
    return 'for everybody';
  }

  @Get('copy')
  @Requires('manuscript:read')
  copy(@CurrentUser() { name }: Actor): string {
    return `for ${name}`;
  }

  @Get('people')
  @Requires('user:manage')
  people(): string {
    return 'secret';
  }
}

// What somebody might forget; written as a decorator, the linter would not let it pass.
const forgotten = Object.getOwnPropertyDescriptor(DeskController.prototype, 'undeclared') ?? {};
Get('undeclared')(DeskController.prototype, 'undeclared', forgotten);

@Module({ imports: [IdentityModule], controllers: [DeskController] })
class DeskModule {}

describe('access to a plain route', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let token: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    const platform = PlatformModule.forRoot({ config: testConfig(database.url), clock: new FixedClock() });
    const features = await Test.createTestingModule({ imports: [platform, DeskModule] }).compile();
    app = features.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    app.useGlobalFilters(new FailureFilter(new DefectLog(openLog('silent'))));
    await app.init();
    const user = { name: 'Noor', email: 'noor@example.org', role: 'REPORTER' as const };
    const made = await features.get(CreateUser).execute(commandLine, user);
    if ('refusals' in made) throw new Error(JSON.stringify(made));
    const command = { userId: made.user.id, name: 'laptop', expiresAt: null };
    const outcome = await features.get(CreateToken).execute(commandLine, command);
    if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
    token = `Bearer ${outcome.token}`;
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const get = async (url: string, authorization?: string) => {
    const headers = authorization === undefined ? {} : { authorization };
    const { statusCode, body } = await app.inject({ method: 'GET', url, headers });
    return [statusCode, body];
  };

  it('is closed to everybody while the route does not say who may', async () => {
    expect((await get('/undeclared'))[0]).toBe(403);
    expect((await get('/undeclared', token))[0]).toBe(403);
  });

  it('is open to everybody where it is public', async () => {
    expect(await get('/open')).toEqual([200, 'for everybody']);
  });

  it('is asked of whoever is not signed in, or with a token that is not valid', async () => {
    expect((await get('/copy'))[0]).toBe(401);
    expect((await get('/copy', `${token}x`))[0]).toBe(401);
  });

  it('is refused to whoever has not the permission', async () => {
    expect(await get('/copy', token)).toEqual([200, 'for Noor']);
    expect((await get('/people', token))[0]).toBe(403);
  });
});
