// What Alexa's built-in intents answer to. Alexa knows these by itself, so the model carries no samples for them.

/** Built-in intents and the phrases that mean them, written as people say them. */
export const BUILT_IN_PHRASES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.YesIntent': ['yes', 'yeah', 'yep', 'yup', 'yes please', 'sure', 'okay', 'aye', 'correct', 'right'],
  'AMAZON.NoIntent': ['no', 'nope', 'nah', 'no thanks', 'no thank you', 'no no'],
  'AMAZON.HelpIntent': ['help', 'help me', 'i need help', 'what can i say', 'what can you do', 'what can i do'],
  'AMAZON.StopIntent': ['stop', 'stop it', 'stop that', 'stop this', 'quit', 'exit', 'shut up', 'be quiet'],
  'AMAZON.CancelIntent': ['cancel', 'cancel it', 'cancel that', 'never mind', 'nevermind', 'forget it'],
  'AMAZON.NavigateHomeIntent': ['go home', 'home screen', 'go to the home screen'],
  'AMAZON.RepeatIntent': ['repeat', 'repeat that', 'repeat it', 'repeat this'],
  'AMAZON.PauseIntent': ['pause', 'pause that', 'pause this'],
  'AMAZON.ResumeIntent': ['resume', 'resume it'],
  'AMAZON.NextIntent': ['next', 'skip', 'skip forward'],
  'AMAZON.PreviousIntent': ['previous', 'go back', 'skip back'],
  'AMAZON.StartOverIntent': ['start over', 'restart', 'start over again'],
};
