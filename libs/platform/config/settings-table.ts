import { settings } from './settings.js';

/** The Markdown table of all settings in `docs/operators.md`. */
export function renderSettingsTable(): string {
  const rows = Object.values(settings).map(({ variable, fallback, inProduction, read, description }) => [
    `\`${variable}\``,
    inProduction === fallback ? code(fallback) : `${code(fallback)}; in production ${code(inProduction)}`,
    read.expected,
    description,
  ]);
  const heading = ['Variable', 'Default', 'Accepts', 'Meaning'];
  const rule = heading.map(() => '---');
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(value: unknown): string {
  const text = String(value);
  return text === '' ? '' : `\`${text}\``;
}
