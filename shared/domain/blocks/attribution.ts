const quoted = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu;

const reporting =
  /(?<!\p{L})(?:said|says|told|tells|wrote|writes|announced|added|adding|according to|confirmed|reported|reports|claimed|stated|posted|tweeted|declared|argued|explained|noted|warned|acknowledged|insisted|responded|replied|remarked|testified|сказал\p{L}{0,3}|заявил\p{L}{0,3}|сообщил\p{L}{0,3}|написал\p{L}{0,3}|добавил\p{L}{0,3}|отметил\p{L}{0,3}|по словам|заявив|заявила|повідоми\p{L}{1,3}|сказав|написав|написала|додав|за словами|sagte\p{L}?|erklärte\p{L}?|schrieb\p{L}{0,2}|laut|teilte|a déclaré|a dit|a écrit|selon|dijo|declaró|escribió|según)(?!\p{L})/iu;

const posting =
  /(?<!\p{L})(?:posted|tweeted|tweet|retweeted|(?:on|via) (?:x|twitter|telegram|truth social|facebook|instagram|bluesky|threads|mastodon|tiktok|linkedin|social media)|(?:in|via) (?:a|an|the|his|her|its|their) (?:\p{L}+ ){0,3}(?:post|tweet|thread)|в (?:соцсет|телеграм|твиттер|фейсбук)\p{L}*|у (?:соцмереж|телеграм|твіттер|фейсбук|фейсбуці)\p{L}*)(?!\p{L})/iu;

/** The quoted passages of a paragraph, without their quotation marks. */
export const quotedPassages = (text: string): readonly string[] => (text.match(quoted) ?? []).map((passage) => passage.slice(1, -1));

const ownWords = (text: string): string => text.replace(quoted, ' ');

/** A paragraph in which a newsroom says who said something: a reporting verb stands outside the quotation marks. */
export const isAttributed = (text: string): boolean => reporting.test(ownWords(text));

/** A paragraph that leads up to a post: its own words name a network or a post, or it ends with a colon. */
export const announcesPost = (text: string): boolean => posting.test(ownWords(text)) || /[:：]$/.test(text.trim());
