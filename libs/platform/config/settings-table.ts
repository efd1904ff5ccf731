import { settings } from './settings.js';

/** The Markdown table of every environment variable that `docs/operators.md` holds. */
export function renderSettingsTable(): string {
  const rows = Object.values(settings).map(({ variable, fallback, read, description }) => [
    `\`${variable}\``,
    fallback === '' ? '' : `\`${String(fallback)}\``,
    read.expected,
    description,
  ]);
  const heading = ['Variable', 'Default', 'Accepts', 'Meaning'];
  const rule = heading.map(() => '---');
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
