import { createHash } from 'node:crypto';
import type { Sha256 } from '../../shared/domain/schema';
import { dataMark, readHead } from './envelope';

const slice = 1024 * 1024;
const longestHead = 4096;

/**
 * The checksum of a sealed file whose bytes are whole, else null. Other than `unseal` it makes no text of them and lets other work in
 * between: a copy of 80 MB can be checked behind somebody's back.
 */
export async function wholeChecksum(bytes: Buffer): Promise<Sha256 | null> {
  const mark = bytes.subarray(0, longestHead).indexOf(dataMark);
  const end = bytes.lastIndexOf('}');
  if (mark < 0 || end < mark) return null;
  const head = readHead(bytes.toString('utf8', 0, mark));
  if (!head.ok) return null;
  const hash = createHash('sha256');
  for (let at = mark + dataMark.length; at < end; at += slice) {
    hash.update(bytes.subarray(at, Math.min(end, at + slice)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return hash.digest('hex') === head.value.sha256 ? head.value.sha256 : null;
}
