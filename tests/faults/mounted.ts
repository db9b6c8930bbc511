import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why this machine lets the test mount nothing; null when it does. `place` is an empty folder. */
export async function whyNoMount(place: string): Promise<string | null> {
  if (process.platform !== 'linux') return 'mounts are tried on Linux only';
  if (process.getuid?.() !== 0) return 'only root can mount';
  return whileMounted(['-t', 'tmpfs', 'tmpfs'], place, async () => undefined).then(
    () => null,
    () => 'nothing can be mounted here',
  );
}

/** Does something while a file system is mounted at `place`, which is taken away again. Rejects when `mount` refuses. */
export async function whileMounted(options: readonly string[], place: string, work: () => Promise<void>): Promise<void> {
  await run('mount', [...options, place]);
  try {
    await work();
  } finally {
    await run('umount', ['--lazy', place]);
  }
}

/** Mounts a folder on itself, so that it takes no changes. */
export async function whileReadOnly(folder: string, work: () => Promise<void>): Promise<void> {
  await whileMounted(['--bind', folder], folder, async () => {
    await run('mount', ['-o', 'remount,bind,ro', folder]);
    await work();
  });
}
