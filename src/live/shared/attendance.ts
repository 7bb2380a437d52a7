interface Peer {
  /** Its newest note. */
  n: number;
  /** When it came, on this machine's steady clock. */
  heardAt: number;
  isMissing: boolean;
}

/** Who says nothing for so long is missing, in milliseconds: it says something each second. */
const silentAfterMs = 5_000;
/** Who is missing for so long has ended, or is forgotten, in milliseconds. */
const forgottenAfterMs = 10 * 60_000;

/**
 * Knows since when every write of every process was announced here. A process that falls silent without saying that it
 * stops may have lost Redis and go on writing: until it is back, and for whatever was read before, nobody can say.
 */
export class Attendance {
  private readonly clocks: { readonly now: () => number; readonly steady: () => number };
  private readonly peers = new Map<string, Peer>();
  private isListening = false;
  private since = Infinity;

  constructor(clocks: { readonly now: () => number; readonly steady: () => number }) {
    this.clocks = clocks;
  }

  /**
   * Since when all writes are known, in milliseconds since the epoch; Infinity while some may not be. What was read before
   * may show a resource as it was before a write.
   */
  get completeSince(): number {
    this.lookRound();
    return this.isListening && ![...this.peers.values()].some(({ isMissing }) => isMissing)
      ? this.since
      : Infinity;
  }

  /** The other processes that were heard lately. */
  get present(): readonly string[] {
    this.lookRound();
    return [...this.peers].filter(([, { isMissing, n }]) => !isMissing && n !== Infinity).map(([id]) => id);
  }

  /** This process begins to hear the notes of the others, or does not hear them any more. */
  listening(isListening: boolean): void {
    if (isListening === this.isListening) return;
    this.isListening = isListening;
    // Nobody could be heard meanwhile: silence counts from now.
    for (const peer of this.peers.values()) peer.heardAt = this.clocks.steady();
    this.missed();
  }

  /** Whether that process was heard lately. */
  knows(by: string): boolean {
    return this.peers.has(by);
  }

  /** Some notes may have been missed: writes are known from now on only. */
  missed(): void {
    this.since = this.clocks.now();
  }

  /**
   * A note has come.
   *
   * @param n its place among the notes of that process, from 1 on.
   * @returns false when it was heard before.
   */
  heard(by: string, n: number): boolean {
    this.lookRound();
    const peer = this.peers.get(by);
    if (peer !== undefined && n <= peer.n) return false;
    if (peer === undefined ? n !== 1 : n !== peer.n + 1 || peer.isMissing) this.missed();
    this.peers.set(by, { n, heardAt: this.clocks.steady(), isMissing: false });
    return true;
  }

  /** The process has said that it stops. Its notes still count as heard. */
  left(by: string): void {
    const peer = this.peers.get(by);
    if (peer === undefined) return;
    peer.n = Infinity;
    peer.isMissing = false;
  }

  private lookRound(): void {
    if (!this.isListening) return;
    const now = this.clocks.steady();
    for (const [by, peer] of this.peers) {
      const silentMs = now - peer.heardAt;
      if (silentMs > forgottenAfterMs) {
        this.peers.delete(by);
        if (peer.n !== Infinity) this.missed();
      } else if (silentMs > silentAfterMs && peer.n !== Infinity) peer.isMissing = true;
    }
  }
}
