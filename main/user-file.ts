import { join } from 'node:path';
import { Low } from 'lowdb';
import { ok } from '../shared/result';
import { parseJson } from '../shared/safe-json';
import { DurableJsonFile, type Sealed } from './store/durable-json-file';
import { newEnvelope } from './store/envelope';
import type { FileSystem } from './store/file-system';

/** One small file in the user-data folder; a damaged one counts as absent, since nothing in it is irreplaceable. */
export class UserFile<Data> {
  private readonly low: Low<Sealed<Data>>;

  constructor(system: FileSystem, folder: string, name: string, parse: (value: unknown) => Data, fallback: Data) {
    const file = new DurableJsonFile(system, join(folder, `${name}.json`), `assay-${name}`, (text) => {
      const json = parseJson(text);
      return json.ok ? ok(parse(json.value)) : json;
    });
    this.low = new Low<Sealed<Data>>(file, { envelope: newEnvelope('', name), data: fallback });
  }

  async load(): Promise<void> {
    await this.low.read().catch(() => undefined);
  }

  get data(): Data {
    return this.low.data.data;
  }

  async save(data: Data): Promise<void> {
    this.low.data = { ...this.low.data, data };
    await this.low.write();
  }
}
