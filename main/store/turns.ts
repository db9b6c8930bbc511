/** Lets work happen one after the other where it shares a key, and side by side where it does not. */
export class Turns<Key> {
  /** What was asked for last, by key; none of these promises rejects. */
  private readonly last = new Map<Key, Promise<unknown>>();
  private lastAlone: Promise<unknown> = Promise.resolve();

  /** Does `work` when everything that was asked for any of these keys before has ended. */
  of<Value>(keys: readonly Key[], work: () => Promise<Value>): Promise<Value> {
    const done = Promise.all([this.lastAlone, ...keys.map((key) => this.last.get(key))]).then(work);
    const ended = settled(done);
    for (const key of keys) this.last.set(key, ended);
    void ended.then(() => {
      for (const key of keys) if (this.last.get(key) === ended) this.last.delete(key);
    });
    return done;
  }

  /** Does `work` when everything that was asked for before has ended; what is asked for afterwards waits for it. */
  alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = Promise.all([this.lastAlone, ...this.last.values()]).then(work);
    this.lastAlone = settled(done);
    return done;
  }
}

const settled = (promise: Promise<unknown>): Promise<void> =>
  promise.then(
    () => undefined,
    () => undefined,
  );
