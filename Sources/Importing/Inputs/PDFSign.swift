import Glibc

/// What makes a file in a folder an input.
enum PDFSign {
  /// Whether the name ends in `.pdf`, in any case: what is then no PDF is told as a failure rather than
  /// passed over.
  static func isSuffix(of path: FilePath) -> Bool {
    path.name.suffix(4).elementsEqual(".pdf".utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }

  /// Whether the first 1,024 bytes hold a PDF's header, whatever the file is called.
  static func isHeader(of path: FilePath) -> Bool {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &bytes, bytes.count)
    let sign = Array("%PDF-".utf8)
    guard count >= sign.count else { return false }
    return (0...count - sign.count).contains { bytes[$0] == sign[0] && bytes[$0...].starts(with: sign) }
  }
}
