import { stageOf, strictestStage } from '../../lambda/session/stage';

test.each([
  [0, 'trimester-1'],
  [12, 'trimester-1'],
  [13, 'trimester-2'],
  [26, 'trimester-2'],
  [27, 'trimester-3'],
  [42, 'trimester-3'],
])('pregnant for %d weeks is %s', (weeks, stage) => {
  expect(stageOf({ life: 'pregnant', weeks })).toBe(stage);
});

test.each([
  [0, 'postpartum-early'],
  [11, 'postpartum-early'],
  [12, 'postpartum'],
  [52, 'postpartum'],
])('%d weeks after a birth is %s', (weeks, stage) => {
  expect(stageOf({ life: 'after-birth', weeks })).toBe(stage);
});

test.each([1, 2, 3] as const)('a trimester that is told counts: %d', (trimester) => {
  expect(stageOf({ life: 'pregnant', trimester })).toBe(`trimester-${trimester}`);
});

test('weeks count more than a trimester', () => {
  expect(stageOf({ life: 'pregnant', weeks: 30, trimester: 1 })).toBe('trimester-3');
});

test.each(['pregnant', 'after-birth'] as const)('%s without weeks is no stage yet', (life) => {
  expect(stageOf({ life })).toBeNull();
});

test.each([
  ['neither', 'general'],
  ['trying', 'before-pregnancy'],
] as const)('%s is %s, whatever the weeks', (life, stage) => {
  expect(stageOf({ life })).toBe(stage);
  expect(stageOf({ life, weeks: 20 })).toBe(stage);
});

test.each([
  ['pregnant', 'trimester-3'],
  ['after-birth', 'postpartum-early'],
  ['trying', 'before-pregnancy'],
  ['neither', 'general'],
] as const)('the strictest stage for %s is %s', (life, stage) => {
  expect(strictestStage(life)).toBe(stage);
});
