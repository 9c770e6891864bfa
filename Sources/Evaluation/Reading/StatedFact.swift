/// A fact as a file states it, gold or found. See evaluation/facts-format.md.
public struct StatedFact: Sendable, Hashable {
  /// What kind of fact, such as `decision`.
  public var type: String
  /// Its value: text, or an object for the types that have parts.
  public var value: JSONValue
  /// Everything the file says, `type` and `value` too.
  public var members: [String: JSONValue]

  /// A fact of its parts.
  public init(
    type: String, value: JSONValue, item: String? = nil, page: Int? = nil, more: [String: JSONValue] = [:]
  ) {
    self.type = type
    self.value = value
    members = more
    if let item { members["item"] = .string(item) }
    if let page { members["page"] = .int(page) }
  }

  /// The fact in a JSON object; nil if it has no type or no value.
  public init?(_ json: JSONValue) {
    guard case .object(let members) = json, let type = members["type"]?.string, let value = members["value"],
      value != .null
    else { return nil }
    self.type = type
    self.value = value
    self.members = members
  }

  /// The key of the matter it belongs to, normalised; nil for a fact of the whole document.
  var item: String? {
    guard let item = members["item"], item != .null, item != .string("") else { return nil }
    return Keys.item(item.text).string
  }

  /// The page as a number.
  var page: Int? {
    switch members["page"] {
    case .int(let number): number
    case .string(let text) where !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }:
      Int(text)
    default: nil
    }
  }

  /// Whether the gold says that it is not printed: then its type is left out for the document.
  var isUnprinted: Bool { members["printed"] == .bool(false) }

  /// The strings of an array, such as `alt_types`.
  func strings(_ key: String) -> [String] { members[key]?.elements.map(\.text) ?? [] }
}
