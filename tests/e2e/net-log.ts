import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (profile: string): string => join(profile, 'net-log.json');

/** Chromium writes down all that its network code does. */
export const netLogSwitch = (profile: string): string => `--log-net-log=${fileIn(profile)}`;

interface NetEvent {
  readonly type: number;
  readonly params?: { readonly host?: string; readonly url?: string; readonly address?: string; readonly address_list?: readonly string[] };
}

const isLoopback = (place: string): boolean => /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)(:\d+)?$/.test(place);

/**
 * What left this machine, or tried to, in the words of Chromium's net log: names looked up, addresses connected or sent to, requests
 * begun. Empty: nothing. The log of a run that was killed is read as far as it goes.
 */
export async function networkUse(profile: string): Promise<readonly string[]> {
  const path = fileIn(profile);
  if (!existsSync(path)) throw new Error('there is no net log: silence cannot be shown');
  const lines = (await readFile(path, 'utf8')).split('\n');
  const head = lines.findIndex((line) => line.startsWith('"events": ['));
  const { constants } = JSON.parse(`${lines.slice(0, head).join('\n').trimEnd().replace(/,$/, '')}}`) as {
    constants: { logEventTypes: Record<string, number> };
  };
  const nameOf = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const used = new Set<string>();
  for (const line of lines.slice(head + 1)) {
    if (!line.startsWith('{')) continue;
    let event: NetEvent;
    try {
      event = JSON.parse(line.replace(/(,|\]\}?|\],?)$/, '')) as NetEvent;
    } catch {
      continue; // the torn end of a killed run, or the closing part
    }
    const name = nameOf.get(event.type) ?? '';
    const { host, url, address, address_list: addresses } = event.params ?? {};
    const place =
      /^(HOST_RESOLVER|DNS)/.test(name) && host !== undefined
        ? host.replace(/^https?:\/\//, '')
        : /^(TCP_CONNECT|UDP_CONNECT|UDP_BYTES_SENT|SOCKET_CONNECT)/.test(name)
          ? (address ?? addresses?.join(' '))
          : name === 'URL_REQUEST_START_JOB' && url !== undefined && /^(https?|wss?|ftp):/.test(url)
            ? url
            : undefined;
    if (place !== undefined && place !== '' && !isLoopback(place)) used.add(`${name} ${place}`);
  }
  return [...used];
}
