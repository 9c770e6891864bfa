import Synchronization

/// What several recognisers ask of one text, read once. Holds only what follows from the text alone.
final class Memo: Sendable {
  private let values = Mutex<[String: any Sendable]>([:])

  /// The value of that name, made when first asked for.
  func value<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[name] }), let value = known as? Value { return value }
    let made = make()
    values.withLock { $0[name] = made }
    return made
  }
}
