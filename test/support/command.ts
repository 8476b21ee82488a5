// The commands of package.json as a person runs them: arguments and lines in, exit code and what was printed out.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { scripts } from '../../package.json';

const ROOT = join(__dirname, '..', '..');

export interface Run {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a command without npm in front of it, which would only take its time. */
export function startCommand(name: keyof typeof scripts, args: string[] = []): ChildProcessWithoutNullStreams {
  const [, script = ''] = /^tsx (\S+)$/.exec(scripts[name]) ?? [];
  if (script === '') throw new Error(`npm run ${name} is "${scripts[name]}", which is more than one script`);
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: ROOT });
}

/** Runs a command to its end. */
export function runCommand(name: keyof typeof scripts, args: string[] = [], lines: string[] = []): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = startCommand(name, args);
    const run: Run = { exitCode: null, stdout: '', stderr: '' };
    child.stdout.on('data', (part) => {
      run.stdout += part;
    });
    child.stderr.on('data', (part) => {
      run.stderr += part;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ ...run, exitCode }));
    child.stdin.end(lines.join('\n'));
  });
}
