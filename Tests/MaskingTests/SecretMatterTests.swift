import ParagrafKit
import Testing

@testable import Masking

/// What makes a matter one of secrecy.
@Suite struct SecretMatterTests {
  private let search = Search(rules: .builtIn, house: House(), holders: OfficeHolders())

  @Test(arguments: [
    "Barnavårdsärende, sekretess", "Anmälan. Sekretess.", "SEKRETESSKYDDAD PARAGRAF", "Hemligt ärende",
    "Riktlinjer för umgänge, Tove Ulfsdal", "God man för Tove Ulfsdal", "Dödsboanmälan", "Försörjningsstöd",
    "Vård enl LVU", "Skolskjuts för elev", "Avstängning av elev", "Lex Sarah, rapport", "Körkortsyttrande",
    "Bygglov, sökande 850412-2386", "Stadigvarande placering av barn",
  ])
  func isSecret(_ title: String) {
    #expect(MaskingRules.builtIn.matters.names(title, search))
  }

  @Test(arguments: [
    "Sekretesspolicy för nämnden", "Utbildning i offentlighet och sekretess", "Sekretessavtal med leverantör",
    "Riktlinjer för försörjningsstöd", "Budget för färdtjänst",
    "Motion av Eva Lind om kontaktpersoner för äldre",
    "Medborgarförslag om umgänge på torget", "Ombyggnad av Storgatan", "Bygglov Eken 3",
    "Hemlig omröstning om ordförande", "Uppföljning av ekonomiskt bistånd 2024",
  ])
  func isPublic(_ title: String) {
    #expect(!MaskingRules.builtIn.matters.names(title, search))
  }

  private func shown(_ secrets: [String], _ text: String) throws -> [String] {
    Reading.shown(secrets, in: Masking.masked(try Reading.record(text: text), by: .builtIn))
  }

  @Test func statuteInTheText() throws {
    for words in ["OSL 26:1", "26 kap. 1 § offentlighets- och sekretesslagen", "sekretesslagen (26 kap.)"] {
      let text = """
        EKHAMRE KOMMUN
        Nämnden                      2024-03-12

        § 31   Ansökan

        Ärendet
        Tove Ulfsdal har ansökt. \(words)

        Beslut
        Nämnden beslutar att avslå.
        """
      #expect(try shown(["Ulfsdal"], text) == [], "\(words)")
    }
  }

  /// A body that decides of persons.
  @Test func body() throws {
    #expect(
      try shown(
        ["Ulfsdal"],
        """
        EKHAMRE KOMMUN                      SAMMANTRÄDESPROTOKOLL
        Individutskottet                    2024-03-12

        Beslutande        Eva Lind (S), ordförande

        § 31   Tove Ulfsdal

        Ärendet
        Ulfsdal har hörts.

        Beslut
        Utskottet beslutar att Tove Ulfsdal beviljas stöd.
        """) == [])
  }

  @Test func besideANumber() throws {
    let text = """
      EKHAMRE KOMMUN
      Byggnadsnämnden                      2024-03-12

      Beslutande        Eva Lind (S), ordförande

      § 31   Bygglov Eken 3

      Ärendet
      Sökande är Tove Ulfsdal, 850412-2386. Handläggare är Eva Lind.

      Beslut
      Nämnden beslutar att Tove Ulfsdal ska betala avgiften.
      """
    #expect(try shown(["Ulfsdal", "8504122386"], text) == [])
    #expect(!(try shown(["Eva Lind"], text)).isEmpty)
    #expect(!(try shown(["Eken 3"], text)).isEmpty)
  }

  /// A party's letter or a reservation in a secret matter makes nobody an office-holder.
  @Test func partyInASecretMatter() throws {
    let text = """
      EKHAMRE KOMMUN                      SAMMANTRÄDESPROTOKOLL
      Socialnämnden                       2024-03-12

      Beslutande        Eva Lind (S), ordförande
                        Bo Karlsson (M)

      § 31   Ansökan om kontaktfamilj

      Ärendet
      Tove Ulfsdal (M) har ansökt om bistånd. Eva Lind (S) yrkar bifall.

      Beslut
      Nämnden beslutar att bevilja Tove Ulfsdal kontaktfamilj.
      """
    #expect(try shown(["Ulfsdal"], text) == [])
    #expect(!(try shown(["Eva Lind"], text)).isEmpty)
  }

  /// Rows of a list take over the secrecy of the matter of their number.
  @Test func rowsOfAList() throws {
    #expect(
      try shown(
        ["Ulfsdal"],
        """
        EKHAMRE KOMMUN                      SAMMANTRÄDESPROTOKOLL
        Socialnämnden                       2024-03-12

        Innehåll
        § 31  Tove Ulfsdal ..................................... 3
        § 32  Ombyggnad av Storgatan ........................... 4

        § 31   Anmälan, sekretess

        Ärendet
        Anmälan har inkommit.

        Beslut
        Nämnden lägger ned ärendet.

        § 32   Ombyggnad av Storgatan

        Beslut
        Nämnden beslutar att godkänna förslaget.
        """) == [])
  }

  private func minutes(_ words: String) -> String {
    """
    EKHAMRE KOMMUN                      SAMMANTRÄDESPROTOKOLL
    Socialnämnden                       2024-03-12

    Beslutande        Eva Lind (S), ordförande
                      Bo Karlsson (M)

    § 31   Ansökan om kontaktfamilj

    Ärendet
    \(words)

    Beslut
    Nämnden beslutar att avslå ansökan.
    """
  }

  /// Who shares a surname with somebody who acts for the public.
  @Test(arguments: [
    "Familjen Karlsson har hörts.", "Karlssons mor har hörts.", "Makarna Karlsson har hörts.",
  ])
  func sharedSurname(_ words: String) throws {
    let masked = Masking.masked(try Reading.record(text: minutes(words)), by: .builtIn)
    let shown = masked.text.lines.map(\.text).filter { $0.contains("Karlsson") }
    #expect(shown.count == 1, "\(shown)")
  }

  @Test func nameInTheFilesName() throws {
    for name in ["850412-1231 Svensson.txt", "svensson ansökan.txt", "Beslut_Anna_Svensson.txt"] {
      let record = try Reading.record(
        text: minutes("Anna Svensson har hörts. Svensson bor ensam."), name: name)
      #expect(Reading.shown(["Svensson"], in: Masking.masked(record, by: .builtIn)) == [], "\(name)")
    }
  }

  @Test func numberBehindAnother() throws {
    let text = """
      EKHAMRE KOMMUN
      Byggnadsnämnden                      2024-03-12

      § 31   Bygglov

      Ärendet
      Ansökan avser bygglov på fastigheten Eken 3
      850412-2386 är sökandens nummer.

      Beslut
      Nämnden beslutar att avslå ansökan.
      """
    #expect(try shown(["8504122386"], text) == [])
    let masked = Masking.masked(try Reading.record(text: text), by: .builtIn)
    let lines = masked.text.lines.map(\.text)
    #expect(lines.contains { $0.hasSuffix("fastigheten Eken 3") }, "\(lines) \(masked.masks)")
  }

  @Test func listOfSecretMatters() throws {
    let text = """
      EKHAMRE KOMMUN
      Socialnämnden                       2024-03-12

      Kallelse

      Allmänna ärenden

      1. Budget

      Sekretessärenden

      2. Tove Ulfsdal

      3. Bo Tjäderström

      Övriga ärenden

      4. Storgatan
      """
    #expect(try shown(["Ulfsdal", "Tjäderström"], text) == [])
    #expect(!(try shown(["Storgatan"], text)).isEmpty)
  }
}
