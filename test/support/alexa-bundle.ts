// The handler as it is deployed: the built bundle, with content compiled in.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Handler } from './alexa-session';

const ROOT = join(__dirname, '..', '..');
const BUNDLE = join(ROOT, 'dist', 'lambda', 'alexa', 'index.js');

/** Loads the bundle, which `npm test` has just built; builds it only where there is none. */
export function builtHandler(): Handler {
  if (!existsSync(BUNDLE)) execFileSync('npx', ['tsx', 'scripts/build.ts'], { cwd: ROOT, stdio: 'pipe' });
  const { handler } = require(BUNDLE) as { handler: Handler };
  return handler;
}
