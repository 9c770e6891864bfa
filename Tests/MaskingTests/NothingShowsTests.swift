import Foundation
import ParagrafKit
import Testing
import Writers

@testable import Masking

/// What is masked in one place stands in no output of any format, in no spelling.
@Suite struct NothingShowsTests {
  private func expectHidden(
    _ secrets: [String], _ text: String, keeps: [String] = [], name: String = "handling.txt",
    location: SourceLocation = #_sourceLocation
  ) throws {
    let masked = Masking.masked(try Reading.record(text: text, name: name), by: .builtIn)
    #expect(Reading.shown(secrets, in: masked) == [], sourceLocation: location)
    let text = String(decoding: TextWriter(keepRunningLines: true).bytes(of: masked), as: UTF8.self)
    for kept in keeps { #expect(text.contains(kept), "\(text)", sourceLocation: location) }
  }

  @Test func numbersInNamesOfCarriedFiles() throws {
    let record = try Reading.record(
      text: minutes("Karin"),
      carrying: [Attachment(name: "yttrande 850412-2386.pdf", bytes: 3, isDocument: true)])
    #expect(Reading.shown(["8504122386"], in: record).contains("json: 8504122386"))
    let masked = Masking.masked(record, by: .builtIn)
    #expect(Reading.shown(["8504122386"], in: masked) == [])
    #expect(masked.text.document.metadata.attachments[0].name.hasSuffix(".pdf"))
    #expect(masked.masks.contains { $0.place == nil })
  }

  /// A matter in which a number stands.
  private func minutes(_ words: String) -> String {
    """
    EKHAMRE KOMMUN
    Byggnadsnämnden                      2024-03-12

    § 31   Yttrande över bygglov

    Ärendet
    Grannen \(words) har yttrat sig i ärendet.

    Beslut
    Nämnden beslutar att yttrandet läggs till handlingarna.
    """
  }

  @Test(arguments: [
    "850412-2386", "850412‐2386", "850412‑2386", "850412‒2386", "850412–2386", "850412—2386", "850412―2386",
    "850412−2386", "850412－2386", "850412+2386", "850412 2386", "850412\u{A0}-\u{A0}2386",
    "850412\u{2009}2386",
    "8504122386", "198504122386", "19850412-2386", "1985-04-12-2386", "85 04 12-2386", "８５０４１２‐２３８６",
    "850412\u{AD}-2386", "850412\u{200B}2386", "850412.2386", "850412~2386",
  ])
  func everySpellingOfANumber(_ number: String) throws {
    try expectHidden(["8504122386"], minutes(number), keeps: ["har yttrat sig"])
  }

  @Test(arguments: 1..<13)
  func aNumberBrokenOverALine(_ place: Int) throws {
    let number = Array("19850412-2386")
    for gap in ["\n", "-\n", "\n\n", "\u{0C}"] {
      let broken = String(number[..<place]) + gap + String(number[place...])
      try expectHidden(["8504122386"], minutes(broken))
    }
    try expectHidden(["8504722383"], minutes("850472-\n2383"))
  }

  @Test(arguments: [
    ["070-123 45 67", "0701234567", "+46 (0)70-123 45 67", "070/1234567"],
    ["0123-456 78", "0123/45678", "+46 123 456 78"],
    ["08-508 290 00", "08–50829000", "0046-8-508 290 00"],
  ])
  func everySpellingOfAPhoneNumber(_ spellings: [String]) throws {
    let all = spellings.map { "tfn \($0)" }.joined(separator: " och ")
    let core = Words.form(of: spellings[0]).dropFirst()
    try expectHidden([String(core)], minutes(all))
    for spelling in spellings { try expectHidden([String(core)], minutes(spelling)) }
  }

  @Test func tablesAndColumns() throws {
    try expectHidden(
      ["8504122386", "6202290018", "storgatan5", "kyrkvagen3b", "0701234567"],
      """
      EKHAMRE KOMMUN
      Byggnadsnämnden

      § 7   Sökande till tomtkön

      Namn              Personnummer     Adress            Telefon
      Anna Ek           850412-          Storgatan 5       070-123 45 67
                        2386
      Bo Ivar By        620229-0018      Kyrkvägen 3 B     070-
                                                           7654321

      Beslut
      Nämnden godkänner listan.
      """)
  }

  @Test func namesInASecretMatter() throws {
    let text = """
      EKHAMRE KOMMUN                      SAMMANTRÄDESPROTOKOLL
      Socialnämnden                       2024-03-12

      Beslutande        Eva Lind (S), ordförande
                        Bo Karlsson (M)
      Sekreterare       Karin Blom

      Innehåll
      § 31  Ansökan om kontaktfamilj för Annika Qvarnlöf ..... 3
      § 32  Ombyggnad av Storgatan ........................... 4

      § 31   Ansökan om kontaktfamilj för Annika Qvarnlöf        Dnr SN 2024/12

      Ärendet
      Annika Qvarnlöf har ansökt om bistånd enligt 4 kap. 1 § SoL. Qvarnlöfs mor Märta Åkerhielm-
      Wrede har hörts, liksom A. Qvarnlöf själv och fadern Jörgen Qvarn-
      löf. Sekretess enligt 26 kap. 1 § OSL.

      Eva Lind (S) yrkar bifall.

      Beslut
      Nämnden beslutar att bevilja Annika
      Qvarnlöf kontaktfamilj hos familjen Tjäderström.

      § 32   Ombyggnad av Storgatan

      Ärendet
      Storgatan ska byggas om. QVARNLÖF, ANNIKA har yttrat sig, liksom Bo Karlsson. Se även annika.qvarnlof@example.com.

      Beslut
      Nämnden beslutar att godkänna förslaget.
      """
    try expectHidden(
      ["Annika", "Qvarnlöf", "Qvarn", "Åkerhielm", "Wrede", "Märta", "Jörgen", "Tjäderström"], text,
      keeps: ["Eva Lind (S) yrkar bifall.", "Bo Karlsson", "Storgatan ska byggas om", "Karin Blom"])
  }

  @Test func oldStyle() throws {
    try expectHidden(
      ["Edla", "Lovisa", "Tjäderström", "1203041237"],
      """
      Protokoll, fört vid sammanträde med Sociala centralnämnden i Ekhamre den 4 maj 1971.

      § 112.
      Sekretessärende. Omhändertagande för samhällsvård av Edla Lovisa Tjäderström, född 120304-1237.
      Nämnden beslöt att Tjäderströms barn skola omhändertagas. Edla Tjäderström hade kallats men ej infunnit sig.

      § 113.
      Till ledamot av fattigvårdens revision valdes Karl Berg.
      """, keeps: ["Karl Berg"])
  }

  @Test func nameOfTheFile() throws {
    try expectHidden(
      ["8504122386"], minutes("850412-2386"), name: "yttrande 850412-2386.txt")
  }

  /// What the documents of Corpus have masked, whatever it is.
  @Test(arguments: Corpus.documents)
  func corpus(_ document: String) throws {
    let record = try Reading.record(path: document)
    let hidden = Masking.maskedTexts(of: record, by: .builtIn).filter { Words.form(of: $0).utf8.count > 4 }
    let masked = Masking.masked(record, by: .builtIn)
    #expect(Reading.shown(hidden, in: masked) == [])
    guard masked.masks.isEmpty else { return }
    // Where there is nothing to mask, nothing else changes.
    for writer in [FactsWriter() as any SingleFileWriter, TextWriter(), MarkdownWriter()] {
      #expect(writer.bytes(of: masked) == writer.bytes(of: record))
    }
    #expect(masked.text.ledger.isEmpty)
  }
}

/// The documents of Corpus.
enum Corpus {
  static let documents: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpus")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return names.filter { ($0.hasSuffix(".pdf") || $0.hasSuffix(".txt")) && !$0.contains(".expected/") }
      .sorted()
      .map { root.appending(path: $0).path }
  }()
}
