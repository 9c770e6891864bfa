/// The colours of a page, by the names that its style sheet gives them.
package struct Palette {
  package var background: String
  /// Behind boxes and bars.
  package var surface: String
  package var text: String
  package var muted: String
  package var line: String
  package var accent: String
  package var imported: String
  package var partial: String
  package var failed: String

  package static let light = Palette(
    background: "#ffffff", surface: "#f2f4f7", text: "#1b232e", muted: "#535e6b", line: "#c9d0d9",
    accent: "#1d5d99", imported: "#2b6e4c", partial: "#8a5600", failed: "#a12a2a")
  package static let dark = Palette(
    background: "#13171c", surface: "#1e252d", text: "#e7eaee", muted: "#a9b3bf", line: "#3a444f",
    accent: "#7db9ee", imported: "#6fc79a", partial: "#e4b45c", failed: "#f08e88")

  /// As custom properties of CSS.
  package var properties: String {
    """
    --background: \(background); --surface: \(surface); --text: \(text); --muted: \(muted); --line: \(line); \
    --accent: \(accent); --imported: \(imported); --partial: \(partial); --failed: \(failed);
    """
  }
}
