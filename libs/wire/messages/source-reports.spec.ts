import { SourceReports } from '../index.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';
import { ArchiveWireSource } from '../sources/archive-wire-source.js';

let wire: OpenWire;
beforeEach(async () => {
  wire = await openWire();
});
afterEach(() => wire.close());

const statuses = async () => {
  const reports = await wire.features.get(SourceReports, { strict: false }).since('2026-01-01T00:00:00.000Z');
  return Object.fromEntries(reports.map(({ slug, status }) => [slug, status]));
};
const minutes = (count: number) => count * 60_000;

it('a source is silent when nothing came in for longer than its alarm allows', async () => {
  const anp = await wire.aSource({ slug: 'anp', silentAlarmMinutes: 30 });
  await wire.aSource({ slug: 'dpa' });
  expect(await statuses()).toEqual({ anp: 'OPEN', dpa: 'OPEN' });

  wire.clock.advance(minutes(31));
  expect(await statuses()).toEqual({ anp: 'SILENT', dpa: 'OPEN' });

  await wire.receive(anp, g2Message({}));
  expect(await statuses()).toEqual({ anp: 'OPEN', dpa: 'OPEN' });
  wire.clock.advance(minutes(31));
  expect(await statuses()).toEqual({ anp: 'SILENT', dpa: 'OPEN' });
});

it('an archived source is never silent', async () => {
  const source = await wire.aSource({ slug: 'anp', silentAlarmMinutes: 30 });
  const command = { sourceId: source.id, expectedVersion: source.version };
  await wire.features.get(ArchiveWireSource, { strict: false }).execute(admin, command);
  wire.clock.advance(minutes(31));
  expect(await statuses()).toEqual({ anp: 'ARCHIVED' });
});
