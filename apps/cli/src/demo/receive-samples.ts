import { readdirSync, readFileSync } from 'node:fs';
import type { Actor } from '@kopij/editorial';
import { CreateWireSource, TakeAtOnce, TakeWireItem, WireSourceDirectory } from '@kopij/wire';
import { CliFault } from '../cli-fault.js';
import type { Newsroom } from '../newsroom.js';
import { sectionNamed } from '../sections/section-named.js';

export interface ReceivedSample {
  readonly name: string;
  /** `ninjs: stored`, for example. */
  readonly fate: string;
}

/** The agencies that the samples come from, by the word behind the number in the name of a file. */
const agencies = {
  kustpers: { name: 'Kustpers', section: 'Binnenland' },
  noordpers: { name: 'Noordpers', section: 'Binnenland' },
  streekblad: { name: 'Streekblad', section: 'Binnenland' },
  beursdienst: { name: 'Beursdienst', section: 'Economie', correctionsBlock: true },
  sporttelex: { name: 'Sporttelex', section: 'Sport' },
};

/** The messages of which a draft is made, before the agency updates, corrects and kills them. */
const taken = new Set([
  '01-kustpers-zeedijk.xml',
  '03-beursdienst-tarweprijs.json',
  '06-kustpers-vuurtoren.xml',
]);

/**
 * Takes in the sample messages, in the order of their names, each from an agency of its own. Those that came in before are
 * left as they are.
 *
 * @param folder with a trailing slash
 */
export async function receiveSamples(
  newsroom: Newsroom,
  folder: URL,
  { admin, writer }: { readonly admin: Actor; readonly writer: Actor },
): Promise<ReceivedSample[]> {
  const sources = new Map<string, string>();
  for (const [slug, { section, ...agency }] of Object.entries(agencies)) {
    const sectionId = (await sectionNamed(newsroom, section, admin)).id;
    sources.set(slug, await sourceWith(newsroom, { slug, sectionId, ...agency }, admin));
  }
  const samples: ReceivedSample[] = [];
  for (const name of readdirSync(folder).sort()) {
    const sourceId = sources.get(name.split('-')[1] ?? '') ?? '';
    samples.push({ name, fate: await receive(newsroom, { sourceId, name, folder, writer }) });
  }
  return samples;
}

async function sourceWith(
  newsroom: Newsroom,
  agency: { slug: string; name: string; sectionId: string; correctionsBlock?: boolean },
  admin: Actor,
): Promise<string> {
  const known = await newsroom.get(WireSourceDirectory).bySlug(agency.slug);
  if (known) return known.id;
  const settings = { ...agency, timeZone: 'Europe/Amsterdam', language: 'nl' };
  const made = await newsroom.get(CreateWireSource).execute(admin, settings);
  if ('refusals' in made) throw new CliFault(`The source ${agency.slug} cannot be created.`);
  return made.source.id;
}

interface Sample {
  readonly sourceId: string;
  readonly name: string;
  readonly folder: URL;
  readonly writer: Actor;
}

async function receive(newsroom: Newsroom, { sourceId, name, folder, writer }: Sample): Promise<string> {
  const bytes = readFileSync(new URL(name, folder));
  const sent = { bytes, contentType: null, name, senderId: null };
  const [received] = await newsroom.get(TakeAtOnce).execute(sourceId, [sent]);
  if (!received) return 'not taken in, since somebody archived its source';
  if (received.isKnown) return 'here already';
  const { itemIds, format, outcome } = received.message;
  const [wireItemId] = itemIds;
  const fate = `${format ?? 'unknown'}, ${outcome.toLowerCase()}`;
  if (!taken.has(name) || wireItemId === undefined) return fate;
  await newsroom.get(TakeWireItem).execute(writer, { wireItemId });
  return `${fate}, and taken into a draft`;
}
