#!/usr/bin/env bash
# date-fns 4.4.0 in Dutch: "2 mrt 2026", as everybody writes it, is no date in the pattern that writes dates like that, since the month must
# end with a full stop there; and Monday is abbreviated "maa", where Dutch and CLDR say "ma".
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-fns@4.4.0
cat >dutch.mjs <<'JS'
import { format, parse, isValid } from 'date-fns';
import { nl } from 'date-fns/locale';
const monday = new Date(2026, 2, 2);
console.log(format(monday, 'EEE d MMM', { locale: nl }), '|', monday.toLocaleDateString('nl', { weekday: 'short', day: 'numeric', month: 'short' }));
for (const text of ['2 mrt. 2026', '2 mrt 2026']) console.log(text, isValid(parse(text, 'd MMM yyyy', monday, { locale: nl })));
JS
node dutch.mjs | tee seen
diff seen - <<'SEEN'
maa 2 mrt. | ma 2 mrt
2 mrt. 2026 true
2 mrt 2026 false
SEEN
echo 'As described.'
