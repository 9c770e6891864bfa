import Testing

@testable import ParagrafKit

@Suite struct SectionHeadingsTests {
  @Test(
    arguments: [
      ("Ärendebeskrivning", .bakgrund), ("Sammanfattning av ärendet", .bakgrund),
      ("Beskrivning av ärendet", .bakgrund),
      ("Bakgrund:", .bakgrund), ("Ärendet i korthet", .bakgrund), ("Beslutsunderlag", .handlingar),
      ("Handlingar", .handlingar), ("I ärendet redovisas", .handlingar), ("Tidigare behandling", .behandling),
      ("Ärendets tidigare handläggning", .behandling), ("Dagens sammanträde", .behandling),
      ("Kommunfullmäktiges handläggning", .behandling), ("Utskottets behandling av ärendet", .behandling),
      ("Överläggning", .behandling), ("Förslag till beslut", .forslag),
      ("Förslag till beslut i byggnadsnämnden", .forslag),
      ("Förvaltningens förslag", .forslag), ("Kommunstyrelsens förslag till kommunfullmäktige", .forslag),
      ("Ordförandens förslag", .forslag), ("Yrkanden", .yrkande), ("Förslag under sammanträdet", .yrkande),
      ("Tilläggsyrkande", .yrkande), ("Ledamöternas yrkanden", .yrkande), ("Beslutsgång", .proposition),
      ("Propositionsordning", .proposition), ("Omröstning begärs", .votering), ("Huvudvotering", .votering),
      ("Omröstningslista", .votering), ("Voteringsresultat", .votering), ("BESLUT", .beslut),
      ("Beslut:", .beslut),
      ("KOMMUNFULLMÄKTIGES BESLUT", .beslut), ("Nämndens beslut", .beslut), ("Reservationer", .reservation),
      ("Särskilt yttrande", .sarskiltYttrande), ("Protokollsanteckningar", .protokollsanteckning),
      ("Jäv", .jav),
      ("Anmälan av jäv", .jav), ("Sekretessärende", .sekretess), ("Beslutet ska skickas till", .delges),
      ("Protokollsutdrag skickas till", .delges), ("Expedieras till:", .delges), ("Exp:", .delges),
      ("Sändlista", .delges), ("Kopia till", .delges), ("Ekonomiska konsekvenser", .ekonomi),
      ("Barnets bästa", .barnperspektiv), ("Barnchecklista", .barnperspektiv),
      ("Omedelbar justering", .omedelbarJustering), ("Omedelbart justerad", .omedelbarJustering),
    ] as [(String, SectionKind)])
  func headingsHaveTheirKind(_ text: String, _ kind: SectionKind) {
    #expect(SectionHeadings.kind(of: text.folded) == kind)
  }

  @Test(
    arguments: [
      ("Ärendebeskrivnlng", .bakgrund), ("Omröstningsresu1tat", .votering), ("Beslutsunder1ag", .handlingar),
    ] as [(String, SectionKind)])
  func longHeadingsMayBeMisread(_ text: String, _ kind: SectionKind) {
    #expect(SectionHeadings.kind(of: text.folded) == kind)
  }

  @Test(arguments: [
    "", "Budget 2022", "Bes1ut", "Ny förskola i Norrby", "Motionen avslås", "Eva Ek (S)",
    "Förslaget ställs mot avslag och kommunstyrelsens förslag till beslut i ärendet vinner efter omröstning",
  ])
  func otherLinesHaveNone(_ text: String) {
    #expect(SectionHeadings.kind(of: text.folded) == nil)
  }

  private func line(_ text: String, joint: Joint = .paragraph, cells: Int = 1) -> Line {
    let box = Box(left: 0, top: 0, right: 10, bottom: 10)
    let all = [Cell(text: text, box: box)] + Array(repeating: Cell(text: "x", box: box), count: cells - 1)
    return Sheet.line(0, 1, all, joint, isBold: false)
  }

  @Test func aHeadingBeginsAParagraph() {
    #expect(SectionHeadings.kind(of: line("Beslut")) == .beslut)
    #expect(SectionHeadings.kind(of: line("Beslut", joint: .space)) == nil)
  }

  @Test func aRowOfATableIsNoHeading() {
    #expect(SectionHeadings.kind(of: line("Beslut", cells: 2)) == .beslut)
    #expect(SectionHeadings.kind(of: line("Beslut", cells: 3)) == nil)
  }
}
