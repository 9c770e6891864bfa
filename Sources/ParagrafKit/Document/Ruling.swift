/// A straight line along an axis that a page draws: part of a table's frame. Points, origin at the top left.
public struct Ruling: Sendable, Hashable {
  public enum Axis: Sendable, Hashable { case level, upright }

  public var axis: Axis
  /// Its height on the page if it is level, else its distance from the left edge.
  public var at: Float
  /// Where it begins and ends along its axis.
  public var from: Float
  public var to: Float

  public init(_ axis: Axis, at: Float, from: Float, to: Float) {
    self.axis = axis
    self.at = at
    self.from = from
    self.to = to
  }
}
