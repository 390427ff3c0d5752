/** Things kept by name while they are not too long together, as JSON; the oldest go first. */
export class KeptForms<Kept extends { questionnaire: unknown }> {
  private readonly kept = new Map<string, { made: Kept; length: number }>();
  private length = 0;

  constructor(private readonly mostCharacters: number) {}

  get(key: string): Kept | undefined {
    return this.kept.get(key)?.made;
  }

  /** What is longer than all that may be kept is not kept. */
  keep(key: string, made: Kept): void {
    if (this.kept.has(key)) return;
    const { length } = JSON.stringify(made.questionnaire);
    if (length > this.mostCharacters) return;
    this.kept.set(key, { made, length });
    this.length += length;
    for (const [oldest, gone] of this.kept) {
      if (this.length <= this.mostCharacters) return;
      this.kept.delete(oldest);
      this.length -= gone.length;
    }
  }
}
