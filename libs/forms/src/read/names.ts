/** Names by the words they go by: `'radio radio-button:radio'` gives radio for either word. */
export function namesIn<Name extends string>(words: string): ReadonlyMap<string, Name> {
  return new Map(
    words.split(' ').map((word) => {
      const [alias = '', name = alias] = word.split(':');
      return [alias, name as Name];
    }),
  );
}
