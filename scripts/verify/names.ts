/** Numbers for ids, so that a report can tell objects apart and holds no id. */
export class Names {
  private readonly known = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** @returns `<instance:1>` for the first instance, and the same for the same id. */
  of(kind: string, id: string): string {
    const known = this.known.get(`${kind} ${id}`);
    if (known !== undefined) return known;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    const name = `<${kind}:${count}>`;
    this.known.set(`${kind} ${id}`, name);
    return name;
  }
}
