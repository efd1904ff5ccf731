import type { Actor, Role } from '@kopij/editorial';
import { commandLineUserId, CreateUser } from '@kopij/identity';
import { openFeatures, openSchema, type OpenFeatures, type OpenSchema } from '@kopij/testing';
import type { Type } from '@nestjs/common';
import { ArticlesModule } from '../index.js';

export interface OpenNewsroom extends OpenFeatures {
  get<T>(provider: Type<T>): T;
  /** Somebody who works here. */
  hire(role: Role, name?: string): Promise<Actor>;
}

/** Articles, and with them every feature they rest on. */
const everything = { imports: [ArticlesModule] };

/** Every feature, without the network, on a fresh database of the engine under test, at a time that stands still. */
export async function openNewsroom(): Promise<OpenNewsroom> {
  return staffed(await openFeatures(everything));
}

/** {@link openNewsroom}, with the schema through which readers see what comes of it. */
export async function openReadNewsroom(): Promise<OpenNewsroom & OpenSchema> {
  return staffed(await openSchema(everything));
}

function staffed<Opened extends OpenFeatures>(opened: Opened): Opened & OpenNewsroom {
  const get = <T>(provider: Type<T>): T => opened.features.get(provider, { strict: false });
  const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
  let hired = 0;
  return {
    ...opened,
    get,
    async hire(role, name = role.toLowerCase()) {
      hired += 1;
      const outcome = await get(CreateUser).execute(admin, {
        name,
        email: `${hired}@newsroom.example`,
        role,
      });
      if (!('user' in outcome)) throw new Error(`Nobody was hired: ${JSON.stringify(outcome)}`);
      return { id: outcome.user.id, name, role };
    },
  };
}
