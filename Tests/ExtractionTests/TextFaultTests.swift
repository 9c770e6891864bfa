import ParagrafKit
import Testing

@testable import Extraction

/// Text layers whose letters stand for other letters, and texts that only look strange.
@Suite struct TextFaultTests {
  static let swedish = """
    Kommunstyrelsen har behandlat ärendet och funnit att vägen behöver lagas snarast eftersom den är hal på vintern \
    för dem som går till skolan i byn varje morgon och kväll under året. Ordföranden föreslår att förvaltningen får i \
    uppdrag att återkomma med ett förslag till åtgärder och kostnader före årets slut, och att frågan därefter \
    överlämnas till kommunfullmäktige för beslut. Nämnden ställer sig bakom förslaget att anslå medel till en ny \
    gång- och cykelväg längs ån, så att barnen kan ta sig säkert över bron. Ärendet återremitteras för ytterligare \
    utredning av driftskostnader och för att höra de närmast berörda fastighetsägarna.
    """

  static func fault(_ text: String) -> TextFault? {
    let words = text.split { $0 == " " || $0 == "\n" }
    return TextFault.find(
      in: words.enumerated().map { index, word in
        let left = Float(50 + index % 10 * 50)
        let top = Float(50 + index / 10 * 12)
        return Word(
          text: String(word), box: Box(left: left, top: top, right: left + 40, bottom: top + 10), size: 10)
      })
  }

  /// Each character as another one; those that are not named stay.
  static func replaced(_ text: String, _ table: KeyValuePairs<Character, String>) -> String {
    let table = Dictionary(uniqueKeysWithValues: table.map { ($0.key, $0.value) })
    return text.map { table[$0] ?? String($0) }.joined()
  }

  @Test(arguments: [1, 3, -1, -29] as [Int32]) func shiftedLettersAreUnreadable(by step: Int32) {
    let shifted = Self.swedish.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == " " || scalar == "\n"
        ? scalar : Unicode.Scalar(UInt32(max(33, Int32(scalar.value) + step))) ?? scalar
    }
    #expect(Self.fault(String(String.UnicodeScalarView(shifted))) == .unreadable)
  }

  @Test func lettersAsPrivateOrMissingCharactersAreUnreadable() {
    func mapped(_ to: (UInt32) -> UInt32) -> String {
      String(
        String.UnicodeScalarView(
          Self.swedish.unicodeScalars.map {
            $0.properties.isAlphabetic ? Unicode.Scalar(to($0.value)) ?? $0 : $0
          }))
    }
    #expect(Self.fault(mapped { 0xF000 + $0 }) == .unreadable)
    #expect(Self.fault(mapped { _ in 0xFFFD }) == .unreadable)
    // A subset's glyphs numbered from the first sign on, as they occur.
    var glyphs: [UInt32: UInt32] = [:]
    #expect(
      Self.fault(
        mapped {
          if glyphs[$0] == nil { glyphs[$0] = 0x21 + UInt32(glyphs.count) }
          return glyphs[$0] ?? $0
        }) == .unreadable)
  }

  @Test(
    "One foreign character for each å, ä and ö",
    arguments: [
      // UTF-8 read as Latin-1 and as MacRoman.
      ["å": "Ã¥", "ä": "Ã¤", "ö": "Ã¶", "Å": "Ã…", "Ä": "Ã„", "Ö": "Ã–"],
      ["å": "√•", "ä": "√§", "ö": "√∂", "Å": "√Ö", "Ä": "√Ñ", "Ö": "√ñ"],
      // Latin-1 read as MacRoman and as CP437; MacRoman and CP437 read as Latin-1.
      ["å": "Â", "ä": "‰", "ö": "ˆ", "Å": "≈", "Ä": "ƒ", "Ö": "÷"],
      ["å": "σ", "ä": "Σ", "ö": "÷", "Å": "┼", "Ä": "─", "Ö": "╓"],
      ["å": "Œ", "ä": "Š", "ö": "š", "Å": "•", "Ä": "€", "Ö": "…"],
      ["å": "†", "ä": "„", "ö": "”", "Å": "•", "Ä": "Ž", "Ö": "™"],
      // The Swedish letters of seven-bit ASCII.
      ["å": "}", "ä": "{", "ö": "|", "Å": "]", "Ä": "[", "Ö": "\\"],
      ["å": "?", "ä": "?", "ö": "?"],
      ["å": "\u{FFFD}", "ä": "\u{FFFD}", "ö": "\u{FFFD}"],
    ] as [KeyValuePairs<Character, String>])
  func wrongEncodingsAreGarbled(table: KeyValuePairs<Character, String>) {
    #expect(Self.fault(Self.replaced(Self.swedish, table)) == .garbled)
  }

  @Test func lostDiacriticsAreGarbled() {
    #expect(Self.fault(Self.replaced(Self.swedish, ["å": "a", "ä": "a", "ö": "o"])) == .garbled)
    #expect(Self.fault(Self.replaced(Self.swedish, ["å": "", "ä": "", "ö": ""])) == .garbled)
  }

  @Test func whatABadEngineReadIsGarbled() {
    let read = """
      Kommjnstyr0lsen lar bchancl1at ärcn(let ocli funn;t atl vä^en belröver la6as snarasi eftersorn clen är ha) pä \
      vinlern för dein soni £år iill sk0lan i bvn varje m0rgon oeh kvä!l uncler årei. Orclförancleii föres!år all \
      förvaltn:ngen £år i uppclrag all återkomrna mecl elt föisla£ lill ålgärcler oeli ko8tnacler före årels slul oeh \
      all frä£an clärefler övcrlämnas lill kornrnun£ullrnäklige för bcslul. Närnnclen slä!ler si£ bak0rn förs!agel
      """
    #expect(Self.fault(read) == .garbled)
  }

  @Test("Nothing wrong", arguments: TextFaultTests.sound) func strangeTextsAreSound(text: String) {
    #expect(Self.fault(text) == nil)
  }

  @Test func aLittleIsNotJudged() {
    #expect(Self.fault("") == nil)
    #expect(Self.fault("3URWRNROO") == nil)
    #expect(Self.fault("Bilaga 3 KS 2020/123") == nil)
  }

  static let sound = [
    swedish, swedish.uppercased(),
    // Old spelling.
    """
    Härjemte beslöts att till fattigvårdsstyrelsens förfogande ställa hvad som öfver budgeten erfordrades för \
    ändamålet, hvarvid ordföranden erinrade derom att stämman vid föregående tillfälle hade uttalat sig deremot. \
    Efter öfverläggning och då ingen hade något häremot att erinra blef kommitténs utlåtande af stämman bifallet, \
    hvilket skulle genom utdrag af detta protokoll meddelas vederbörande, och skulle afskrift häraf tillställas \
    kyrkoherden äfvensom skolrådet. Ledamöterna Anders Persson i Ö. Torp och Nils Olsson i Stafre reserverade sig.
    """,
    // Finnish, and Meänkieli.
    """
    Kunnanhallitus päätti yksimielisesti hyväksyä ehdotuksen ja lähettää sen edelleen valtuuston käsiteltäväksi. \
    Puheenjohtaja totesi, että kokous oli laillisesti koolle kutsuttu ja päätösvaltainen. Suomenkielisten palvelujen \
    kehittämiseen varataan määräraha, ja asukkaille tiedotetaan asiasta kunnan verkkosivuilla sekä paikallislehdessä. \
    Vanhustenhuollon henkilökunnan kielitaitoa selvitetään, ja selvitys esitetään lautakunnalle ennen vuoden loppua.
    """,
    """
    Kunta oon päättäny ette meänkieli pittää olla mukana koulussa ja vanhuksitten hoiossa. Met halvama ette lapset \
    saattavat oppia omma kieltä ja kulttuuria, ja ette ihmiset saattava ottaa yhtheyttä kunthaan omala kielelä. Se oon \
    tärkeä asia kaikile jokka assuuva Tornionlaaksossa. Kunnan pittää kans kääntää informasuunia ja panna ulos sitä \
    verkhoon, ja yks työryhmä kattoo kunka se piethään vireilä seuraavan vuoden aikana Pajalassa ja Övertorneossa.
    """,
    // English, German, Norwegian, Danish, Polish, Latin.
    """
    The municipality offers information in English to residents who have recently moved here. You will find out how to \
    apply for a place at a preschool, how to register with a health centre and where to turn if you have questions about \
    housing, work or studies. Please contact our customer service if you would like to book an interpreter, and bring \
    your identity card with you when you visit us. We are open every weekday between nine and four.
    """,
    """
    Die Gemeinde begrüßt alle Gäste aus der Partnerstadt und lädt sie zu einem Empfang im Rathaus ein. Während des \
    Besuches werden die Schulen, das Wasserwerk und der neue Bahnhof besichtigt. Der Bürgermeister hält eine kurze \
    Ansprache über die langjährige Zusammenarbeit zwischen den beiden Städten, und für die Jugendlichen wird ein \
    Ausflug zu den Schären angeboten. Weitere Auskünfte erteilt das Büro für internationale Beziehungen.
    """,
    """
    Kommunestyret vedtok å gå videre med planene om ny skole, og rådmannen får fullmakt til å føre forhandlinger med \
    grunneierne. Det må gjøres rede for kostnadene før møtet i juni. Flere av medlemmene ønsket også å få vurdert om \
    bygningen kan brukes av foreningene på kveldstid, og hvordan den økte trafikken langs fylkesveien vil påvirke \
    trygghetn for små barn. Saken ble sendt på høring til berørte naboer, og fristen for å svare er første oktober.
    """,
    """
    Byrådet besluttede at følge indstillingen fra forvaltningen om at bygge en ny børnehave ved søen. Der er afsat \
    midler på næste års budget, og arbejdet ventes færdigt før sommerferien. Flere borgere har klaget over støj fra \
    vejen, og derfor skal der først foretages målinger. Udvalget ønsker også, at børnene kan færdes sikkert, og at der \
    bliver gjort plads til cykler. Spørgsmålet drøftes igen på mødet i oktober, når høringen er afsluttet.
    """,
    """
    Gmina przygotowała informacje w języku polskim dla osób, które niedawno przyjechały do Szwecji. Można się z nich \
    dowiedzieć, jak zapisać dziecko do przedszkola, jak znaleźć mieszkanie i gdzie szukać pracy. Jeżeli potrzebują \
    Państwo tłumacza, prosimy o wcześniejszy kontakt z biurem obsługi mieszkańców. Wszystkie usługi są bezpłatne, a \
    pracownicy chętnie odpowiedzą na pytania dotyczące szkoły, opieki nad osobami starszymi i komunikacji.
    """,
    """
    Anno Domini millesimo septingentesimo visitatio in hac parochia habita est, praesentibus pastore et parochianis \
    omnibus, qui de statu ecclesiae interrogati responderunt templum et turrim bene conservata esse. Sacra administrantur \
    secundum ordinem ecclesiasticum, catechismus diligenter exponitur, iuventus in doctrina christiana instituitur. \
    Libri rationum examinati et recte inventi sunt, quod sigillo et subscriptione confirmamus, die quo supra.
    """,
    // Names, numbers, codes, another alphabet.
    """
    Kjell-Åke Björkqvist (C) Gunvor Zachrisson (S) Wilhelm af Klercker (M) Jessica Wixe (V) Bengt-Axel Hjalmarsson (KD) \
    Xhevat Krasniqi (S) Fatuma Warsame (MP) Zbigniew Wojciechowski (L) Maj-Britt Quist (SD) Ingvar Szücs (S) Anja \
    Djurfeldt (C) Sixten Wåhlin (M) Håkan Öqvist (V) Jan-Olov Fjällström (S) Zeinab Hussein (MP) Ragnhild Kjærsgaard (L) \
    Yngve Xander (C) Desirée Vogl (S) Märta Jyrkäs (M) Olle Qvarnström (KD) Tyra Zetterqvist (S) Jörgen Wejdmark (M)
    """,
    (1...80).map { "\($0 * 137) \($0),\($0 % 10) % \($0 * 3 - 40) tkr" }.joined(separator: " "),
    Array(repeating: "KVRNBRG 1:2 LGHT XBD KLKL", count: 20).joined(separator: " "),
    (1...60).map { "KS 2021-0\($0) 3.2.\($0) A\($0)b SE-\($0)XK" }.joined(separator: " "),
    """
    Муниципалитет информирует жителей на разных языках. Здесь вы узнаете, как записать ребёнка в дошкольное учреждение, \
    куда обратиться за медицинской помощью и как подать заявление на пособие. Если вам нужен переводчик, сообщите об этом.
    """,
  ]
}
