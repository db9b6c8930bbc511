/** Milliseconds of work in one go: what a person waits for has to do with the disk several times, and waits as long each time. */
const most = 2;

/** Works that go on side by side take turns, one stretch between two looks at what else there is to do. */
let last: Promise<unknown> = Promise.resolve();
function turn(): Promise<unknown> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}

/** Long work in short stretches, so that whatever else waits (a window's request, an answer of the disk) has its turn in between. */
export class Stretches {
  private begun = performance.now();

  /** Resolves at once, or after the others had their turn when this stretch was long enough. */
  async next(): Promise<void> {
    if (performance.now() - this.begun < most) return;
    await turn();
    this.begun = performance.now();
  }
}
