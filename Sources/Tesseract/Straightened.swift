import Glibc
import ParagrafKit

/// How a straightened picture lies on the page as it stands.
struct Straightened {
  /// Clockwise around the middle, radians.
  var turn: Double
  /// Pixels.
  var size: (width: Double, height: Double)
  var original: (width: Double, height: Double)
  /// Pixels an inch.
  var resolution: Double

  /// Points for a pixel.
  var point: Float { Float(72 / resolution) }

  /// A box of the straightened picture on the page, in points: its middle is turned back, its size stays. The box around
  /// a turned box would be as high as several lines.
  func box(left: Float, top: Float, right: Float, bottom: Float) -> Box {
    let x = Double(left + right) / 2 - size.width / 2
    let y = Double(top + bottom) / 2 - size.height / 2
    let middle = (
      x: x * cosine + y * sine + original.width / 2, y: y * cosine - x * sine + original.height / 2
    )
    let half = (Double(right - left) / 2, Double(bottom - top) / 2)
    let scale = 72 / resolution
    return Box(
      left: Float((middle.x - half.0) * scale), top: Float((middle.y - half.1) * scale),
      right: Float((middle.x + half.0) * scale), bottom: Float((middle.y + half.1) * scale))
  }

  private var sine: Double { turn == 0 ? 0 : Glibc.sin(turn) }
  private var cosine: Double { turn == 0 ? 1 : Glibc.cos(turn) }
}
