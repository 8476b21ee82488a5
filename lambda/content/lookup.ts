// Looking things up by ids that may come from outside.

/** What stands under an id; an id that every object answers to, such as `constructor`, is none. */
export function byId<T>(things: Record<string, T>, id: string | null | undefined): T | undefined {
  return typeof id === 'string' && Object.hasOwn(things, id) ? things[id] : undefined;
}
