import { readFileSync } from 'node:fs';
import { measureLarge } from './measure-large.mjs';
import { measureOpening } from './measure-opening.mjs';

// `node part.mjs NAME BUNDLE INPUT`: one measurement in a process of its own, as JSON on stdout. INPUT is a file.
const [name, bundle, input] = process.argv.slice(2);
const assay = await import(bundle);
const { root, articles, work } = JSON.parse(readFileSync(input, 'utf8'));
const found = name === 'opening' ? await measureOpening(assay, root, articles[0]) : await measureLarge(assay, root, articles, work);
console.log(JSON.stringify(found));
