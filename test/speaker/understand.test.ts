import json from '../../models/en-US.json';
import { parseInteractionModel } from '../../speaker/interaction-model';
import { contentIn, modelOf, SHIPPED_CONTENT } from '../../speaker/load';
import { createUnderstanding } from '../../speaker/understand';
import { barer, normalise, withoutCourtesy } from '../../speaker/understanding/normalise';
import { wordsToDigits } from '../../speaker/understanding/numbers';

const content = contentIn(SHIPPED_CONTENT);
const model = modelOf(content);
const { intents, types } = model.interactionModel.languageModel;
const understand = createUnderstanding(model, content);

/** An understanding in one line: the intent, then each slot as its id, or as its value if it has none. */
function inShort(utterance: string): string {
  const { intent, slots } = understand(utterance);
  const told = Object.entries(slots).map(([name, { value, id }]) => `${name}=${id ?? value}`);
  return [intent.replace(/^AMAZON\./, '').replace(/Intent$/, ''), ...told.sort()].join(' ');
}

/** Utterances by what they mean, as pairs of one utterance and its meaning. */
function pairs(table: Record<string, readonly string[]>): [string, string][] {
  return Object.entries(table).flatMap(([meaning, utterances]) =>
    utterances.map((utterance): [string, string] => [utterance, meaning]),
  );
}

describe('warning signs, anywhere in a sentence', () => {
  test.each(
    pairs({
      'ReportSign sign=chest-pain': [
        "There's a pain in my chest!",
        'my chest feels really tight',
        'carry on, no wait, my chest hurts',
        'a good kind of pain in my chest',
        "i'm dizzy and i have chest pain",
      ],
      'ReportSign sign=breathlessness': [
        'I can’t catch my breath',
        'um i am totally out of breath',
        'finding it hard to breathe here',
        "hold on I can't breathe properly",
      ],
      'ReportSign sign=vaginal-bleeding': [
        "I think I'm bleeding",
        'i noticed some spotting this morning',
        "yes there's some blood",
        "i can't stop bleeding",
        'is it normal to be bleeding',
      ],
      'ReportSign sign=fluid-leak': ['oh my waters just broke', 'something is leaking', 'there was a gush of water'],
      'ReportSign sign=contractions': [
        "I'm getting cramps that come and go",
        'tightenings every five minutes',
        'my belly keeps getting tight',
        'my belly is too hard',
        'i might be having contractions',
      ],
      'ReportSign sign=calf-pain': [
        'my left calf is swollen',
        "there's a pain down my left calf",
        'my right calf is really quite sore',
        'continue, but my calf hurts',
        'what if my calf hurts',
      ],
      'ReportSign sign=muscle-weakness': ['both my legs gave way', 'i feel so weak today', 'my knees are a bit shaky'],
      'ReportSign sign=dizziness': [
        'I feel really faint all of a sudden',
        "everything's spinning",
        'slower please i feel light-headed',
        'what is the matter i am woozy',
        "maybe I'm a little dizzy",
      ],
      'ReportSign sign=vision-change': ['my vision is blurry'],
      'ReportSign sign=reduced-movement': ['my baby has stopped moving', "I haven't felt the baby move today"],
      'ReportSign sign=cauda-equina': ['I lost control of my bladder', 'both my legs have gone numb'],
      'ReportSign sign=face-or-hand-swelling': ['my hands and face are swollen', 'my fingers look a bit puffy'],
      'ReportSign sign=fast-heartbeat': ["my heart's pounding", 'my heart keeps racing'],
      'ReportSign sign=leg-numbness': ['my left foot has gone numb', 'my leg is burning and numb, is this safe for me'],
      'ReportSign sign=self-harm': ['sometimes i want to die'],
      // What a restriction is called hides no sign.
      'ReportSign sign=wound-trouble': ['my c-section scar is red'],
      'ReportSign sign=headache': [
        'yes, I have a headache',
        "my head's pounding",
        "i've got a terrible headache",
        "what's this headache",
        'headache, no',
      ],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('denials', () => {
  test.each(
    pairs({
      'ReportSign sign=calf-pain': ['no headache, but my calf is swollen', 'none but my calf is a bit swollen'],
      'ReportSign sign=dizziness': [
        'no i feel dizzy',
        'no, dizzy',
        'no headache and dizziness',
        'not only dizzy',
        'not very dizzy',
        "i'm not sure but i feel dizzy",
        'no headache feeling dizzy',
      ],
      'ReportSign sign=chest-pain': ['I don’t have a headache i have chest pain'],
      'ReportSign sign=headache': ['no none of those except a headache', 'no my head hurts'],
      // One sign denied says nothing about the others.
      Partly: [
        'yes the pain has gone',
        'no dizziness',
        "i'm not dizzy",
        'without any headache',
        'i was never dizzy',
        'no bleeding, dizziness or headache',
        'neither dizzy nor bleeding',
        "i don't have high blood pressure",
        "i don't think i have a headache",
        'nothing hurts except my toe',
      ],
      NoAnswer: [
        "no i'm not dizzy",
        'no dizziness, no bleeding, nothing',
        'no pain at all',
        "it doesn't hurt anymore",
        'that did not hurt',
        "i'm not in any pain",
      ],
      ReportPain: ['the pain is not gone', 'the pain has almost gone'],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('questions, idioms and other harmless talk', () => {
  test.each(
    pairs({
      'Explain topic=headache': ['so what does a headache mean', 'could you explain headaches please'],
      'Explain topic=dizziness': ['is dizziness a warning sign?', 'alexa, what does dizziness mean'],
      'Explain topic=placenta-previa': ['Explain placenta previa, please'],
      'Explain topic=high-blood-pressure': ["what's preeclampsia?"],
      ListSigns: ['what do the warning signs mean please', 'what are the warning signs again', 'When should I stop?'],
      Fallback: [
        'where is my blood pressure cuff',
        'my head is in the clouds',
        "you're killing me",
        "i haven't the faintest idea",
        'bloody hell that was hard',
        'my wifi is weak',
        'good ache',
        'my twins are crying',
        'i love my back',
        "i'm trying to hold it",
        'play some jazz',
        '',
        '?!',
      ],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('conditions and pain', () => {
  test.each(
    pairs({
      'ReportCondition condition=placenta-previa': ['they say my placenta is low', 'well i do have placenta praevia'],
      'ReportCondition condition=cervical-insufficiency': ['i have a weak cervix', 'i had a cerclage'],
      'ReportCondition condition=multiples-at-risk': ["we're having twins"],
      'ReportCondition condition=high-blood-pressure': ['lately my blood pressure is high'],
      'ReportCondition condition=severe-anemia': ['yes i am anemic'],
      'ReportCondition condition=heart-or-lung-disease': ['i was born with a heart condition'],
      'ReportCondition condition=preterm-labor': ['last time i had preterm labour'],
      ReportPain: [
        'stop that hurts',
        'ouuuch',
        'oww oww',
        'my back is killing me',
        "there's a shooting pain down my leg",
        "it's a bit sore",
        'my lower back hurts when i lift my head',
        'it hurts so good',
      ],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('restrictions, which are no danger', () => {
  test.each(
    pairs({
      'ReportCondition condition=diastasis': ['i have diastasis', 'well i was told i have a diastasis'],
      'ReportCondition condition=caesarean': ['i had a caesarean', 'yes i had a c-section'],
      // When it was is worth more: the questions after a birth ask for the rest.
      'TellLife life=after-birth weeks=6': ['i had a c-section six weeks ago'],
      'TellLife life=after-birth months=3': ['I had a cesarean three months ago'],
      'ReportSign sign=calf-pain': ['i had a c-section and my calf is swollen'],
      ReportPain: ['my hip hurts since my c section'],
      Stop: ['stop, i had a caesarean'],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('answers', () => {
  test.each(
    pairs({
      Yes: ['Yes!', 'okay', 'uh huh', 'um, yes please', 'mm hmm'],
      No: ['um no thanks', 'Nope.', 'uh-uh'],
      YesAnswer: ['yes she said it was fine', 'sure thing', 'absolutely yes', 'okay i am ready'],
      NoAnswer: ['no she did not', 'absolutely not', 'no, none of those, thank you', 'no carry on', 'i would say no'],
      Unsure: [
        'yes probably',
        'i think so, yes',
        'yeah i guess',
        'no i guess not',
        'yeah no',
        "yes i don't",
        'no actually i do',
        'well, maybe',
        "i'm fine thanks",
      ],
      Partly: ['yes but only a little', 'kind of yes', 'no not really', 'um, sort of'],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('a life and its weeks', () => {
  test.each(
    pairs({
      'TellLife life=pregnant weeks=22': ["I'm about twenty-two weeks pregnant", 'i think i am 22 weeks pregnant'],
      'TellLife life=pregnant': ["yes i'm pregnant"],
      'TellLife life=pregnant months=6': ['six months pregnant'],
      'TellLife life=after-birth weeks=1': ['i had a baby a week ago'],
      'TellLife life=after-birth months=3': ['well i gave birth three months ago'],
      'TellLife life=trying': ["we're trying for a baby", 'trying', "yes we're trying"],
      'TellLife life=neither': ['neither, thanks'],
      'TellLife trimester=2': ["um i'm in my second trimester"],
      'TellWeeks weeks=31': ['thirty-one weeks', 'thirty one i think', 'yes 31 weeks now'],
      'TellWeeks months=5': ["oh it's been five months"],
      NoAnswer: ['no i am not pregnant'],
      Partly: ['yes but only walking', 'yes with some limits'],
      'Start life=pregnant weeks=30': ["alexa start my back routine i'm thirty weeks pregnant"],
      'Start routine=gentle-low-back': ["okay let's do the gentle routine"],
      Start: ['hey alexa, start the session please', 'i want to do my back exercises please'],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('commands', () => {
  test.each(
    pairs({
      Stop: ['please stop', 'okay stop it', 'stop stop stop', 'I really want you to stop', 'stop now', 'no stop'],
      Fallback: ['why did you stop', "don't go back", "i don't want to skip this one"],
      CarryOn: ["don't stop", "okay let's carry on", "i'm back let's go"],
      Cancel: ['oh never mind'],
      Pause: ['alexa, pause please', 'pause there a minute'],
      PauseForNow: ['hang on, the doorbell', 'wait wait', 'could you give me a second'],
      Slower: ['can you go a little bit slower', "you're going way too fast for me"],
      Faster: ['a bit faster please'],
      LongerHold: ['hold it a little longer'],
      ShorterHold: ['that hold was too long for me'],
      Skip: ['maybe skip this one', "i'd like to skip this one"],
      Next: ['next please'],
      NextExercise: ['okay so move on'],
      Previous: ['go back please'],
      PreviousExercise: ['do the one before again'],
      Repeat: ['could you repeat that please'],
      SayAgain: ['sorry, what did you say?'],
      StartOver: ['can we start over'],
      StartAgain: ['start from the top please'],
      DoneForToday: ["i'm done for today thanks", 'enough already'],
      TimeLeft: ['how much longer do we have', 'and how many more of these'],
      WhichSide: ['which leg was it?'],
      WhatNext: ['and what comes next'],
      Help: ['help me please'],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('what to do, and with what', () => {
  test.each(
    pairs({
      'Start exercise=bird-dog': ['alexa start the bird dog', 'how do i do the bird dog?', "let's try bird dogs"],
      'Start exercise=plank': ["let's do planks", 'can you show me the plank please'],
      'Start exercise=weighted-walk': ["i want to do the farmer's carry"],
      'Start exercise=any-bridge': ['how do you do a bridge'],
      'Start exercise=pelvic-tilt life=pregnant weeks=20': ["do the pelvic tilt i'm twenty weeks pregnant"],
      'Start minutes=10': [
        'ten minutes',
        "I'd like a ten-minute routine",
        'i only have about ten minutes today',
        'do you have a routine for ten minutes',
      ],
      'Start equipment=exercise-ball equipmentTwo=resistance-band minutes=20': [
        'can we do a twenty minute session with a ball and a band',
        'start a 20 minute routine with my gym ball and the resistance band please',
      ],
      'Start equipment=light-weights minutes=10': ['ten minutes with dumbbells'],
      'Start routine=gentle-low-back': ['the gentle routine please', "i'd like the gentle routine"],
      'Start routine=yoga routine': ['start the yoga routine'],
      // A bare number answers a question for weeks, and a wait is no routine.
      'TellWeeks weeks=10': ['ten', 'ten weeks'],
      PauseForNow: ['wait two minutes', 'just two minutes', 'hold on five minutes'],
      'ChooseExercise exercise=clamshell': ['the clamshell please', 'clamshell', 'i mean the clamshell'],
      'ChooseExercise exercise=bird-dog': ['the one called bird dog', 'probably the bird dog'],
      ListRoutines: ['what routines do you have', 'what can we do today', 'list all the exercises please'],
      FullDose: ["let's do all three sets", 'i want the full version today', 'do the full routine'],
      ShortDose: ['just one set please', 'keep it short today', 'can i have the short version'],
      EndHold: ["okay i'm coming out now", "um i've come up", "that's long enough for me", 'release'],
      DoneForToday: ["that's enough"],
      Easier: ['could you make it a bit easier', "it's way too hard for me", 'is there maybe an easier version'],
      Harder: ['can you make it harder please', 'this one is too easy for me', 'i could do something harder'],
      Fallback: [
        'should i do the plank every day',
        "i don't want to do the plank",
        'do the dishes',
        'what a nice routine',
        'the juice is coming out now',
      ],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });

  test.each(
    pairs({
      'LackEquipment equipment=chair': ["i don't have a chair here", 'what if i have no chair'],
      'LackEquipment equipment=light-weights': ["i haven't got any weights"],
      'LackEquipment equipment=resistance-band': ['well i do not have a resistance band at home', 'no band, sorry'],
      LackEquipment: ['no equipment', "i don't have any equipment"],
      'HaveEquipment equipment=chair': ['yes i have a chair', "there's a chair here", 'just a chair'],
      'HaveEquipment equipment=exercise-ball equipmentTwo=light-weights': ["i've got a gym ball and some dumbbells"],
      'HaveEquipment equipment=chair equipmentTwo=wall': ['a chair and a wall'],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('questions that content answers', () => {
  test.each(
    pairs({
      'Ask question=how-often': [
        'how often should i do this',
        'Alexa, how often should I do these?',
        'please tell me how often should i exercise',
      ],
      'Ask question=massage': ['does massage help', 'can you tell me if massage helps'],
      'Ask question=sciatica': ['hey, quick question, what is sciatica'],
      'Ask question=breathing': ['should i hold my breath'],
      'Ask question=soreness-next-day': ['is it normal to be sore the next day'],
      'Explain topic=plank': ['what is the plank for', "what's a plank", 'tell me about the plank'],
      'Explain topic=any-bridge': ['so what does the bridge do'],
      'Explain topic=diastasis': ['what is diastasis'],
      // What is asked of one's own body is told, and so is what comes before the question.
      'ReportSign sign=vaginal-bleeding': ["what's the bleeding", 'why the bleeding'],
      'ReportSign sign=contractions': ['are these real contractions'],
      ReportPain: ['i am six and a half months and the stretches hurt'],
    }),
  )('%s', (utterance, meaning) => {
    expect(inShort(utterance)).toBe(meaning);
  });
});

describe('the model itself', () => {
  const phrasesOf = (type: string) =>
    types.find(({ name }) => name === type)?.values.flatMap(({ name }) => [name.value, ...name.synonyms]) ?? ['12'];
  /** The last topic is an exercise: "what is the ... for" would tell of a sign. */
  const phraseFor = (type: string) => phrasesOf(type).at(type === 'Topic' ? -1 : 0) ?? '';

  test.each(intents)('$name: is understood from its own samples', ({ name, samples, slots = [] }) => {
    const spoken = samples.map((sample) =>
      slots.reduce((text, slot) => text.replace(`{${slot.name}}`, phraseFor(slot.type)), sample),
    );
    expect(spoken.filter((text) => understand(text).intent !== name)).toEqual([]);
  });

  test.each([
    ['ReportSignIntent', 'WarningSign', 'suddenly i have '],
    ['ReportConditionIntent', 'Condition', 'my doctor says i have '],
    ['ExplainIntent', 'Topic', 'tell me about '],
    ['ChooseExerciseIntent', 'Exercise', ''],
    ['StartIntent', 'Exercise', 'start the '],
    ['StartIntent', 'Routine', 'start the '],
    ['HaveEquipmentIntent', 'Equipment', "i've got "],
    ['LackEquipmentIntent', 'Equipment', "i don't have a "],
  ])('%s: every phrase of %s is understood', (intent, type, before) => {
    const unheard = phrasesOf(type).filter((phrase) => understand(before + phrase).intent !== intent);
    expect(unheard).toEqual([]);
  });

  test('TellLifeIntent: every phrase of Life is understood, but for a birth that is a restriction too', () => {
    const unheard = phrasesOf('Life').filter((phrase) => understand(phrase).intent !== 'TellLifeIntent');
    expect(unheard.filter((phrase) => understand(`i ${phrase} 5 weeks ago`).intent !== 'TellLifeIntent')).toEqual([]);
    expect(unheard.filter((phrase) => !/c section|ca?esarean/.test(phrase))).toEqual([]);
  });

  test('AskIntent: every question of content is heard, but for those that tell of a danger', () => {
    const unheard = phrasesOf('Question').filter((phrase) => understand(phrase).intent !== 'AskIntent');
    expect(
      unheard.filter((phrase) => !/^Report(?:Sign|Pain|Condition)Intent$/.test(understand(phrase).intent)),
    ).toEqual([]);
  });

  test('sureness runs from an exact sample down to nothing understood', () => {
    const sureness = ['go slower', 'yes she said so', 'tell me which leg it was', 'bananas'].map(
      (utterance) => understand(utterance).confidence,
    );
    expect(sureness).toEqual([...sureness].sort((a, b) => b - a));
    expect(sureness.at(0)).toBe(1);
    expect(sureness.at(-1)).toBe(0);
  });

  test('a broken model is refused in one line that names the place', () => {
    const broken = structuredClone(json) as { interactionModel: { languageModel: Record<string, unknown> } };
    broken.interactionModel.languageModel.invocationName = 7;
    expect(() => parseInteractionModel(broken)).toThrow(
      /^[^\n]*interactionModel\.languageModel\.invocationName[^\n]*$/,
    );
    expect(() => parseInteractionModel({ ...json, extra: 1 })).toThrow(/at the top: .*extra/);
  });
});

describe('spelling', () => {
  test.each([
    ['twenty two', '22'],
    ['twenty', '20'],
    ['ninety nine weeks', '99 weeks'],
    ['zero', '0'],
    ['seventeen and seven', '17 and 7'],
    ['someone is often here', 'someone is often here'],
  ])('the numbers in "%s"', (words, digits) => {
    expect(wordsToDigits(words)).toBe(digits);
  });

  test.each([
    ['I’M  Dizzy!', 'i am dizzy'],
    ["No, I can't.", 'no , i cannot'],
    ['um, I, uh, DON’T know...', 'i , do not know'],
    ['light-headed', 'light headed'],
  ])('"%s"', (utterance, spelled) => {
    expect(normalise(utterance)).toBe(spelled);
  });

  test('spelling twice changes nothing', () => {
    for (const { samples } of intents) {
      for (const sample of samples) expect(normalise(normalise(sample))).toBe(normalise(sample));
    }
  });

  test('courtesy comes off bit by bit, and courtesy alone stays', () => {
    expect(barer('okay so can you pause please')).toEqual([
      'okay so can you pause please',
      'okay so can you pause',
      'can you pause',
      'pause',
    ]);
    expect(withoutCourtesy('please')).toBe('please');
  });
});

describe('a command in company, and words of danger that name no sign', () => {
  test.each([
    ['pause and tell me how long left', 'AMAZON.PauseIntent'],
    ["help me I can't get up", 'ReportPainIntent'],
    ['emergency', 'ReportPainIntent'],
    ['my leg is cramping', 'ReportSignIntent'],
  ])('%s is %s', (utterance, intent) => {
    expect(understand(utterance).intent).toBe(intent);
  });
});
