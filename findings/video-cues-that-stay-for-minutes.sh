#!/usr/bin/env bash
# A cue of WebVTT, a line of what is said in a video, that says where on the screen it stands. WebVTT may leave out the hours of a time.
# @plussub/srt-vtt-parser 2.0.5 then reads the place as part of the time: a cue of two and a half seconds stays for seven minutes, or has no
# end. One that belongs to a region is not there at all. media-captions 1.0.4 has the times as they are written.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @plussub/srt-vtt-parser@2.0.5 media-captions@1.0.4
cat >cues.mjs <<'JS'
import { parse } from '@plussub/srt-vtt-parser';
import { parseText } from 'media-captions';

const seconds = (cues, unit, from, to) => cues.map((cue) => `${cue[from] / unit} to ${cue[to] / unit}`).join() || 'no cue';
for (const timing of [
  '00:05.000 --> 00:07.500',
  '00:00:05.000 --> 00:00:07.500 line:10%',
  '00:05.000 --> 00:07.500 line:10%',
  '00:05.000 --> 00:07.500 align:start',
  '00:05.000 --> 00:07.500 region:top',
]) {
  const text = `WEBVTT\n\nREGION\nid:top\n\n${timing}\nDe brug is dicht.\n`;
  const byPlussub = seconds(parse(text).entries, 1000, 'from', 'to');
  const byMediaCaptions = seconds((await parseText(text, { type: 'vtt' })).cues, 1, 'startTime', 'endTime');
  console.log(`${timing} | plussub: ${byPlussub} | media-captions: ${byMediaCaptions}`);
}
JS
node cues.mjs | tee seen
diff seen - <<'SEEN'
00:05.000 --> 00:07.500 | plussub: 5 to 7.5 | media-captions: 5 to 7.5
00:00:05.000 --> 00:00:07.500 line:10% | plussub: 5 to 7.5 | media-captions: 5 to 7.5
00:05.000 --> 00:07.500 line:10% | plussub: 5 to 420.01 | media-captions: 5 to 7.5
00:05.000 --> 00:07.500 align:start | plussub: 5 to NaN | media-captions: 5 to 7.5
00:05.000 --> 00:07.500 region:top | plussub: no cue | media-captions: 5 to 7.5
SEEN
echo 'As described.'
