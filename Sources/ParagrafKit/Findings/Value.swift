/// The value of a fact: text, a number, or an object or list of values.
public enum Value: Sendable, Hashable {
  case text(String)
  case number(Int)
  case list([Value])
  case object([Field])

  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  public static func object(_ fields: (String, Value)...) -> Value {
    .object(fields.map { Field($0.0, $0.1) })
  }

  /// A field of an object.
  public subscript(name: String) -> Value? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// The text, or the empty string for anything else.
  public var string: String {
    if case .text(let text) = self { return text }
    return ""
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
}

extension Value: CustomStringConvertible {
  /// Short form for eyes: `Eva Ek, S, ledamot`.
  public var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .list(let values): values.map(\.description).joined(separator: "; ")
    case .object(let fields):
      fields.map(\.value.description).filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}
