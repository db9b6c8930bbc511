import { tells } from '../reporting-words';

const quoted = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu;

const posting =
  /(?<!\p{L})(?:posted|tweeted|tweet|retweeted|(?:on|via) (?:x|twitter|telegram|truth social|facebook|instagram|bluesky|threads|mastodon|tiktok|linkedin|social media)|(?:in|via) (?:a|an|the|his|her|its|their) (?:\p{L}+ ){0,3}(?:post|tweet|thread)|в (?:соцсет|телеграм|твиттер|фейсбук)\p{L}*|у (?:соцмереж|телеграм|твіттер|фейсбук|фейсбуці)\p{L}*)(?!\p{L})/iu;

/** The quoted passages of a paragraph, without their quotation marks. */
export const quotedPassages = (text: string): readonly string[] => (text.match(quoted) ?? []).map((passage) => passage.slice(1, -1));

const ownWords = (text: string): string => text.replace(quoted, ' ');

/** A paragraph in which a newsroom says who said something: reporting words stand outside the quotation marks. */
export const isAttributed = (text: string): boolean => tells(ownWords(text));

/** A paragraph that leads up to a post: its own words name a network or a post, or it ends with a colon. */
export const announcesPost = (text: string): boolean => posting.test(ownWords(text)) || /[:：]$/.test(text.trim());
