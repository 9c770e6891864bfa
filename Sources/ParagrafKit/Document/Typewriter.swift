/// Where words of a text without geometry stand: as a typewriter would have put them. Points.
public enum Typewriter {
  /// Width of a character.
  public static let character: Float = 6
  /// From one line to the next.
  public static let pitch: Float = 12
  /// Where text begins on a page, from the left and from the top.
  public static let margin: Float = 36
}
