// What every command has in common: its options, and how a mistake is told in one line.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ContentError } from '../lambda/content/fault';

/** A mistake in what a command was given. */
export class InputError extends Error {}

/**
 * The options and arguments a command was given.
 *
 * @throws InputError that says what is wrong and how the command is used
 */
export function given<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new InputError(`${reason}; ${usage}`);
  }
}

/** Tells a mistake and leaves a non-zero exit: 2 for the command's own input, 1 for content. Anything else is thrown on. */
export function fail(command: string, error: unknown): void {
  if (!(error instanceof InputError || error instanceof ContentError)) throw error;
  process.stderr.write(`${command}: ${error.message}\n`);
  process.exitCode = error instanceof InputError ? 2 : 1;
}
