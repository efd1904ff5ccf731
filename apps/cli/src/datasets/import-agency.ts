import { AgencyRegistry, CreateAgency, refusalMessage } from '@kopij/agencies';
import type { Actor } from '@kopij/editorial';
import type { Newsroom } from '../newsroom.js';
import { CliFault } from '../cli-fault.js';
import type { AgencyRecord } from './agency-record.js';

/** Creates the agency, unless its code exists. */
export async function importAgency(
  newsroom: Newsroom,
  { name, code }: AgencyRecord,
  actor: Actor,
): Promise<'MADE' | 'UNCHANGED'> {
  if ((await newsroom.get(AgencyRegistry).current()).resolve(code)) return 'UNCHANGED';
  const outcome = await newsroom.get(CreateAgency).execute(actor, { name, code });
  if ('refusals' in outcome) {
    throw CliFault.of(outcome.refusals.map((refusal) => refusalMessage(refusal, 'en')));
  }
  return 'MADE';
}
