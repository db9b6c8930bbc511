const networks =
  '(?:facebook|twitter|x|linkedin|whatsapp|telegram|instagram|reddit|pinterest|messenger|flipboard|bluesky|threads|youtube|tiktok|viber|vk|вконтакте|одноклассники|google(?: news)?|apple(?: news)?|microsoft|e-?mail)';

/** A whole line of a page's furniture, but for signs around it. */
const lines = [
  `(?:continue|sign ?in|sign ?up|log ?in|register) (?:with|using|via) ${networks}`,
  `(?:share|tweet|post|pin|send|save|follow(?: us)?)(?: (?:this|it|the))?(?: (?:article|story|page|post|link))?(?: (?:on|via|to|by|with) ${networks})?`,
  `${networks}(?:[\\s|·•,/]+(?:${networks}|print|copy link))+`,
  '(?:facebook|twitter|linkedin|whatsapp|pinterest|flipboard|messenger|e-?mail)',
  'print(?: this)?(?: (?:article|page))?|copy (?:link|url)|link copied!?|comments?(?: \\(?\\d+\\)?)?|\\d[\\d,.]*[km]? (?:comments?|shares?|likes?|views?)',
  '(?:view|show|hide|read|see|post|add|leave|write)(?: all)?(?: a| your| the)? comments?|join the (?:conversation|discussion)|reply',
  'subscribe(?: now| today)?|sign ?in|sign ?up|log ?in|log ?out|register|create (?:an |a free )?account|already a (?:subscriber|member)\\?.*|forgot (?:your )?password\\??|or',
  'menu|search|close|home|skip to (?:main )?content|back to top|next(?: article| story)|previous(?: article| story)|up next',
  'advertisements?|advertising|sponsored(?: content)?|promoted|paid content|skip ad|remove ads',
  '(?:story|article|content) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement))?|scroll (?:down )?to continue(?: with content)?',
  '(?:read|show|load|see|view|learn) more|continue reading|full story|expand|show less',
  'related(?: (?:articles?|stories|content|posts?|topics?|news|coverage))?|recommended(?: for you| stories| reading)?|you (?:may|might) (?:also )?like(?: this)?|more (?:on this story|like this|stories|top stories|news)|read next|what to read next',
  "most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|latest(?: news| stories)?|editors?[’']?s? picks?|popular",
  'get (?:the|our) app|download (?:the|our) app|listen(?: to (?:this )?(?:article|story))?|\\d+ min(?:ute)?s?(?: read| listen)?|play(?: video)?|pause|mute|unmute|loading\\.*|toggle (?:caption|menu)|hide caption|enlarge(?: this)?(?: image)?|open in new (?:tab|window)',
  '(?:accept|reject|allow|manage|decline)(?: all)?(?: optional| my)? (?:cookies?|preferences|choices|settings)|cookie (?:policy|settings|preferences)',
  'privacy(?: policy| notice)?|terms(?: of (?:use|service)| (?:and|&) conditions)?|(?:do not sell|your) .{0,30}privacy choices|contact us|about us|advertise with us|careers|report (?:a|an) (?:error|typo|correction)|submit a correction|republish(?: this (?:article|story))?',
  '(?:newsletter|newsletters|email address|enter your e-?mail(?: address)?|your e-?mail(?: address)?)',
  `поделиться(?: .{0,30})?|поділитися(?: .{0,30})?|читайте (?:также|ещё|також|ще).{0,160}|реклама|комментарии(?: \\d+)?|коментарі(?: \\d+)?|войти(?: через .{0,20})?|увійти(?: через .{0,20})?|распечатать|подписаться|підписатися|продолжить (?:с|через) .{0,20}|наверх|меню`,
  'teilen|drucken|merken|anzeige|werbung|kommentare?(?: \\(?\\d+\\)?)?|mehr zum thema|lesen sie auch.{0,160}|newsletter abonnieren|(?:weiter|anmelden) mit .{0,20}|mit google (?:fortfahren|anmelden)',
  "partager(?: .{0,30})?|imprimer|publicité|commentaires?|lire aussi.{0,160}|s[’']abonner|(?:continuer|se connecter) avec .{0,20}",
  'compartir(?: .{0,30})?|imprimir|publicidad|comentarios?|lea también.{0,160}|suscr[ií]bete|(?:continuar|iniciar sesión) con .{0,20}',
];
const wholeLine = new RegExp(`^[\\s»›→+•·|>-]*(?:${lines.join('|')})[\\s.:»›→↓↑+•·|>-]*$`, 'iu');
const longestLine = 200;

/** The beginning, or a telling part, of a longer notice. */
const notices: readonly RegExp[] = [
  /^all content created by\b/i,
  /^(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b/iu,
  /^.{0,300}\ball rights reserved\b.{0,100}$/i,
  /^.{0,200}(?:все права защищены|усі права захищені|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados).{0,100}$/iu,
  /\b(?:all )?republished (?:articles|stories) must include\b/i,
  /\bavailable without charge to any\b/i,
  /^this (?:article|story|piece|post) (?:is republished|was (?:originally|first) (?:published|posted|produced)|(?:originally|first) (?:appeared|ran))\b/i,
  /^our standards: the thomson reuters trust principles/i,
  /^(?:sign up|subscribe|register)\b.{0,160}\b(?:newsletters?|inbox|alerts|e-?mails?|updates|podcast|channel|briefing)\b/i,
  /^get (?:the|our|all|your)\b.{0,120}\b(?:newsletters?|inbox|delivered|app)\b/i,
  /^(?:we|this (?:web ?)?site|our (?:web ?)?site) uses? (?:[a-z]+ ){0,3}cookies\b/i,
  /^(?:мы используем|ми використовуємо|wir verwenden|diese (?:web)?seite verwendet|nous utilisons|utilizamos).{0,40}cookies?\b/iu,
  /^by (?:clicking|signing up|subscribing|continuing|entering|creating|providing|using)\b.{0,200}\b(?:agree|terms|privacy|consent)\b/i,
  /^this (?:site|form) is protected by recaptcha/i,
  /^(?:have|got|do you have) (?:a|any) (?:news |story |confidential )?(?:tips?|story)\b.{0,160}$/i,
  new RegExp(`^(?:follow|like|join|find|connect with) .{1,60} on ${networks}\\b.{0,120}$`, 'iu'),
  /^(?:click|tap|press) here (?:to|for)\b.{0,160}$/i,
  /^(?:подписывайтесь|підписуйтесь|suscríbete|abonnez-vous|abonnieren sie)(?!\p{L}).{0,160}$/iu,
  /^(?:read more|read also|also read|read next|related|see also|more|don[’']t miss|watch|watch live|recommended|trending|most read)\s*(?::|>>|»)\s*\S.{0,160}$/i,
  /^(?:support|donate to) (?:our|independent) (?:work|journalism|newsroom)\b.{0,200}$/i,
];
const longestNotice = 1500;

/** Whether a paragraph is furniture of the page that it was copied from, in English, Russian, Ukrainian, German, French or Spanish. */
export const isChrome = (text: string): boolean =>
  (text.length <= longestLine && wholeLine.test(text)) || (text.length <= longestNotice && notices.some((notice) => notice.test(text)));
