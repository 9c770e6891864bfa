import Foundation

/// A headless browser, and a folder for one test that is removed with it.
public final class Chromium {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private let folder = "/tmp/paragraf-browser-\(UUID().uuidString)"

  public init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What a page is in a window, or a frame, of so many pixels.
  /// - Parameter selectors: elements to be counted, those that show, by names.
  public func measures(
    of page: [UInt8], width: Int, isDark: Bool = false, counting selectors: [String: String] = [:]
  ) throws -> Measures {
    let source = String(decoding: page, as: UTF8.self).replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "\"", with: "&quot;")
    let counted = String(decoding: try JSONEncoder().encode(selectors), as: UTF8.self)
    let outer = """
      <!DOCTYPE html><meta charset="utf-8">
      <iframe id="frame" style="border:0;height:800px;width:\(width)px" srcdoc="\(source)"></iframe>
      <pre id="measures"></pre>
      <script>\(Measures.script)
      addEventListener("load", () => {
        const page = document.getElementById("frame").contentDocument;
        document.getElementById("measures").textContent = JSON.stringify(measures(page, \(counted)));
      });
      </script>
      """
    let file = try self.file("outer.html", Array(outer.utf8))
    // 0 is dark.
    let scheme = isDark ? ["--blink-settings=preferredColorScheme=0"] : []
    let result = try run(scheme + ["--window-size=1400,900", "--dump-dom", "file://\(file)"])
    guard
      let text = result.output.range(of: "<pre id=\"measures\">").map({ result.output[$0.upperBound...] })?
        .prefix(while: { $0 != "<" })
    else { throw Failure(description: result.errors) }
    let plain = text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
    var measures = try JSONDecoder().decode(Measures.self, from: Data(plain.utf8))
    measures.complaints = Self.complaints(result.errors)
    return measures
  }

  /// A page on paper: the facts of the PDF, and its text.
  public func printed(_ page: [UInt8]) throws -> (facts: [String], text: String, complaints: [String]) {
    let source = try file("page.html", page)
    let pdf = "\(folder)/page.pdf"
    let result = try run(["--no-pdf-header-footer", "--print-to-pdf=\(pdf)", "file://\(source)"])
    let facts = try run("/usr/bin/pdfinfo", [pdf]).output.split(separator: "\n").map(String.init)
    return (facts, try run("/usr/bin/pdftotext", [pdf, "-"]).output, Self.complaints(result.errors))
  }

  /// What scripts, styles and policies of a page complain of.
  private static func complaints(_ errors: String) -> [String] {
    errors.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init)
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
    return "\(folder)/\(name)"
  }

  private func run(_ arguments: [String]) throws -> (output: String, errors: String) {
    try run(
      "/usr/bin/timeout",
      [
        "120", "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder)/profile", "--enable-logging=stderr", "--virtual-time-budget=5000",
      ] + arguments)
  }

  private func run(_ program: String, _ arguments: [String]) throws -> (output: String, errors: String) {
    let process = Process()
    let names = (try file("out-\(UUID().uuidString)", []), try file("err-\(UUID().uuidString)", []))
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: names.0)
    process.standardError = FileHandle(forWritingAtPath: names.1)
    try process.run()
    process.waitUntilExit()
    func text(_ path: String) -> String {
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    guard process.terminationStatus == 0 else {
      throw Failure(
        description: "\(program) ended with status \(process.terminationStatus): \(text(names.1))")
    }
    return (text(names.0), text(names.1))
  }
}
