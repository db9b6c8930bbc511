/** Makes every flush of the app take so many milliseconds longer; gives a function that tells how many there were. */
export async function slowDisk(app, milliseconds) {
  await app.evaluate(async (_electron, delay) => {
    const fs = process.mainModule.require('node:fs');
    const handle = await fs.promises.open(process.execPath);
    const kind = Object.getPrototypeOf(handle);
    await handle.close();
    globalThis.benchFlushes = 0;
    for (const name of ['sync', 'datasync']) {
      const flush = kind[name];
      kind[name] = async function slow() {
        globalThis.benchFlushes += 1;
        await new Promise((done) => setTimeout(done, delay));
        return flush.call(this);
      };
    }
  }, milliseconds);
  return () => app.evaluate(() => globalThis.benchFlushes);
}
