import { writeDate } from './date-forms.js';
import type { Dateline } from './dateline.js';
import { houseStyles, type Layout } from './house-styles.js';

/** Renders a dateline and its text as one line, in its own style; a style that can only be parsed becomes the ANP's. */
export function renderDateline(dateline: Dateline): string {
  const { leadIn, rest, style } = dateline;
  const layout: Layout = houseStyles[style.house === 'OTHER' ? 'ANP' : style.house];
  const place = placeOf(dateline, layout);
  const credit = creditOf(dateline, layout);
  const head = (layout.order === 'CREDIT_FIRST' ? credit + place : place + credit).replace(/^[\s,.-]+/u, '');
  const line = head === '' ? rest : `${head}${layout.ending}${rest}`;
  return (leadIn === '' ? line : `${leadIn} ${line}`).trim();
}

function placeOf({ places, region, date, style }: Dateline, layout: Layout): string {
  const [open, close] = layout.region;
  const within = region.length === 0 ? '' : `${open}${region.join(', ')}${close}`;
  const dated = date === null ? '' : `${layout.beforeDate}${writeDate(date, style.date ?? layout.date)}`;
  return `${places.join('/')}${within}${dated}`;
}

function creditOf({ agencies }: Dateline, layout: Layout): string {
  if (agencies.length === 0) return '';
  const [open, close] = layout.credit;
  return `${open}${agencies.join(layout.joint)}${close}`;
}
