import { heardSeconds, OPEN_MICROPHONE_SECONDS, type Playback, questionedBlock } from '../../lambda/alexa/playback';

const first = { ssml: '', fromSeconds: 0, untilSeconds: 200, speechSeconds: 80, isLast: false };
const second = { ssml: '', fromSeconds: 200, untilSeconds: 400, speechSeconds: 80, isLast: false };
const playback: Playback = { first, second, questionSeconds: 4 };

describe('what was heard', () => {
  test.each([
    ['in the first block, all that went by', 150, 150],
    ['during the question, the first block', 202, 200],
    ['while the microphone is open, the first block', 204 + OPEN_MICROPHONE_SECONDS, 200],
    ['in the second block, what went by of it', 204 + OPEN_MICROPHONE_SECONDS + 30, 230],
    ['after the second block, no more than it', 1000, 400],
  ])('%s', (_, elapsedSeconds, seconds) => {
    expect(heardSeconds(playback, elapsedSeconds)).toBe(seconds);
  });

  test('of a narration in one block, no more than that block', () => {
    expect(heardSeconds({ ...playback, second: null }, 500)).toBe(200);
  });
});

describe('what a yes answers', () => {
  test.each([
    ['nothing, while not even the fastest voice can have asked', 183, null],
    ['the first question, as soon as the fastest voice can have asked it', 184, first],
    ['the first question, as long as the slowest voice may just have asked it', 240, first],
    ['nothing, in the middle of the second block', 300, null],
    ['the second question, as soon as it can have been asked', 380, second],
    ['the second question, however late', 3000, second],
    ['the last question, when the clock stands still', 0, first],
    ['the last question, when the clock went back', -100, first],
  ])('%s', (_, elapsedSeconds, block) => {
    expect(questionedBlock(playback, elapsedSeconds)).toBe(block);
  });

  test('nothing, when one block carried all', () => {
    expect(questionedBlock({ ...playback, second: null }, 300)).toBeNull();
  });
});
