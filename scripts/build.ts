// The command `npm run build`: checks content, compiles it in, and writes the Lambda bundles and the model for them.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Content } from '../lambda/content/schema';
import { fail, given } from '../speaker/command';
import { contentIn, modelOf, SHIPPED_CONTENT } from '../speaker/load';

const ROOT = join(__dirname, '..');
const MODEL = 'models/en-US.json';
const BUNDLES = [{ entry: 'lambda/alexa.ts', file: 'lambda/alexa/index.js' }];

const USAGE = 'usage: npm run build -- [--content folder] [--out folder]';
const OPTIONS = {
  content: { type: 'string', default: SHIPPED_CONTENT },
  out: { type: 'string', default: 'dist' },
} as const;

/**
 * Content without what only ears need: the words people use for things go into the interaction model, and a bundle
 * that is read at every cold start had better be small.
 */
function withoutWords(content: Content): Content {
  const isForEars = (key: string) => key === 'aliases' || key === 'saidAs' || key === 'questions';
  const text = JSON.stringify(content, (key, value) => {
    if (key === 'feelings') return undefined;
    return isForEars(key) ? [] : value;
  });
  return JSON.parse(text);
}

/** Stands in for `content:compiled`, so that a cold start parses no YAML and checks nothing. */
function compiledContent(content: Content): Plugin {
  return {
    name: 'compiled-content',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^content:compiled$/ }, ({ path }) => ({ path, namespace: 'content' }));
      onLoad({ filter: /.*/, namespace: 'content' }, () => ({
        contents: JSON.stringify(withoutWords(content)),
        loader: 'json',
      }));
    },
  };
}

async function main(): Promise<void> {
  const { values } = given({ options: OPTIONS }, USAGE);
  const content = contentIn(values.content);
  for (const { entry, file } of BUNDLES) {
    const outfile = join(values.out, file);
    await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile: resolve(outfile),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'warning',
      plugins: [compiledContent(content)],
    });
    console.log(`built ${outfile} (${Math.round(statSync(outfile).size / 1024)} KB)`);
  }
  const model = join(values.out, MODEL);
  mkdirSync(dirname(model), { recursive: true });
  writeFileSync(model, `${JSON.stringify(modelOf(content), null, 2)}\n`);
  console.log(`built ${model}`);
}

main().catch((error: unknown) => fail('build', error));
