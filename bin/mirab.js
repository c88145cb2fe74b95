#!/usr/bin/env node
/**
 * mirab : the program; in a clone it first builds itself when it is not built as the sources are
 */
import { existsSync } from 'node:fs';

if (existsSync(new URL('../src', import.meta.url))) {
  const { prepare } = await import('../scripts/prepare.mjs');
  await prepare();
}
const program = '../dist/cli/main.js'; // by a name, because dist is no part of what the types are checked on
await import(program);
