import ParagrafKit
import SwedishText
import Testing

/// What is not Swedish stays, and so does what a writer set.
@Suite struct LanguageTests {
  /// Lines that an engine without a Swedish model has read: the document is a scan beyond doubt.
  private static let scanned = [
    "Kommunstyrelsen beslutar att foresla kommunfullmaktige att godkanna redovisningen",
    "Arbetsutskottet féreslar kommunstyrelsen att avsla motionen om gatubelysning",
    "Ordféranden staller proposition pa forslagen och finner att namnden bifaller yrkandet",
    "Arendet har beretts av socialférvaltningen och 6verlamnats till kommunstyrelsen",
  ]

  private func lines(_ lines: [String], isPainted: Bool?) -> [String] {
    var sheet = Sheet()
    sheet.page(lines.map { Row($0, starts: true) })
    var document = sheet.document
    document.pages[0].isPainted = isPainted
    return SwedishText.normalise(document).lines.map(\.text)
  }

  private static let foreign = [
    "Kommunestyret vedtok enstemmig å videreføre samarbeidet og takker for gaven som ble gitt til skolen i fjor høst",
    "Byrådet besluttede at udvalget ikke skal behandle sagen, og formanden blev bemyndiget til at underskrive aftalen",
    "Kommunestyret vedtok at skulen ikkje skal leggjast ned, og dei som bur der vert takka for arbeidet",
    "Valtuusto päätti, että suomen ja ruotsin kieli sekä kirjasto saavat tukea, ja tämä ohje on annettu",
    "Met halvama ette lapset saava puhua meänkieltä koulussa ja kotona, ko se oon heän kieli",
    "Gielda galgá veahkehit ja dat lea deaŧalaš ahte buohkat ožžot seamma rievtti mielde",
    "Le conseil municipal vous invite aux festivités du jumelage et la documentation complète sera adressée au maire",
    "Der Gemeinderat hat beschlossen, dass die Verwaltung den Antrag nicht weiter verfolgt und das Haus verkauft wird",
    "The municipal board decided that the minutes of this meeting shall be translated and sent to the partner town",
    "De gemeenteraad heeft besloten dat het voorstel niet wordt aangenomen en dat de zaak is gesloten",
    "Rada gminy postanowiła, że wniosek nie jest zgodny z prawem i przekazała go do komisji oraz do burmistrza",
    "Anno domini baptizatus est filius agricolae et uxoris eius, cuius nomen in hoc libro non inventum est",
  ]

  @Test(arguments: foreign) func anotherLanguageStays(_ paragraph: String) {
    #expect(lines(Self.scanned + [paragraph], isPainted: false).last == paragraph)
    #expect(lines([paragraph], isPainted: nil) == [paragraph])
    // By itself alone in a shelf of its language too.
    #expect(lines(Self.foreign, isPainted: nil) == Self.foreign)
  }

  @Test(arguments: [
    ("Namnden godkanner tillsynsplanen for aret", "Nämnden godkänner tillsynsplanen för året"),
    (
      "stamman beslot att hvad ordforanden foreslagit skulle af namnden antagas",
      "stämman beslöt att hvad ordföranden föreslagit skulle af nämnden antagas"
    ),
  ]) func swedishOfAnyAgeIsMended(_ damaged: String, _ whole: String) {
    #expect(lines(Self.scanned + [damaged], isPainted: false).last == whole)
  }

  @Test func whatAWriterSetStays() {
    #expect(lines(Self.scanned, isPainted: true) == Self.scanned)
    #expect(lines(Self.scanned, isPainted: false) != Self.scanned)
  }

  /// One scanned page does not open the others.
  @Test func eachPageIsForItself() {
    var sheet = Sheet()
    for _ in 0..<2 { sheet.page(Self.scanned.map { Row($0, starts: true) }) }
    var document = sheet.document
    (document.pages[0].isPainted, document.pages[1].isPainted) = (true, false)
    let read = SwedishText.normalise(document)
    #expect(read.lines.filter { $0.page == 1 }.map(\.text) == Self.scanned)
    #expect(read.lines.filter { $0.page == 2 }.map(\.text) != Self.scanned)
    #expect(!read.ledger.contains { $0.page == 1 })
  }

  /// Terms, names, compounds and spellings that no list knows, in a text that somebody typed.
  @Test(arguments: [
    "Säkerhetskopiorna är oföränderliga, immutable storage, och återläsning testas varje kvartal.",
    "Den nya pälsdjursfarmen och organisationsväsendet granskades.",
    "Drängen sade: Han va så illa taven å bådde i en sicken gammel rönna, å pågarna slapp glytta.",
    "På webbplatsen står det \"Bures boahtin\" och därunder \"Gielda gullá\" på nordsamiska.",
    "Upphandling av OCAB gjordes enligt sednare penningebelopp, ovilkorligen.",
  ]) func aTypedTextIsNotDoubted(_ line: String) { #expect(lines([line], isPainted: nil) == [line]) }

  @Test func aTypedTextsPlainMisreadingIsMendedAllTheSame() {
    #expect(
      lines(["Nämnden godkänner verksamhetsberättclsen för året."], isPainted: nil)
        == ["Nämnden godkänner verksamhetsberättelsen för året."])
  }
}
