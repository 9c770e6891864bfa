import ParagrafKit
import Testing

@testable import Writers

struct JSONOutputTests {
  @Test(arguments: [
    ("plain åäö §", #""plain åäö §""#), ("a\"b\\c/", #""a\"b\\c/""#),
    ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{85}\u{A0}§", "\"\\u0085\u{A0}§\""),
    ("a\u{2028}b\u{2029}c\u{2027}\u{202A}", "\"a\\u2028b\\u2029c\u{2027}\u{202A}\""),
    ("🏛️ 👩‍👩‍👧", "\"🏛️ 👩‍👩‍👧\""), ("", "\"\""), ("\u{FB01}€\u{FFFD}", "\"\u{FB01}€\u{FFFD}\""),
  ])
  func escapesWhatMustNotStandInAString(text: String, json: String) {
    var output = JSONOutput(indented: false)
    output.value(text)
    #expect(String(decoding: output.bytes, as: UTF8.self) == json)
  }

  @Test(arguments: Self.decimals)
  func writesDecimalsWithoutZerosAtTheEnd(number: Double, decimals: Int, json: String) {
    var output = JSONOutput(indented: false)
    output.value(number, decimals: decimals)
    #expect(String(decoding: output.bytes, as: UTF8.self) == json)
  }

  @Test func indentsAllButWhatIsInline() {
    func write(indented: Bool) -> String {
      var output = JSONOutput(indented: indented)
      output.object { output in
        output.member("a", Int.min)
        output.name("b")
        output.array(of: [1, 2]) { output, n in
          output.object(inline: true) { output in
            output.member("n", n)
            output.name("c")
            output.array { $0.object { $0.member("d", true) } }
          }
        }
        output.name("e")
        output.object { _ in }
        output.member("f", false)
      }
      output.endLine()
      return String(decoding: output.bytes, as: UTF8.self)
    }
    #expect(
      write(indented: true) == """
        {
          "a": -9223372036854775808,
          "b": [
            {"n": 1, "c": [{"d": true}]},
            {"n": 2, "c": [{"d": true}]}
          ],
          "e": {},
          "f": false
        }

        """)
    #expect(
      write(indented: false) == """
        {"a":-9223372036854775808,"b":[{"n":1,"c":[{"d":true}]},{"n":2,"c":[{"d":true}]}],"e":{},"f":false}

        """)
  }

  @Test func writesAFieldGivenTwiceOnce() {
    var output = JSONOutput(indented: false)
    output.value(.object(("a", 1), ("a", 2), ("b", .list(["x", .object()]))))
    #expect(String(decoding: output.bytes, as: UTF8.self) == #"{"a":1,"b":["x",{}]}"#)
  }

  @Test(arguments: Self.moments)
  func writesMoments(seconds: Int, iso: String?) {
    #expect(Timestamp.iso(seconds) == iso)
  }

  private static let decimals: [(Double, Int, String)] = [
    (0, 2, "0"), (-0.0, 2, "0"), (-0.001, 2, "0"), (1, 2, "1"), (72.1, 2, "72.1"), (0.05, 2, "0.05"),
    (595.276, 2, "595.28"), (-3.5, 2, "-3.5"), (-0.25, 2, "-0.25"), (0.9, 3, "0.9"), (0.98765, 3, "0.988"),
    (0.9996, 3, "1"), (1e300, 2, "10000000000000"), (.nan, 2, "0"), (.infinity, 2, "10000000000000"),
    (-.infinity, 2, "-10000000000000"),
  ]

  private static let moments: [(Int, String?)] = [
    (0, "1970-01-01T00:00:00Z"), (1_664_354_100, "2022-09-28T08:35:00Z"),
    (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (-1, "1969-12-31T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_800, nil), (Int.min, nil), (Int.max, nil),
  ]
}
