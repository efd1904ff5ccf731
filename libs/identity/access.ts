import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

const key = Symbol('access');

type Access = 'PUBLIC' | Permission;

/** Anybody may, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata<symbol, Access>(key, 'PUBLIC');

/** Only who is signed in and has the permission may. */
export const Requires = (permission: Permission): MethodDecorator =>
  SetMetadata<symbol, Access>(key, permission);

/** What a handler says about who may; undefined when it says nothing. */
export function accessOf(handler: object): Access | undefined {
  return Reflect.getMetadata(key, handler) as Access | undefined;
}
