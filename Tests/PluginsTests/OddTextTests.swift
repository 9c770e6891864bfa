import BuiltIn
import ParagrafKit
import ParagrafTesting
import Testing

/// Text that no minutes look like, but damaged ones may.
@Suite struct OddTextTests {
  private static let texts: [String] = [
    "", " ", "\t\t\t", "\u{0C}\u{0C}", "§", "§ § §", "§ 1", "§ 999999999999999999999", "1", "-", ":", "()",
    "\u{AD}",
    "Häremot", "att", "Beslut\n\nHäremot", "Ja:", "Nej:\n\nJa:", "Dnr", "Dnr:", "Bilagor", "ÄRENDE",
    "ÄRENDE 7",
    "Protokoll" + String(repeating: "…", count: 60) + "5",
    "Bilaga\n\u{0C}Protokoll, hållet vid sammanträde med drätselkammaren i Norrhamns stad",
    "KALLELSE\n\u{0C}ÄRENDE 99999999999999999999\n\nBilaga",
    "Anslag\nBevis\nJustering", "Plats och tid\t\nBeslutande\t", "Tjänsteskrivelse\u{0C}Tjänsteskrivelse",
    String(repeating: "KOMMUN TJÄNSTESKRIVELSE ", count: 300),
    String(repeating: "Eva Ek (S) yrkar bifall. ", count: 400),
    String(repeating: "§ 7 Kommunstyrelsen beslutar att ", count: 200),
    String(repeating: "1\t2\t3\n", count: 200), String(repeating: "X\tX\n", count: 100),
    String(repeating: "(", count: 2000), String(repeating: "å", count: 5000),
  ]

  @Test("No recogniser fails on odd text or claims lines that are not there", arguments: texts)
  func survives(_ text: String) {
    for recogniser in BuiltIn.recognisers {
      for section in [nil, SectionKind.beslut, .yrkande, .delges] {
        let run = ExampleRunner.run(Example("odd", text, section: section, finds: []), recogniser)
        #expect(
          run.reading.findings.allSatisfy {
            $0.lines.upperBound <= run.text.lines.count && !$0.lines.isEmpty
          },
          "\(recogniser.about.id)")
      }
    }
  }
}
