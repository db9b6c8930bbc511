// The speed workload: node generate.mjs OUT_DIR -> doc-*.json, ann-*.json, adds-*.json (same bytes every run).
import fs from 'node:fs';

const out = process.argv[2];
if (!out) {
  console.error('usage: node generate.mjs OUT_DIR');
  process.exit(2);
}
fs.mkdirSync(out, { recursive: true });
const W =
  `the of and to in a is that it was for on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know get through back much before go good new write our used me man too any day same right look think also around another came come work three word must because does part even place well such here take why things help put years different away again off went old number great tell men say small every found still between name should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always looked show large often together asked house world going want school important until form food keep children feet land side without boy once animals life enough took sometimes four head above kind began almost live page got earth need far hand high year mother light parts country father let night following picture being study second eyes soon times story boys since white days ever paper hard near sentence better best across during today others however sure means knew try told young miles sun ways thing whole hear example heard several change answer room sea against top turned learn point city play toward five using himself usually evidence report minister percent quarter estimate survey according committee analysis published official statement research university government policy funding budget projected revenue`.split(
    /\s+/,
  );
const CYR = `заявление источник число отчёт министр доказательство процент университет город исследование политика бюджет`.split(' ');
const EMO = ['🙂', '📊', '👩‍🔬', '🇺🇦', '✍🏽', '🧪', '⚖️', '❤️', '🚀', '𝛼'];
function rng(seed) {
  let a = seed >>> 0;
  return () => {
    a |= 0;
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const sizes = { '2k': 2000, '20k': 20000, '200k': 200000 };
for (const [name, n] of Object.entries(sizes)) {
  const r = rng(1000 + n);
  const int = (a, b) => a + Math.floor(r() * (b - a + 1));
  const pick = (a) => a[Math.floor(r() * a.length)];
  let words = 0,
    text = '',
    W0 = [];
  const paragraphs = []; // W0: [start,end,paraIndex]
  while (words < n) {
    const target = Math.min(int(60, 120), Math.max(1, n - words));
    const start = text.length;
    let sent = int(8, 24),
      cap = true;
    for (let i = 0; i < target; i++) {
      let w = pick(W);
      const x = r();
      if (x < 0.02) w = pick(CYR);
      else if (x < 0.025) w = pick(EMO);
      else if (x < 0.04) w = String(int(1, 99999)).replace(/(\d)(?=(\d{3})$)/, '$1,');
      if (cap) {
        w = w[0].length && /[a-zа-я]/.test(w[0]) ? w[0].toUpperCase() + w.slice(1) : w;
        cap = false;
      }
      const q = r();
      if (q < 0.02) w = '“' + w + '”';
      else if (q < 0.03) w = w + '’s';
      if (--sent <= 0 || i === target - 1) {
        w += '.';
        sent = int(8, 24);
        cap = true;
      } else if (r() < 0.08) w += ',';
      if (i) text += ' ';
      W0.push([text.length, text.length + w.length, paragraphs.length]);
      text += w;
      words++;
    }
    paragraphs.push({ start, end: text.length });
    if (words < n) text += '\n';
  }
  fs.writeFileSync(`${out}/doc-${name}.json`, JSON.stringify({ size: name, words, text, paragraphs }));
  const L = ['claim', 'source', 'number'];
  const mk = (id, rr, lo, hi) => {
    const i = Math.floor(lo + rr() * (hi - lo));
    const len = 1 + Math.floor(rr() * 15);
    let j = Math.min(i + len - 1, W0.length - 1);
    const cross = rr() < 0.03;
    if (!cross) while (W0[j][2] !== W0[i][2]) j--;
    return { id, start: W0[i][0], end: W0[j][1], label: L[Math.floor(rr() * 3)] };
  };
  for (const k of [100, 2000, 20000]) {
    const rr = rng(7000 + n + k);
    const a = [];
    for (let i = 0; i < k; i++) a.push(mk('a' + i, rr, 0, W0.length));
    a.sort((x, y) => x.start - y.start || x.end - y.end);
    fs.writeFileSync(`${out}/ann-${name}-${k}.json`, JSON.stringify(a));
  }
  // 30 annotations to add one by one, all inside the first ~110 words so that every peer has them in view; one paragraph each
  const rr = rng(99 + n),
    adds = [];
  const p0 = W0.filter((w) => w[2] < 2).length;
  const lim = Math.min(110, p0 - 15);
  for (let i = 0; i < 30; i++) {
    let a;
    do a = mk('n' + i, rr, 0, lim);
    while (text.slice(a.start, a.end).includes('\n'));
    adds.push(a);
  }
  fs.writeFileSync(`${out}/adds-${name}.json`, JSON.stringify(adds));
  console.log(name, words, text.length, paragraphs.length);
}
