// The command `npm run build`: checks content, compiles it in, and writes the Lambda bundles.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ContentError } from '../lambda/content/fault';
import { loadContent } from '../lambda/content/load';
import type { Content } from '../lambda/content/schema';
import { NARRATION_RULES } from '../lambda/narration/rules';

const ROOT = join(__dirname, '..');
const BUNDLES = [{ entry: 'lambda/alexa.ts', outfile: 'dist/lambda/alexa/index.js' }];

/** Stands in for `content:compiled`, so that a cold start parses no YAML and checks nothing. */
function compiledContent(content: Content): Plugin {
  return {
    name: 'compiled-content',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^content:compiled$/ }, ({ path }) => ({ path, namespace: 'content' }));
      onLoad({ filter: /.*/, namespace: 'content' }, () => ({ contents: JSON.stringify(content), loader: 'json' }));
    },
  };
}

async function main(): Promise<void> {
  const content = loadContent(join(ROOT, 'content'), NARRATION_RULES);
  for (const { entry, outfile } of BUNDLES) {
    await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'warning',
      plugins: [compiledContent(content)],
    });
    const kilobytes = Math.round(statSync(join(ROOT, outfile)).size / 1024);
    console.log(`built ${outfile} (${kilobytes} KB)`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
});
