import JSONReading
import Testing

/// Reading JSON from elsewhere.
@Suite struct JSONTests {
  private func read(_ text: String) throws -> String { Self.shown(try JSON(Array(text.utf8))) }

  private static func shown(_ json: JSON) -> String {
    switch json {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let number): "\(number)"
    case .decimal(let number): "~\(number)"
    case .text(let text): "'\(text)'"
    case .array(let elements): "[\(elements.map(shown).joined(separator: ","))]"
    case .object(let members): "{\(members.map { "\($0.name):\(shown($0.value))" }.joined(separator: ","))}"
    }
  }

  @Test(arguments: [
    (#" {"b": [1, -2, 3.5, 1e2], "a": {}, "c": null} "#, "{b:[1,-2,~3.5,~100.0],a:{},c:null}"),
    (#""\"\\\/\b\f\n\r\t\u00e5\ud83d\ude42å""#, "'\"\\/\u{08}\u{0C}\n\r\tå🙂å'"),
    (#""\ud83d \udc00 \ud83d\u0041""#, "'\u{FFFD} \u{FFFD} \u{FFFD}A'"),
    ("[true,false,[[]]]", "[true,false,[[]]]"),
  ]) func values(_ text: String, _ shown: String) throws { #expect(try read(text) == shown) }

  @Test(arguments: [
    "", " ", "{", "[1,", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "\"", "\"\\", "\"\\u12",
    "\"\\u+123\"",
    "\"\\x\"", "\"a\nb\"", "tru", "nul", "01x", "+1", ".5", "-", "1e999", "1 2", "[1] x", "NaN", "'a'",
    String(repeating: "[", count: 100_000),
  ]) func faults(_ text: String) { #expect(throws: JSON.Fault.self) { try read(text) } }

  @Test(arguments: [
    #"{"a": 1, "b": [{"c": "]}\\\""}, -2.5e3, null], "d": {"b": 2}}"#, #"{"b": "", "a": 1, "d": {"b": 2}}"#,
  ]) func passesOver(_ text: String) throws {
    #expect(Self.shown(try JSON(Array(text.utf8), without: ["b"])) == "{a:1,d:{b:2}}")
  }

  @Test(arguments: [#"{"b": [1, 2"#, #"{"b": "x"#, #"{"b": ]}"#, #"{"b": ,"a": 1}"#, #"{"b": "x\"#])
  func passesOverNothingUnended(_ text: String) {
    #expect(throws: JSON.Fault.self) { try JSON(Array(text.utf8), without: ["b"]) }
  }

  @Test func randomChangesNeverCrash() {
    var generator = SystemRandomNumberGenerator()
    let sound = Array(
      #"{"findings": [{"fact": {"type": "x", "value": "\u00e5 \"ö\""}, "lines": [1, 2e3]}]}"#.utf8)
    for _ in 0..<5000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        if Bool.random(using: &generator) {
          bytes.remove(at: place)
        } else {
          bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      _ = try? JSON(bytes)
      _ = try? JSON(bytes, without: ["findings"])
      _ = try? JSON(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
    }
  }
}
