import type { Fault } from '../fault';
import type { Content } from '../schema';
import type { Rule } from './rule';

/** One way of asking for something. */
interface Call {
  file: string;
  path: string;
  /** What is asked for. */
  id: string;
  text: string;
}

interface Named {
  id: string;
  name: string;
  aliases: string[];
}

/** What is asked for by its name is one thing. Names that several exercises go by stand in shared-names.yaml. */
export const namesUnique: Rule = {
  name: 'names-unique',
  check: (content) => [
    ...clashes(toBeDone(content)),
    ...clashes(listed('equipment.yaml', content.equipment)),
    ...clashes(toBeExplained(content)),
    ...clashes(toBeAnswered(content)),
  ],
};

function toBeDone({ exercises, undescribed, routines, sharedNames }: Content): Call[] {
  const exercisesNamed = [...Object.values(exercises), ...Object.values(undescribed)];
  return [
    ...exercisesNamed.flatMap((each) => calls(each, `exercises/${each.id}.yaml`)),
    ...Object.values(routines).flatMap((each) => calls(each, `routines/${each.id}.yaml`)),
    ...listed('shared-names.yaml', sharedNames),
  ];
}

/** All of these answer "what does ... mean". */
function toBeExplained({ warningSigns, conditions, restrictions }: Content): Call[] {
  return [
    ...listed('safety/warning-signs.yaml', warningSigns),
    ...listed('safety/conditions.yaml', conditions),
    ...listed('safety/restrictions.yaml', restrictions),
  ];
}

function toBeAnswered({ answers }: Content): Call[] {
  return Object.values(answers).flatMap(({ id, questions }) =>
    questions.map((text, i) => ({ file: `answers/${id}.yaml`, path: `questions.${i}`, id, text })),
  );
}

function listed(file: string, entries: Named[]): Call[] {
  return entries.flatMap((each, i) => calls(each, file, `${i}.`));
}

function calls({ id, name, aliases }: Named, file: string, at = ''): Call[] {
  const others = aliases.map((text, i) => ({ file, path: `${at}aliases.${i}`, id, text }));
  return [{ file, path: `${at}name`, id, text: name }, ...others];
}

function clashes(calls: Call[]): Fault[] {
  // Names have the first claim, so that it is the alias that has to go.
  const isName = ({ path }: Call) => path.endsWith('name');
  const owners = new Map<string, Call>();
  return [...calls.filter(isName), ...calls.filter((call) => !isName(call))].flatMap((call) => {
    const owner = owners.get(heard(call.text)) ?? call;
    owners.set(heard(call.text), owner);
    if (owner.file === call.file && owner.id === call.id) return [];
    const message = `${owner.id} goes by "${call.text}" too`;
    return [{ file: call.file, path: call.path, message, fix: 'reword or remove it here or there' }];
  });
}

/** A name as far as the ear can tell. */
function heard(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
