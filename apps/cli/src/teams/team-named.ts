import { GrantRegistry, type TeamEntity } from '@kopij/identity';
import { CliFault } from '../cli-fault.js';
import type { Newsroom } from '../newsroom.js';

/** By name, ignoring case. @throws {CliFault} if no team has it */
export async function teamNamed(newsroom: Newsroom, written: string): Promise<TeamEntity> {
  const { teams } = await newsroom.get(GrantRegistry).current();
  const team = teams.find(({ name }) => fold(name) === fold(written));
  if (team) return team;
  throw new CliFault(`There is no team "${written}". "kopij team list" shows them all.`);
}

function fold(name: string): string {
  return name.trim().normalize('NFC').toLocaleLowerCase('nl');
}
