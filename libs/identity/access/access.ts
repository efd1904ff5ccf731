import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

const key = Symbol('access');

type Access = 'PUBLIC' | Permission;

/** Allows everybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata<symbol, Access>(key, 'PUBLIC');

/** Allows only signed-in callers with the permission. */
export const Requires = (permission: Permission): MethodDecorator =>
  SetMetadata<symbol, Access>(key, permission);

/** The access rule of a handler; undefined if it declares none. */
export function accessOf(handler: object): Access | undefined {
  return Reflect.getMetadata(key, handler) as Access | undefined;
}
