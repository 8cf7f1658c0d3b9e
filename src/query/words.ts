/** Words that only build sentences. They are kept out of the index and the query (measured: faster and more accurate). */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above actually after again all already also although always am among an and any anybody anyone anything are arent around as
  at away be because been before being below between both but by can cannot cant could couldnt did didnt do does doesnt doing done
  dont down during each either else ever every exactly far few for from further get gets getting give given go goes going gonna got had
  hadnt has hasnt have havent having he hed her here hers herself hes him himself his how however i id if ill im in indeed instead into is isnt it itd its
  itself ive just kind kinda least less let lets like lot lots made make makes many may maybe me might more most mr mrs ms much must my myself near
  need no nor not now of off often oh ok okay on once one only onto or other others our ours out over own per perhaps please pls plz
  put quite r rather re really regarding right rn said say same says see seem seems shall she should shouldnt since so some somebody someone something
  sort still such tell than thanks that thats the their theirs them themselves then there theres these they theyre theyve thing things think this
  those though through thru thus to together told too toward towards u under until unto up upon ur us using very via vs was wasnt
  way we well went were werent what whats whatever when whenever where wheres whether which while who whod whom whos whose why will with within without wont
  would wouldnt yes yet you youd your youre yours yourself youve y n w wats wut tho cuz bc btw fyi hi hello hey say know mean
  ie eg etc versus against among amid according exact precise precisely roughly approximately total altogether`.split(
    /\s+/,
  ),
);

/** Words of talking: they tell a manner of speech, not what is asked for, which anybody may put in any manner. */
export const chatterWords: ReadonlySet<string> = new Set(
  `lol lmao rofl haha hahaha heh so ok okay oh ooh hey hi hello yo wait btw tbh imo imho ngl fyi bro dude buddy mate srsly seriously nah yeah yep yup
  nope pls plz please thx thanks thank cheers sorry hmm um uh er well omg wtf wth idk ya guys folks anyway anyways honestly literally basically
  actually kinda gonna gotta wanna`.split(/\s+/),
);

/** Words about the asking, not about the matter: they weigh next to nothing when a question is matched. */
export const fillerWords: ReadonlySet<string> = new Set([
  ...chatterWords,
  ...`explain describe define definition meaning meant mean detail details information info question answer ask asked asking wonder wondering
  curious want wanted wants wish hope quick quickly simple simply plain short brief briefly sentence sentences summary summarise summarize
  outline overview history chronicle chronology sequence events event steps milestones evolution process walk line lines word words quote wording text name names list lists listed timeline chronology order sequence dates date day days month
  months year years week weeks time times moment point period stage number numbers figure figures amount value rate level size happen happened happens
  happening occur occurred thesis essay paper homework exam class student lawyer law broker importer journalist reporter story article newsletter chart
  tomorrow farmer trader shop editor deadline work working actual currently current present today nowadays latest newest recent recently
  new come came look looking compare comparison difference different versus between respectively call called refer referred stand stands situation status
  people person guy anybody exactly kindly friend eli5 asap heard read reading saw remember apparently supposedly really true
  part parts side sides kind kinds type types sort sorts example examples use uses used using big large high low small huge run runs ran running keep keeps kept straight reason reasons certain specific specifically particular particularly full fully whole entire overall general generally main mainly`.split(
    /\s+/,
  ),
]);

/** Function words of Chinese that carry no matter. */
export const chineseStopCharacters: ReadonlySet<string> = new Set(
  "的了是在和与及或被把对向从到于为以而且但也都就又还很吗呢吧啊呀嘛么哪那这其之所等个种些次位名家条项年月日号多少几什怎谁何时候样哪里请问一二三四五六七八九十上下中".split(
    "",
  ),
);
