import { perPassage } from './passage';

const longest = 400;
const patterns: readonly RegExp[] = [
  /^(?:photo|image|picture|video|graphic|illustration|photograph|file photo|photo credit|image credit|credit|caption|foto|bild|фото|ілюстрація|иллюстрация|ilustración|crédito|crédit photo)\s*(?:\d+\s*)?[:|/]/iu,
  /^(?:FILE|FILE PHOTO)\s*[-–—:]\s/u,
  /^\(?(?:photo|image|video|screenshot|screengrab|illustration|graphic|picture|foto|фото)\s+(?:by|courtesy|via|credit|from|von|de)\s.{1,160}$/iu,
  /\((?:[^()]{0,120}(?:getty images|ap photo|afp|epa-efe|shutterstock|via ap|ukrinform|imago|dpa|photo by|image:|photo:|foto:|фото)[^()]{0,120})\)\s*$/iu,
  /(?:\/\s*getty images|\/\s*afp|\/\s*shutterstock)\s*$/iu,
  /^(?:REUTERS|AP Photo|AFP)\s*\/\s*\p{Lu}/u,
];

/** Captions and picture credits, known by the words that agencies begin or end them with. */
export const captions = perPassage(({ text }) =>
  text.length <= longest && patterns.some((pattern) => pattern.test(text)) ? 'caption' : null,
);
