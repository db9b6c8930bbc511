/** Makes every flush of the app take so many milliseconds longer; tells how many there were, and makes the disk quick again. */
export async function slowDisk(app, milliseconds) {
  await app.evaluate(async (_electron, delay) => {
    const fs = process.mainModule.require('node:fs');
    const handle = await fs.promises.open(process.execPath);
    const kind = Object.getPrototypeOf(handle);
    await handle.close();
    globalThis.benchFlushes = 0;
    globalThis.benchDelay = delay;
    for (const name of ['sync', 'datasync']) {
      const flush = kind[name];
      kind[name] = async function slow() {
        globalThis.benchFlushes += 1;
        await new Promise((done) => setTimeout(done, globalThis.benchDelay));
        return flush.call(this);
      };
    }
  }, milliseconds);
  return {
    flushes: () => app.evaluate(() => globalThis.benchFlushes),
    end: () =>
      app.evaluate(() => {
        globalThis.benchDelay = 0;
      }),
  };
}
