// Reads a content folder. The only code that opens content files; everything after it works on the checked whole.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { ContentError, type Fault } from './fault';
import { rulesWith } from './rules';
import type { Fingerprints } from './rules/no-copied-wording';
import type { Rule } from './rules/rule';
import { unpacked } from './rules/word-runs';
import {
  answerFile,
  type Content,
  type Durations,
  type Exercise,
  fingerprintFile,
  promptsFile,
  sourcesFile,
  type Undescribed,
} from './schema';
import {
  equipmentFile,
  exerciseFile,
  positionsFile,
  routineFile,
  sharedNamesFile,
  undescribedFile,
} from './schema/exercises';
import { conditionsFile, localesFile, restrictionsFile, screeningFile, warningSignsFile } from './schema/safety';

const NOT_MEASURED: Durations = {
  frameSeconds: 0,
  equipmentSeconds: 0,
  exercises: {},
  enterSeconds: {},
  moveSeconds: {},
  upSeconds: {},
};

/**
 * Reads, checks and joins a content folder.
 *
 * @param folder - path of a folder shaped as `content/README.md` says
 * @param furtherRules - rules from further right in the house, which know how content is spoken
 * @param measure - how long the narration takes over it; without it nothing can be put together by length
 * @throws ContentError with every fault, each naming file, path and fix
 */
export function loadContent(
  folder: string,
  furtherRules: Rule[] = [],
  measure: (content: Content) => Durations = () => NOT_MEASURED,
): Content {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const fix = 'name a folder that is shaped as content/README.md says';
    throw new ContentError([{ file: folder, path: '', message: 'no such folder', fix }]);
  }
  const faults: Fault[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>, fallback: T) => readFile(folder, file, schema, fallback, faults);
  const content: Content = {
    ...allExercises(folder, faults),
    sharedNames: read('shared-names.yaml', sharedNamesFile, []),
    routines: byId(folder, 'routines', routineFile, faults),
    positions: read('positions.yaml', positionsFile, {}),
    equipment: read('equipment.yaml', equipmentFile, []),
    answers: byId(folder, 'answers', answerFile, faults),
    warningSigns: read('safety/warning-signs.yaml', warningSignsFile, []),
    conditions: read('safety/conditions.yaml', conditionsFile, []),
    restrictions: read('safety/restrictions.yaml', restrictionsFile, []),
    screening: read('safety/screening.yaml', screeningFile, []),
    prompts: allPrompts(folder, faults),
    locales: read('safety/locales.yaml', localesFile, {} as Content['locales']),
    sources: read('sources.yaml', sourcesFile, {}),
    durations: NOT_MEASURED,
  };
  const rules = [...rulesWith(allFingerprints(folder, faults)), ...furtherRules];
  if (faults.length === 0) faults.push(...rules.flatMap((rule) => rule.check(content)));
  if (faults.length > 0) throw new ContentError(faults);
  return { ...content, durations: measure(content) };
}

/** The exercises that are described, and those that a document only names. */
function allExercises(folder: string, faults: Fault[]): Pick<Content, 'exercises' | 'undescribed'> {
  const isUndescribed = (value: unknown) => typeof value === 'object' && value !== null && 'isDescribed' in value;
  const schema = z.unknown().transform((value, context): Exercise | Undescribed => {
    const parsed = (isUndescribed(value) ? undescribedFile : exerciseFile).safeParse(value);
    for (const issue of parsed.error?.issues ?? [])
      context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    return parsed.data ?? z.NEVER;
  });
  const all = Object.values(byId(folder, 'exercises', schema, faults));
  const described = all.filter((each): each is Exercise => !('isDescribed' in each));
  const undescribed = all.filter((each): each is Undescribed => 'isDescribed' in each);
  return { exercises: keyed(described.sort(byDocument)), undescribed: keyed(undescribed) };
}

/** In the order of the documents, and within one in its own order. */
function byDocument(a: Exercise, b: Exercise): number {
  const documentOf = ({ source }: Exercise) => source.split(':')[0] ?? '';
  return documentOf(a).localeCompare(documentOf(b), 'en') || (a.item ?? 0) - (b.item ?? 0);
}

function keyed<T extends { id: string }>(entries: T[]): Record<string, T> {
  return Object.fromEntries(entries.map((each) => [each.id, each]));
}

function byId<T extends { id: string }>(folder: string, kind: string, schema: z.ZodType<T>, faults: Fault[]) {
  const found: Record<string, T> = {};
  for (const file of yamlFiles(folder, kind, faults)) {
    const value = readFile<T | null>(folder, file, schema, null, faults);
    if (!value) continue;
    const name = basename(file, '.yaml');
    if (value.id !== name) {
      const message = `the id is "${value.id}", but the file is named "${name}"`;
      faults.push({ file, path: 'id', message, fix: `set id to ${name}, or rename the file` });
    }
    found[value.id] = value;
  }
  return found;
}

function allPrompts(folder: string, faults: Fault[]): Content['prompts'] {
  const all: Content['prompts'] = {};
  for (const file of yamlFiles(folder, 'prompts', faults)) {
    const prompts = readFile(folder, file, promptsFile, {}, faults);
    for (const [id, prompt] of Object.entries(prompts)) {
      if (all[id])
        faults.push({ file, path: id, message: 'this prompt stands in two files', fix: 'remove one of them' });
      if (file.endsWith('/safety.yaml') && prompt.source === undefined) {
        const message = 'a safety sentence must name its source';
        faults.push({ file, path: `${id}.source`, message, fix: 'add source, an id of sources.yaml' });
      }
      all[id] = { ...prompt, file };
    }
  }
  return all;
}

/** What the documents' wording is known by; none where the folder is missing, as in content made for a test. */
function allFingerprints(folder: string, faults: Fault[]): Fingerprints {
  const path = join(folder, 'fingerprints');
  const names = existsSync(path) ? readdirSync(path).sort() : [];
  const all = names.map((name) => readFile(folder, `fingerprints/${name}`, fingerprintFile, null, faults));
  return Object.fromEntries(all.flatMap((each) => (each ? [[each.document, unpacked(each.runs)]] : [])));
}

function yamlFiles(folder: string, kind: string, faults: Fault[]): string[] {
  const path = join(folder, kind);
  if (!existsSync(path)) {
    faults.push({ file: `${kind}/`, path: '', message: 'the folder is missing', fix: 'create it' });
    return [];
  }
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => `${kind}/${name}`);
}

function readFile<T>(folder: string, file: string, schema: z.ZodType<T>, fallback: T, faults: Fault[]): T {
  const path = join(folder, file);
  if (!existsSync(path)) {
    faults.push({ file, path: '', message: 'the file is missing', fix: 'create it' });
    return fallback;
  }
  const document = parseDocument(readFileSync(path, 'utf8'));
  const [error] = document.errors;
  if (error) {
    const message = `not readable as YAML, ${firstLine(error.message)}`;
    faults.push({ file, path: '', message, fix: 'mend the line that it names' });
    return fallback;
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  faults.push(...parsed.error.issues.map((issue) => faultOf(file, issue)));
  return fallback;
}

/** What zod found, in the words of somebody who writes content. */
function faultOf(file: string, issue: z.core.$ZodIssue): Fault {
  const at = { file, path: issue.path.join('.') };
  const message = firstLine(issue.message);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return { ...at, message: `nothing reads ${keys}`, fix: `remove ${keys}, or correct the spelling` };
    }
    case 'invalid_type':
      if (message.endsWith('received undefined')) {
        return { ...at, message: 'this is missing', fix: `add it (${issue.expected}), as content/README.md says` };
      }
      return {
        ...at,
        message: message.replace('Invalid input: ', ''),
        fix: `give a value of the kind ${issue.expected}`,
      };
    case 'invalid_value':
      return { ...at, message: 'this is none of the known words', fix: `use one of ${issue.values.join(', ')}` };
    case 'too_big':
      return { ...at, message, fix: `give at most ${issue.maximum}` };
    case 'too_small':
      return { ...at, message, fix: `give at least ${issue.minimum}` };
    default:
      return { ...at, message, fix: 'correct it as content/README.md says' };
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]+$/, '');
}
