/** Milliseconds of work in one go: short enough for several such works to go on side by side and for nobody to notice. */
const most = 5;

/** Long work in short stretches, so that whatever else waits (a window's request, an answer of the disk) has its turn in between. */
export class Stretches {
  private begun = performance.now();

  /** Resolves at once, or after the others had their turn when this stretch was long enough. */
  async next(): Promise<void> {
    if (performance.now() - this.begun < most) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.begun = performance.now();
  }
}
