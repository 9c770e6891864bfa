/// A rectangle on a page in points (1/72 inch), origin at the top left corner, y growing downwards.
public struct Box: Sendable, Hashable {
  public var left: Float
  public var top: Float
  public var right: Float
  public var bottom: Float

  public init(left: Float, top: Float, right: Float, bottom: Float) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  public var width: Float { right - left }
  public var height: Float { bottom - top }
  public var middle: Float { (top + bottom) / 2 }

  /// The smallest rectangle that holds both.
  public func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Whether the two share some of their width.
  public func overlapsHorizontally(_ other: Box) -> Bool { left < other.right && other.left < right }
}
