import Foundation
import ParagrafKit
import Testing

@testable import Writers

struct CSVWriterTests {
  private static let start = "x.pdf," + String(repeating: "0a", count: 32)

  @Test func writesATableForEachSubject() throws {
    let files = CSVWriter().files(of: Sample.minutes).map { String(decoding: $0, as: UTF8.self) }
    #expect(files.count == 5)
    #expect(
      rows(files[0]).map { $0.dropLast(3) }
        == [
          ["\(Self.start)", "1", "60", "", "Ny väg", "KS2021-261", "2", "1", "false", "false", ""]
        ].map { $0.joined(separator: ",").split(separator: ",", omittingEmptySubsequences: false)[...] })
    #expect(
      rows(files[1]).map { $0.joined(separator: ",") } == [
        "\(Self.start),1,1,60,1,att vägen breddas,2,0.9,false",
        "\(Self.start),2,1,60,2,att ärendet är avslutat.,2,0.9,false",
      ])
    #expect(
      rows(files[2]).map { $0.joined(separator: ",") } == [
        "\(Self.start),1,1,60,tally,1,1,0,,,,,2,0.9,false",
        "\(Self.start),2,1,60,member,,,,Eva Ek,,S,ja,2,0.9,false",
        "\(Self.start),3,1,60,member,,,,Bo By,,M,nej,2,0.9,false",
      ])
    #expect(
      rows(files[3]).map { $0.joined(separator: ",") } == [
        "\(Self.start),1,attendee,Eva Ek,S,tjänstgörande ersättare,2:e vice ordförande,Ulla Ulv,1,0.9,false"
      ])
  }

  @Test func aRowHasACellForEachColumn() throws {
    let files = CSVWriter().files(of: Sample.minutes)
    let package = try #require(
      JSONSerialization.jsonObject(with: Data(files[4])) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    for (resource, file) in zip(resources, files) {
      let fields = try #require((resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
      let lines = String(decoding: file.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
      #expect(lines[0] == fields.map { $0["name"] as? String ?? "?" }.joined(separator: ","))
      for line in lines {
        #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == fields.count)
      }
      #expect(resource["bytes"] as? Int == file.count)
    }
  }

  @Test func quotesWhatNeedsIt() {
    var output = CSVOutput()
    output.row([
      .text("a,b"), .text("\"c\""), .text("d\r\ne"), .text("å\u{0}\u{7F}"), .none, .number(7), .flag(true),
    ])
    output.row([.share(0.95), .share(1), .text(" f ")])
    #expect(
      output.bytes
        == Array("\u{FEFF}\"a,b\",\"\"\"c\"\"\",\"d\r\ne\",å,,7,true\r\n0.95,1, f \r\n".utf8))
  }

  @Test(
    arguments: [
      "=1+1", "+46 70", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u{A0}=1", "\u{200B}=1",
      "\u{FEFF}=1",
      "\"=1", "' \"=1", "”=1", "«=1", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x", "\u{2212}1",
      "\u{1}=1",
      "\u{7F}-1", "'=1", "- att vägen breddas", "\tText", "\nText",
    ])
  func noTextBeginsAFormula(_ text: String) {
    #expect(Formula.isBegun(by: text))
    var output = CSVOutput()
    output.row([.text(text)])
    let cell = String(decoding: output.bytes.dropFirst(3), as: UTF8.self)
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  @Test(arguments: ["", "a=b", "§ 60", "1-2", "'n Anna", "\"Citat\"", "2024-01-01", "(=1)", "*", "'", " "])
  func otherTextStaysAsItIs(_ text: String) {
    #expect(!Formula.isBegun(by: text))
  }

  /// Whatever plug-ins emit.
  @Test func oddValuesMakeNoOddNumbers() {
    let facts = [
      Sample.fact(.vote, .object(("ja", -1), ("nej", "3"), ("avstar", "få")), item: "60"),
      Sample.fact(.vote, "enhälligt"), Sample.fact(.individualVote, "Eva Ek: ja"),
      Sample.fact(.attendee, .list(["Eva", "Bo"])), Sample.fact(.decision, "", item: "60"),
    ]
    let files = CSVWriter().files(of: Sample.record([[.new("x")]], facts: facts))
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(
      rows(files[2]).map { $0.dropFirst(2).joined(separator: ",") } == [
        "1,,60,tally,,3,,,,,,1,0.9,false", "2,,,tally,,,,,,,,1,0.9,false",
        "3,,,member,,,,Eva Ek: ja,,,,1,0.9,false",
      ])
    #expect(rows(files[3]).map { $0[4] } == ["Eva; Bo"])
    #expect(rows(files[1]).isEmpty)
  }

  /// Rows but for the header, of cells without commas.
  private func rows(_ file: String) -> [[Substring]] {
    file.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }
}
