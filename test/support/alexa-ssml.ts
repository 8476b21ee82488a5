// What a listener hears of SSML: its words, its pauses, and how long it takes a voice.
import { pauseSeconds, speechSeconds, type Voice } from '../../lambda/narration/voice';

/** A stretch of words, or a pause. */
export type Piece = { text: string } | { breakSeconds: number };

const BREAK = /<break time="(\d+(?:\.\d+)?)(ms|s)"\/>/g;

/** The words and the pauses of SSML, in order. */
export function piecesOf(ssml: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of inner(ssml).matchAll(BREAK)) {
    pieces.push(...wordsIn(inner(ssml).slice(from, match.index)));
    pieces.push({ breakSeconds: Number(match[1]) / (match[2] === 'ms' ? 1000 : 1) });
    from = match.index + match[0].length;
  }
  return [...pieces, ...wordsIn(inner(ssml).slice(from))];
}

/** The words alone, as one line. */
export function textOf(ssml: string): string {
  return piecesOf(ssml)
    .flatMap((piece) => ('text' in piece ? [piece.text] : []))
    .join(' ');
}

/** Seconds SSML takes a voice. A pause takes its own time whatever the voice. */
export function secondsOf(pieces: Piece[], voice: Voice): number {
  return pieces.reduce((sum, piece, i) => {
    if ('breakSeconds' in piece) return sum + piece.breakSeconds;
    const next = pieces[i + 1];
    return sum + speechSeconds(piece.text, voice) + (next && 'text' in next ? pauseSeconds(voice) : 0);
  }, 0);
}

/** One sentence a piece, so that each can be found by itself; a hyphenated "Half-way." is one. */
export function sentencesOf(pieces: Piece[]): Piece[] {
  return pieces.flatMap((piece): Piece[] =>
    'text' in piece ? piece.text.split(/(?<=[.!?])\s+/).map((text) => ({ text })) : [piece],
  );
}

function inner(ssml: string): string {
  return ssml.replace(/^<speak>|<\/speak>$/g, '');
}

function wordsIn(part: string): Piece[] {
  const text = unescaped(part).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ text }];
}

function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
