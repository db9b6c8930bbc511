/** Words for what somebody (or a document that is quoted) is, which stand before a name or instead of one. */
export const roles = new Set(
  `adviser advisor agency aide association ambassador analyst archbishop attorney author authorities authority baron bishop boss bureau captain chairman chairperson
chairwoman chair chancellor chief clerk coach colonel columnist commander commissioner committee company congressman congresswoman consul
coordinator correspondent council councillor court crew critics critic defendant delegate demonstrators department deputy detective diplomat diplomats
director doctor doctors economist economists editor engineer envoy executive expert experts eyewitness eyewitnesses farmer father firefighter
firm founder governor government group guard hall head historian hospital inspector investigators investigator journalist judge justice
king lawmaker lawmakers lawyer lawyers leader leaders lieutenant locals maire manager master mayor media member minister ministry monitor
mother MP negotiator negotiators neighbour neighbours nurse observers office officer officers official officials operator owner parents participants
partner party passenger passengers pastor pathologist patients pilot plaintiff police policeman pollster pope premier president priest prince
princess principal producer professor prosecutor prosecutors protesters psychologist publisher purser queen rabbi rapporteur reporter reporters
representative representatives rescuers researcher researchers resident residents scholar scientist scientists secretary senator sergeant service
sheriff shopkeeper sister brother soldier soldiers son source sources speaker specialist spokesman spokesmen spokesperson spokeswoman staff
student students surgeon survivor survivors teacher teachers team technician trader treasurer trustee union victim victims villagers volunteer
volunteers widow wife husband witness witnesses worker workers writer
dataset document documents filing indictment lawsuit memo poll report statement study survey
президент президентка прем'єр прем’єр премьер міністр министр міністерка речник речниця представник представитель мер мэр голова глава генерал
посол депутат директор директорка командувач начальник начальниця экс-президент пресс-секретарь прессекретар радник советник
präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin bürgermeister bürgermeisterin président présidente ministre
porte-parole maire`
    .split(/\s+/u)
    .map((word) => word.toLowerCase()),
);

/** Words that never are part of a name or a role, even with a capital at the beginning of a sentence. */
export const plain = new Set(
  `a about above according after afterwards again against ago all almost already also although always am among an and another any are around as
asked at away back be became because been before began behind being below between both but by came can cannot could did do does doing done down
during each earlier either else even ever every few for former formerly four from further gave get give given gone had has have he her here hers
him his how however i if in including indeed inside instead into is it its itself just last late later least less let like made make many may me
meanwhile might more moreover most much must my near nearly neither never nevertheless next no nobody none nor not nothing now of off often on
once one only onto or other others our out outside over own per perhaps put quite rather said same say says see seen several shall she should
since so some somebody someone still such than thank that the their them then there therefore these they this those though three through thus to today
together told tomorrow too two under unless until up upon us very via was we went were what when where whether which while who whom whose why
will with within without would wrote yes yesterday yet you your
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
і й та а але у в на за до від з із що це він вона вони ми як не так також и но он она они мы это что как по для при от из к о об
der die das ein eine und aber im in am auf mit von zu le la les un une et mais en du des el los las y pero`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Small words inside names. */
export const particles = /^(?:of|the|de|del|della|di|da|do|dos|la|le|van|von|der|den|ter|ten|zu|bin|bint|al|el|ibn|y|e|af|for|&)$/u;
