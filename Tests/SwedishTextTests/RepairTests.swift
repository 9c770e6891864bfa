import ParagrafKit
import SwedishText
import Testing

/// What scanners do to minutes, and what repair makes of it.
@Suite struct RepairTests {
  /// A document of these lines, some of which show what its scanner does.
  private func reading(_ lines: [String], repair: RepairMode = .normal) -> ReadingText {
    var sheet = Sheet()
    sheet.page(lines.map { Row($0, starts: true) })
    return SwedishText.normalise(sheet.document, repair: repair)
  }

  private func text(_ lines: [String], repair: RepairMode = .normal) -> [String] {
    reading(lines, repair: repair).lines.map(\.text)
  }

  /// Lines that an engine without a Swedish model has read.
  private static let withoutMarks = [
    "Kommunstyrelsen beslutar att foresla kommunfullmaktige att godkanna redovisningen",
    "Arbetsutskottet féreslar kommunstyrelsen att avsla motionen om gatubelysning",
    "Ordféranden staller proposition pa forslagen och finner att namnden bifaller yrkandet",
    "Arendet har beretts av socialférvaltningen och 6verlamnats till kommunstyrelsen",
    "Ledamoten foreslar att arendet aterremitteras for ytterligare utredning",
  ]

  @Test(arguments: [
    ("Namnden godkanner tillsynsplanen for aret", "Nämnden godkänner tillsynsplanen för året"),
    ("Forvaltningen far i uppdrag att aterkomma", "Förvaltningen får i uppdrag att återkomma"),
    (
      "tillganglighet for personer med funktionsnedsattning",
      "tillgänglighet för personer med funktionsnedsättning"
    ),
  ])
  func marksThatTheWholeDocumentLostAreRestored(damaged: String, whole: String) {
    #expect(text(Self.withoutMarks + [damaged]).last == whole)
  }

  @Test func aWordThatIsAWordIsDoubtedWhereItsMarksAreLost() {
    let last = text(Self.withoutMarks + ["beslutar for egen del att betala kostnaden for skolskjuts"]).last
    #expect(last == "beslutar för egen del att betala kostnaden för skolskjuts")
    #expect(text(["beslutar for egen del"]).last == "beslutar for egen del")
  }

  @Test(arguments: [
    ("kommumfullmäktige", "kommunfullmäktige"), ("förvaltningcn", "förvaltningen"),
    ("fainiljehemsenhet", "familjehemsenhet"), ("uppftiljning", "uppföljning"),
    ("sanunanträdet", "sammanträdet"), ("ordföraiiden", "ordföranden"),
  ])
  func lettersMisreadAreSetRight(damaged: String, whole: String) {
    let damage = ["närnnden beslutar enligt förslagct", "arbetsutskottct föreslår att motioncn avslås"]
    #expect(text(damage + ["ärendet om \(damaged) bordläggs"]).last == "ärendet om \(whole) bordläggs")
  }

  @Test(arguments: [
    ("ärendet rör arDetsråttsliga frågor", "ärendet rör arbetsrättsliga frågor"),
    ("uppdraget ska Aterrapporteras till nämnden", "uppdraget ska återrapporteras till nämnden"),
    ("förslaget innebär att Ordiföranden avgör", "förslaget innebär att Ordföranden avgör"),
    ("beslutar med acclamation act bifalla motionen", "beslutar med acclamation att bifalla motionen"),
    ("inkomna ansökni.gar behandlas", "inkomna ansökningar behandlas"),
  ])
  func capitalsAndMarksInsideWordsGiveMisreadingsAway(damaged: String, whole: String) {
    #expect(text(Self.withoutMarks + [damaged]).last == whole)
  }

  @Test(arguments: [
    ("Anna Ek (5) yrkar bifall till förslaget", "Anna Ek (S) yrkar bifall till förslaget"),
    ("nämnden beslutar: 2, att avslå motionen", "nämnden beslutar: 2. att avslå motionen"),
    ("enligt $ 12 i reglementet", "enligt § 12 i reglementet"),
    ("samtliga handlingar | - bifogas", "samtliga handlingar - bifogas"),
    ("samtliga handlingar | |", "samtliga handlingar"),
    ("nämnden godkänner redovisningen >", "nämnden godkänner redovisningen"),
  ])
  func marksAreSetRight(damaged: String, whole: String) {
    let parties = ["Åsa Berg (S), Per Lund (M) och Eva Dahl (S)"]
    #expect(text(Self.withoutMarks + parties + [damaged]).last == whole)
    #expect(text(parties + [damaged]).last == damaged)
  }

  @Test func capitalsOfTheSameShapeComeBackWhereTheyAreLost() {
    let lost = [
      "nämnden godkänner planen. vidare beslutas följande om valnämnden",
      "kommunen betalar kostnaden. vård ges enligt lagen om valfrihet",
      "ansökan avslås av nämnden. väljarna har rätt till insyn i besluten",
      "utredningen avslutas. våren har gått till möten med personalen",
      "arbetet fortsätter. varje verksamhet redovisar sitt resultat",
    ]
    #expect(
      text(Self.withoutMarks + lost).last == "arbetet fortsätter. Varje verksamhet redovisar sitt resultat")
    let one = text(Self.withoutMarks + lost.suffix(1)).last
    #expect(one == "arbetet fortsätter. varje verksamhet redovisar sitt resultat")
  }

  @Test(arguments: [
    "Anna Ek (s) yrkar bifall", "2 > 1 och 3 = 3 i tabellen", "www.vallby.com/kultur", "J = Ja, N = Nej",
    "Kommun > Politik > Protokoll", "ställer proposition på punkt 1, att avslå", "enligt eHälsan i länet",
    "vid Norra Vägen (50) och Bilaga Andra (1)", "beror p.g.a. sjukdom på annat",
  ])
  func marksThatSaySomethingStay(line: String) {
    let old = ["Per Lund (s), Eva Dahl (m) och Bo Ek (s)"]
    #expect(text(Self.withoutMarks + old + [line]).last == line)
  }

  @Test(arguments: [
    "deraf följer sjelfva frågan om lemnadt bidrag",
    "stämman beslöts hvilket öfver af hvarje äfven godkändt blef afslagits skrifvelsen",
    "sammanträdet ajournerades och nämnden beslöto utsågos voro finge gåvo därest ifrågavarande",
    "kunnanhallitus päättää hyväksyä esityksen ja kaupunginvaltuusto kokoontuu torstaina",
    "the municipality shall ensure that the services of the library are available to everyone",
    "met halvama ette lapset saava puhua meänkieli koulussa ja kotona",
    "dnr KS2019-479 kl. 18.30 den 2019-03-14 info@storkommun.se www.storkommun.se 2 kap. 4 § PBL",
    "Tom Rymoen (S) och Zeynep Al-Khatib (V) yrkar bifall till Carlssons och Wåågs förslag",
    "m.m. bl.a. t.ex. s.k. f.d. SÄBO LSS GDPR kv. Järven 3 Hultet 1:14 ge/ske",
  ])
  func whatIsRightStays(line: String) {
    #expect(text([line]) == [line])
    #expect(text(Self.withoutMarks.prefix(1) + [line]).last == line)
  }

  @Test func aNameGetsItsMarksWhereTheDocumentShowsThem() {
    let shown =
      Self.withoutMarks + ["Tom Rymoén (S)", "Justerare är Tom Rymoén och Eva Ek", "Yrkande av Tom Rymoén"]
    #expect(text(shown + ["Reservation av Tom Rymoen"]).last == "Reservation av Tom Rymoén")
    #expect(text(["Reservation av Tom Rymoen"]).last == "Reservation av Tom Rymoen")
  }

  @Test func everyChangeIsInTheLedgerWithItsMarginAndCanBeUndone() throws {
    let found = reading(Self.withoutMarks)
    let made = found.ledger.filter { $0.rule.kind == .diacritics }
    #expect(made.count > 10)
    for edit in made where edit.status == .applied {
      #expect(try #require(edit.margin) > 0)
      #expect((0.5...1).contains(edit.confidence))
    }
    for (page, original) in found.originals.enumerated() {
      let edits = found.ledger.filter { $0.page == page + 1 }
      let applied = try Ledger.apply(edits, to: original)
      #expect(applied != original)
      #expect(try Ledger.revert(edits, from: applied).utf8.elementsEqual(original.utf8))
    }
  }

  @Test func modesDifferInWhatTheyDare() {
    func applied(_ mode: RepairMode) -> Int {
      reading(Self.withoutMarks, repair: mode).ledger.count { $0.status == .applied }
    }
    #expect(applied(.off) == 0)
    #expect(applied(.cautious) <= applied(.normal))
    #expect(applied(.normal) <= applied(.search))
    #expect(applied(.cautious) > 0)
  }

  @Test func repairingRepairedTextChangesNothing() {
    let once = text(Self.withoutMarks)
    let again = reading(once)
    #expect(again.lines.map(\.text) == once)
    #expect(again.ledger.allSatisfy { $0.status != .applied })
  }

  @Test(arguments: 0..<20)
  func randomBytesAreRead(seed: Int) throws {
    var random = Random(seed: seed)
    let lines = (0..<8).map { _ in
      let words = (0...random.below(9)).map { _ -> String in
        let bytes = (0...random.below(14)).map { _ in UInt8(0x21 + random.below(0xDF)) }
        return String(decoding: bytes, as: UTF8.self)
      }
      return words.joined(separator: " ")
    }
    let found = reading(lines + Self.withoutMarks)
    let edits = found.ledger.filter { $0.page == 1 }
    let applied = try Ledger.apply(edits, to: found.originals[0])
    #expect(try Ledger.revert(edits, from: applied).utf8.elementsEqual(found.originals[0].utf8))
  }

  /// Dates, case numbers, amounts, addresses and the names before a party, in a document full of damage.
  @Test(arguments: ["2019-03-14", "KS2O19/479", "1 250 000", "info@0rebro.se", "4:17", "12,5", "§", "SKR"])
  func protectedSpansAreNeverTouched(span: String) {
    let last = text(Self.withoutMarks + ["enligt \(span) for aret"]).last
    #expect(last == "enligt \(span) för året")
  }
}
