import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './settings.js';
import { renderSettingsTable } from './settings-table.js';

describe('the table of settings', () => {
  it('has a row for every setting, with its default', () => {
    const rows = renderSettingsTable().split('\n');
    expect(rows).toHaveLength(2 + Object.keys(settings).length);
    expect(rows.filter((row) => row.split('|').length !== 6)).toEqual([]);
    expect(rows).toContainEqual(
      expect.stringContaining('| `PORT` | `4000` | a whole number from 0 to 65535 |'),
    );
  });

  it('stands in the manual for operators as it is', () => {
    const manual = readFileSync(join(__dirname, '../../../docs/operators.md'), 'utf8');
    const [, table] = manual.split(/<!-- settings(?: end)? -->/);
    expect(table?.trim()).toBe(renderSettingsTable());
  });
});
