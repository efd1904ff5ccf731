#!/usr/bin/env bash
# Subtitles in the format of SubStation Alpha (.ass), as editors of video save them: "Geen brug is veilig." (no bridge is safe). subsrt-ts
# 2.1.2 takes the first letter off every line, and what is left says "a bridge is safe". It does so even to a file that it has made itself
# out of SRT. subsrt 1.1.1, of which it is a rewrite, reads the letters.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund subsrt@1.1.1 subsrt-ts@2.1.2
cat >subtitles.mjs <<'JS'
import subsrt from 'subsrt';
import subsrtTs from 'subsrt-ts';

const ass = `[Script Info]
ScriptType: v4.00+

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Geen brug is veilig.
Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,2026 wordt duur, zegt hij.
`;
const srt = '1\n00:00:01,000 --> 00:00:02,000\nGeen brug is veilig.\n';
for (const [name, library] of Object.entries({ subsrt, 'subsrt-ts': subsrtTs })) {
  const texts = (file) => library.parse(file, { format: 'ass' }).flatMap(({ type, text }) => (type === 'caption' ? [text.trim()] : []));
  console.log(name.padEnd(9), JSON.stringify(texts(ass)), JSON.stringify(texts(library.convert(srt, { format: 'ass' }))));
}
JS
node subtitles.mjs | tee seen
diff seen - <<'SEEN'
subsrt    ["Geen brug is veilig.","2026 wordt duur, zegt hij."] ["Geen brug is veilig."]
subsrt-ts ["een brug is veilig.","026 wordt duur, zegt hij."] ["een brug is veilig."]
SEEN
echo 'As described.'
