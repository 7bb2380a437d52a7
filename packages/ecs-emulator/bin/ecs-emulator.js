#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'main.js');
if (existsSync(program)) {
  void require(program).run();
} else {
  process.stderr.write('The emulator is not built yet; `npm run build` builds it.\n');
  process.exitCode = 1;
}
