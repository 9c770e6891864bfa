import ParagrafKit
import SchemaValidation
import Testing

@testable import Writers

struct FactsWriterTests {
  @Test func writesFactsThenRunningLinesThenPages() {
    let lines = lines(of: Sample.minutes)
    #expect(lines.count == 19 + 3 + 2)
    #expect(
      lines[3]
        == #"{"type":"meeting_date","value":"2022-09-28","page":1,"confidence":0.9,"recogniser":"prov","#
        + #""box":[72.13,50,152,62.3]}"#)
    #expect(lines[7].hasSuffix(#","review":true}"#))
    #expect(lines[8].hasSuffix(#","for":"Ulla Ulv","title":"2:e vice ordförande"}"#))
    let decision = #"{"type":"decision","value":"att ärendet är avslutat.","item":"60","page":2,"#
    #expect(lines[14].hasPrefix(decision))
    #expect(lines[14].hasSuffix(#","n":2}"#))
    #expect(lines[15].hasPrefix(#"{"type":"vote","value":{"ja":1,"nej":1,"avstar":0},"item":"60","#))
  }

  @Test func gathersPagesOfARunningLine() {
    let lines = lines(of: Sample.minutes)
    #expect(
      lines[19] == #"{"type":"running_line","value":"NORA KOMMUN Sida 1","page":1,"confidence":0.9,"#
        + #""recogniser":"layout","box":[72,50,252,62.25],"parts":["NORA KOMMUN","Sida 1"],"pages":[1]}"#)
    #expect(lines[20].hasSuffix(#""parts":["Justerandes sign"],"pages":[1,2]}"#))
    #expect(lines[21].hasSuffix(#""parts":["NORA KOMMUN","Sida 2"],"pages":[2]}"#))
  }

  @Test func writesWholeWordsInPageTexts() {
    let lines = lines(of: Sample.minutes)
    #expect(
      lines[22] == #"{"type":"page_text","value":"Plats\tKommunhuset\nBeslutande\tEva Ek (S)","page":1,"#
        + #""confidence":1,"recogniser":"layout","box":[72,64,252,90.25]}"#)
    #expect(lines[23].contains(#"smal och kommunstyrelsen\nvill bredda den.\nFörslag"#))
    #expect(lines[23].contains(#"Eva Ek\tS\tja\nBo By"#))
  }

  @Test func detailsNeverOverwriteAFactsMembers() {
    let fact = Sample.fact(.chair, "A", details: [.init("page", 9), .init("n", 1), .init("n", 2)])
    #expect(lines(of: Sample.record([[]], facts: [fact]))[0].hasSuffix(#","detail_page":9,"n":1}"#))
  }

  @Test func everyLineIsAnObject() throws {
    let hostile = Sample.fact(.chair, "a\u{2028}b\nc\u{85}\"\\\u{0}", details: [.init("\"\n", .list([]))])
    let output = String(
      decoding: FactsWriter().bytes(of: Sample.record([[.new("x")]], facts: [hostile])), as: UTF8.self)
    #expect(output.hasSuffix("}\n"))
    let lines = output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    let parsed = try Python.json("[" + lines.joined(separator: ",") + "]", #"d[0]["value"], d[0]["\"\n"]"#)
    #expect(parsed == #"('a\u2028b\nc\x85"\\\x00', [])"#)
  }

  private func lines(of record: Record) -> [String] {
    String(decoding: FactsWriter().bytes(of: record), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
