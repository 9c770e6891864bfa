/// The small words of a language, by which it is told: they make a third of any running text, whatever it is about.
///
/// Compiled by hand from grammars: articles, pronouns, prepositions, conjunctions, auxiliaries, negations. A word may stand in
/// several languages; it then tells these apart from the others only. Of Swedish the spellings since 1700 are listed, and those that
/// an engine without å, ä and ö makes of them.
enum SmallWords {
  /// Swedish comes first.
  static let languages: [(name: String, words: String)] = [
    (
      "Swedish",
      """
      och att är som en ett den det de dem av till för från med om vid eller inte icke ej har hade hava ha var vara vore \
      varit blir blev bliva blivit bli ska skall skulle skola kan kunde kunna vill ville vilja må måtte bör borde får fick få \
      detta denna dessa denne där här när då så nu ock också även samt dock men utan efter under över genom mellan mot åt ur \
      hos inom enligt angående rörande jämte vilken vilket vilka vars sin sitt sina sig han hon hans hennes deras dess vi ni \
      oss er jag mig min mitt mina du dig man någon något några ingen inget inga all allt alla varje ju än \
      af hvad hvar hvarje hvilken hvilket hvilka hvars derom deri derför dervid dermed der här uti uppå utaf öfver äfven hafva \
      hafver blifva blifvit äro voro woro wara war wid skulla thet then the thy til samma sådan sådant sådana enär enligt \
      ar fran pa for sa da nar far aven over har an val aro ocli oeh ooh ocb oct ocn tili titt fill tiil fór fòr fér fôr fõr átt \
      år på i å
      """
    ),
    (
      "Danish",
      """
      og at er som en et den det de dem af til for fra med om ved eller ikke har havde have var være været bliver blev blive \
      skal skulle kan kunne vil ville må bør får fik denne dette disse der her når da så nu også samt dog men uden efter under \
      over gennem mellem mod hos ifølge hvilken hvilket hvilke sin sit sine sig han hun hans hendes deres dens vi jeg mig min \
      mit du dig man nogen noget nogle ingen intet alle hvis hvor hvad hvem fordi kun meget mere mest paa naar saa ogsaa hvorfor \
      på i
      """
    ),
    (
      "Norwegian",
      """
      og at er som en et ei den det de dem av til for fra med om ved eller ikke har hadde ha var være vært blir ble bli blitt \
      skal skulle kan kunne vil ville må bør får fikk denne dette disse der her når da så nu nå også samt men uten etter under \
      over gjennom mellom mot hos ifølge hvilken hvilket hvilke sin sitt sine seg han hun hans hennes deres vi jeg meg min mitt \
      du deg man noen noe ingen intet alle hvis hvor hva hvem fordi bare meget mye mer mest på i å
      """
    ),
    (
      "Nynorsk",
      """
      og at er som ein eit ei den det dei av til for frå med om ved eller ikkje har hadde ha var vera vore blir vart verte skal \
      skulle kan kunne vil ville må bør får fekk denne dette desse der her når då så no òg også samt men utan etter under over \
      gjennom mellom mot hjå korleis kva kven kvar sin sitt sine seg han ho hans hennar deira me vi eg meg min mitt du deg ein \
      nokon noko nokre ingen alle dersom fordi berre mykje meir mest på i å
      """
    ),
    (
      "English",
      """
      the of and to with is are be been being this that these those which who whom whose have has had not by from on would there \
      any their our your its you we it he she his her they them as at or will shall an a in for was were but if then than when \
      where what how all can could may might must should do does did no into between under over about after before such only \
      more most other some each also
      """
    ),
    (
      "German",
      """
      der die das den dem des ein eine einen einem einer eines und oder nicht ist sind war waren sein seine seiner wird werden wurde \
      wurden hat haben hatte kann können muss soll sollen mit von vom zu zum zur auf aus bei nach für über unter durch gegen \
      ohne um an am im in als wie wenn daß dass ob auch noch nur aber sich sie er es wir ihr ich man dieser diese dieses kein \
      keine mehr sehr bis seit während
      """
    ),
    (
      "Dutch",
      """
      de het een en van te dat die in is zijn was waren wordt worden werd niet met voor op aan door over om bij uit naar als dan \
      ook maar of ze hij zij wij ik je u deze dit er nog wel geen meer hebben heeft had kan kunnen moet zal zullen hun onze
      """
    ),
    (
      "French",
      """
      le la les l un une des du de d et ou est sont était être été a ont avait il elle ils elles on nous vous je se ce cette \
      ces qui que qu quoi dont où ne pas n plus par pour dans sur sous avec sans entre aux au en y son sa ses leur leurs \
      notre votre mais donc car comme si très tout tous toute même aussi sera fait
      """
    ),
    (
      "Spanish",
      """
      el la los las un una unos unas de del al y o en es son era ser fue ha han que qué se su sus por para con sin sobre entre \
      no más como pero si lo le les este esta estos estas muy también cuando donde todo todos
      """
    ),
    (
      "Italian",
      """
      il lo la i gli le un uno una di del della dei delle al alla e ed o in nel nella è sono era essere stato ha hanno che chi \
      si non più per con su da dal dalla come ma se questo questa questi anche quando dove tutto
      """
    ),
    (
      "Latin",
      """
      et in est non ad cum sed ut ex de si qui quae quod quam atque ac per ab sunt esse fuit aut nec neque hoc haec hic ille eius \
      eorum sub pro post ante inter sive vel apud anno dominus domini filius filia nata natus
      """
    ),
    (
      "Finnish",
      """
      ja on ei että se oli ovat olla ole kun jos mutta tai sekä joka jotka mitä mikä hän he me te minä sinä tämä nämä ne niin \
      kuin vain myös mukaan kanssa kautta ennen jälkeen asti vuoden vuonna eli koska sen sitä siitä siinä voi voidaan saa \
      pitää tulee olisi ollut eivät emme en kaikki muut muun noin
      """
    ),
    (
      "Meänkieli",
      """
      ja oon oli ei ette se net ko jos mutta eli elikkä sekä joka jokka mitä mikä hään het met tet mie sie tämä nämät niin ko \
      vain kans kautta ennen jälkhiin asti vuoen vuona sen sitä siittä siinä saapi pittää tullee olis ollu oova kaikki muut \
      noin ruottin suomen tääläki tässä kunkas piethään
      """
    ),
    (
      "Sami",
      """
      ja lea leat lei ledje ii eai in go dat dan dain dát dán dás das dasa mii maid man mat ahte muhto dahje vai gos goas jos \
      son sii mun don mii dii nu maiddái maŋŋel ovdal birra haga bokte mielde galgá sáhttá leamaš buot eará \
      lij li ij gå dat gut ja jali aj de la sij mij sån
      """
    ),
    (
      "Icelandic",
      """
      og að er sem var voru hefur hafa hafði ekki til frá með við um á í af fyrir eftir undir yfir en eða þá þar þegar það þessi \
      þetta hann hún þeir þær þau ég við þú sig sér sinn verður verið eru skal má
      """
    ),
    (
      "Polish",
      """
      i w z na do nie że się jest są był była było być oraz lub od po przez dla przy o u ten ta to te tego który która które \
      jak ale czy już tylko jego jej ich
      """
    ),
  ]

  /// Endings of Finnish and Meänkieli, whose small words are few; six letters or more before them are no chance.
  static let finnishEndings = [
    "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "ksi", "iin", "aan", "ään", "een", "inen", "isen",
    "isten",
    "tta", "ttä", "oja", "uus", "yys", "mme", "nsa", "nsä", "hiin", "vat", "vät",
  ]

  /// For each word, the languages that have it, by bit.
  static let table: [String: UInt32] = {
    var table: [String: UInt32] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.words.split(whereSeparator: \.isWhitespace) {
        table[String(word), default: 0] |= 1 << UInt32(index)
      }
    }
    return table
  }()

  static let swedish: UInt32 = 1
}
