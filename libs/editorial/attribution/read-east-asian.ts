import { skipSpaces } from './letters.js';
import { emptyReading, type Head, type Reading } from './reading.js';
import { scanEnding } from './scan-ending.js';

const agency =
  '(?:新华社|新華社|中新社|中新网|中央社|法新社|路透社|美联社|共同社|共同|時事|塔斯社|韩联社|聯合ニュース|連合ニュース|ロイター|タス|AFP|AP|CNN|연합뉴스|뉴시스|뉴스1|AP통신|신화통신)';
const agencies = `${agency}(?:[＝=・/]${agency}){0,3}`;
const day = '(?:(?<month>\\d{1,2})\\s?[月월]\\s?)?(?<day>\\d{1,2})\\s?[日일]';

/** 新华社北京3月3日电（记者…）, （中央社台北3日電） */
const chinese = new RegExp(
  `[（(]?(?<agencies>${agencies})(?:记者|記者)?(?<place>\\p{Lo}{2,8}?)${day}[专專]?[电電讯訊][）)]?`,
  'uy',
);
/** 【ワシントン共同】, 【パリAFP＝時事】, [東京 3日 ロイター] */
const japanese = new RegExp(
  `[【\\[](?<place>[\\p{Lo}ー・]{1,12}?)[＝=\\s\u3000]{0,2}(?:${day}[\\s\u3000]?)?(?<agencies>${agencies})[】\\]]`,
  'uy',
);
/** (서울=연합뉴스), [서울=뉴시스] */
const korean = new RegExp(`[(\\[](?<place>[\\p{Lo}·/]{1,16})=(?<agencies>${agencies})[)\\]]`, 'uy');

/** Reads the datelines of China, Japan and Korea, where no space or dash parts place, day and agency. */
export function readEastAsian(head: Head, at: number): Reading | null {
  for (const pattern of [chinese, japanese, korean]) {
    pattern.lastIndex = at;
    const found = pattern.exec(head.text)?.groups;
    if (!found) continue;
    const end = pattern.lastIndex;
    const ending = scanEnding(head.text, end);
    const date = dateOf(found['month'], found['day']);
    return {
      ...emptyReading(),
      places: (found['place'] ?? '').split(/[·/・]/u),
      agencies: (found['agencies'] ?? '').split(/[＝=・/]/u),
      credit: 'KNOWN',
      isBracketed: true,
      date,
      isDated: date !== null,
      ending: ending.kind,
      end: ending.kind === 'NONE' ? skipSpaces(head.text, end) : ending.end,
    };
  }
  return null;
}

/** A day without its month gives no date. */
function dateOf(month: string | undefined, dayOfMonth: string | undefined): string | null {
  if (month === undefined || dayOfMonth === undefined || Number(month) > 12 || Number(dayOfMonth) > 31)
    return null;
  return `--${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}
