import CTesseract
import Glibc

extension Engine {
  /// What would read: version and data, these by name, size and time of change; nil where the library is not installed.
  /// Makes no engine.
  public static var identity: String? {
    guard let library else { return nil }
    // As Tesseract looks for them: TESSDATA_PREFIX, else the folder that Debian's library was built with.
    let folder =
      getenv("TESSDATA_PREFIX").map { String(cString: $0) } ?? "/usr/share/tesseract-ocr/5/tessdata"
    let data = languages.split(separator: "+").compactMap { mark(of: "\(folder)/\($0).traineddata") }
    return (["Tesseract \(library)"] + data).joined(separator: ", ")
  }

  /// The library's file, or its version where it has to be loaded to be found.
  private static var library: String? {
    var path = [CChar](repeating: 0, count: 1024)
    if ctesseract_find(&path, path.count) {
      return mark(of: path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
    }
    let version = String(cString: ctesseract_version())
    return version.isEmpty ? nil : version
  }

  private static func mark(of file: String) -> String? {
    var state = stat()
    guard stat(file, &state) == 0 else { return nil }
    let name = file.split(separator: "/").last ?? ""
    return "\(name) \(state.st_size) \(state.st_mtim.tv_sec)"
  }
}
