import { type NamedContent, slotTypesOf } from '../../lambda/content/slot-types';

const named = (id: string, name: string, aliases: string[] = []) => ({ id, name, aliases });
const had = (id: string, name: string, aliases: string[], saidAs: string[]) => ({ id, name, aliases, saidAs });

const small: NamedContent = {
  routines: { morning: named('morning', 'morning routine', ['early routine']) },
  exercises: { 'cat-arch': named('cat-arch', 'cat arch', ['Cat-Arch', 'arching cat']) },
  undescribed: { 'dog-bow': named('dog-bow', 'dog bow') },
  sharedNames: [named('any-arch', 'arch', ['arches', 'Arching cat'])],
  equipment: [named('rope', 'a rope', ['rope', 'cord'])],
  warningSigns: [
    { ...had('itch', 'an itch', ['itching'], ['itchy', 'nose is itching']), urgency: 'today' },
    { ...had('green-nose', 'green, shiny nose', ['arch'], ['nose turned green', "can't see my nose"]), urgency: 'now' },
  ],
  conditions: [had('hay-fever', 'hay fever', [], ['allergic'])],
  restrictions: [had('new-tooth', 'a new tooth', ['tooth'], ['had a tooth out', 'allergic'])],
  answers: { why: { id: 'why', questions: ['Why do I arch?', 'why arch', `why ${'very '.repeat(40)}long`] } },
};

/** Every phrase of a type, by the id it stands for. */
function phrasesIn(name: string, content = small): [string, string[]][] {
  const values = slotTypesOf(content).find((type) => type.name === name)?.values ?? [];
  return values.map(({ id, name: { value, synonyms } }) => [id, [value, ...synonyms]]);
}

test.each<[string, [string, string[]][]]>([
  ['Routine', [['morning', ['morning routine', 'early routine']]]],
  [
    'Exercise',
    [
      ['cat-arch', ['cat arch', 'arching cat']],
      ['dog-bow', ['dog bow']],
      ['any-arch', ['arch', 'arches']],
    ],
  ],
  ['Equipment', [['rope', ['rope', 'cord']]]],
  [
    'Condition',
    [
      ['hay-fever', ['hay fever', 'allergic']],
      ['new-tooth', ['new tooth', 'tooth', 'had a tooth out']],
    ],
  ],
  ['Question', [['why', ['why do i arch', 'why arch']]]],
])('%s: names and other names, spelled for the ear, each once and for one thing', (type, phrases) => {
  expect(phrasesIn(type)).toEqual(phrases);
});

test('warning signs run from the most urgent down, whatever their order in content', () => {
  expect(phrasesIn('WarningSign')).toEqual([
    ['green-nose', ['green shiny nose', 'arch', 'nose turned green', "can't see my nose"]],
    ['itch', ['itch', 'itching', 'itchy', 'nose is itching']],
  ]);
});

test('a topic goes by its names alone, and a sign keeps a name that an exercise has too', () => {
  expect(phrasesIn('Topic')).toEqual([
    ['green-nose', ['green shiny nose', 'arch']],
    ['itch', ['itch', 'itching']],
    ['hay-fever', ['hay fever']],
    ['new-tooth', ['new tooth', 'tooth']],
    ['cat-arch', ['cat arch', 'arching cat']],
    ['dog-bow', ['dog bow']],
    ['any-arch', ['arches']],
  ]);
});

test('of nothing there is a type without values', () => {
  expect(phrasesIn('Equipment', { ...small, equipment: [] })).toEqual([]);
  expect(slotTypesOf({ ...small, equipment: [] }).map(({ name }) => name)).toContain('Equipment');
});
