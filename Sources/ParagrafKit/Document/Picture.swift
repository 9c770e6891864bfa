/// A page drawn in shades of grey: lent, not to be kept.
public struct Picture {
  /// Eight bits each, row by row; 0 is black.
  public var pixels: UnsafeBufferPointer<UInt8>
  public var width: Int
  public var height: Int
  /// Bytes from one row to the next.
  public var stride: Int
  /// Pixels an inch.
  public var resolution: Double

  public init(
    pixels: UnsafeBufferPointer<UInt8>, width: Int, height: Int, stride: Int, resolution: Double
  ) {
    self.pixels = pixels
    self.width = width
    self.height = height
    self.stride = stride
    self.resolution = resolution
  }
}
