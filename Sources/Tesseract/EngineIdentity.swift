import CTesseract
import Glibc

extension Engine {
  /// What would read: version and data, these by name, size and time of change; nil where the library is not installed.
  /// Makes no engine.
  public static var identity: String? {
    let version = String(cString: ctesseract_version())
    guard !version.isEmpty else { return nil }
    // As Tesseract looks for them: TESSDATA_PREFIX, else the folder that Debian's library was built with.
    let folder =
      getenv("TESSDATA_PREFIX").map { String(cString: $0) } ?? "/usr/share/tesseract-ocr/5/tessdata"
    let data = languages.split(separator: "+").compactMap { language -> String? in
      var state = stat()
      guard stat("\(folder)/\(language).traineddata", &state) == 0 else { return nil }
      return "\(language) \(state.st_size) \(state.st_mtim.tv_sec)"
    }
    return (["Tesseract \(version)"] + data).joined(separator: ", ")
  }
}
