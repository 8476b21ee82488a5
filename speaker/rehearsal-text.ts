// A rehearsal as lines that people read.
import type { Happening } from './rehearsal';

/** One line: the time, then what was heard, said, held or changed. */
export function asText(happening: Happening): string {
  return `${clock(happening.at)}  ${body(happening)}`;
}

/** Minutes, seconds and tenths. */
function clock(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const minutes = Math.floor(tenths / 600);
  const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return `${String(minutes).padStart(2, '0')}:${rest}`;
}

function body(happening: Happening): string {
  if ('heard' in happening) return `> ${happening.heard}   [${happening.event}]`;
  if ('say' in happening) return `${'within' in happening ? '    ' : ''}${happening.say}`;
  if ('phase' in happening) return `-- ${happening.phase}`;
  if ('ends' in happening) return `-- ends: ${happening.ends}`;
  const { timed, seconds, exercise, side, repetition, breath } = happening;
  const where = `${exercise}, ${side}${timed === 'breath' ? `, number ${repetition}, ${breath}` : ''}`;
  return `  . ${timed} ${seconds} s (${where})${happening.interrupted ? ' interrupted' : ''}`;
}
