// HTML as a tagged template: whatever is put into it is escaped, unless it is HTML already.

/** A piece of HTML that needs no escaping any more. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand between the tags; nothing is said for null, undefined and false. */
export type Part = string | number | Html | null | undefined | false | Part[];

/** HTML of a template, its parts escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.map((string, i) => string + textOf(parts[i])).join(''));
}

/** Text as it may stand between tags and in an attribute. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  return Array.isArray(part) ? part.map(textOf).join('') : escaped(String(part));
}
