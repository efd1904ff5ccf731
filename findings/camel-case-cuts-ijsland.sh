#!/usr/bin/env bash
# Dutch names in which two capitals begin a word, or a capital ends one, taken for variables in camel case by three packages that make
# slugs and headlines. @sindresorhus/slugify 3.0.1, lodash 4.18.1 and change-case 5.4.4 cut IJsland (Iceland) into "I Jsland", and DigiD,
# the state's sign-in, into "Digi D". slugify 3.0.0 still left IJsland whole, so that a patch of it changes addresses; it leaves all of
# them whole with `decamelize: false`. lodash's kebabCase and startCase, and change-case's kebabCase, have no such option.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sindresorhus/slugify@3.0.1 lodash@4.18.1 change-case@5.4.4
cat >headlines.mjs <<'JS'
import slugify from '@sindresorhus/slugify';
import lodash from 'lodash';
import { kebabCase } from 'change-case';
for (const headline of ['IJsland wint van IJsselmeervogels', 'DigiD ligt plat', 'UvA schrapt opleiding']) {
  const whole = slugify(headline, { decamelize: false });
  console.log([slugify(headline), kebabCase(headline), lodash.startCase(headline), whole].join(' | '));
}
JS
node headlines.mjs | tee seen
diff seen - <<'SEEN'
i-jsland-wint-van-i-jsselmeervogels | i-jsland-wint-van-i-jsselmeervogels | I Jsland Wint Van I Jsselmeervogels | ijsland-wint-van-ijsselmeervogels
digi-d-ligt-plat | digi-d-ligt-plat | Digi D Ligt Plat | digid-ligt-plat
uv-a-schrapt-opleiding | uv-a-schrapt-opleiding | Uv A Schrapt Opleiding | uva-schrapt-opleiding
SEEN
echo 'As described.'
