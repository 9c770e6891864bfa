/// The colours of the page, by the names that its style sheet gives them.
struct Palette {
  var background: String
  /// Behind boxes and bars.
  var surface: String
  var text: String
  var muted: String
  var line: String
  var accent: String
  var imported: String
  var partial: String
  var failed: String

  static let light = Palette(
    background: "#ffffff", surface: "#f2f4f7", text: "#1b232e", muted: "#535e6b", line: "#c9d0d9",
    accent: "#1d5d99", imported: "#2b6e4c", partial: "#8a5600", failed: "#a12a2a")
  static let dark = Palette(
    background: "#13171c", surface: "#1e252d", text: "#e7eaee", muted: "#a9b3bf", line: "#3a444f",
    accent: "#7db9ee", imported: "#6fc79a", partial: "#e4b45c", failed: "#f08e88")

  /// As custom properties of CSS.
  var properties: String {
    """
    --background: \(background); --surface: \(surface); --text: \(text); --muted: \(muted); --line: \(line); \
    --accent: \(accent); --imported: \(imported); --partial: \(partial); --failed: \(failed);
    """
  }
}
