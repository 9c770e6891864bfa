/// A verdict for eyes: what was found, a line each, the worst first, then the verdict itself.
public enum VerdictText {
  /// - Parameters:
  ///   - place: path of the package's folder, for eyes.
  ///   - width: columns to break lines at; nil keeps each finding on one line.
  public static func of(_ verdict: PackageVerification.Verdict, at place: String, width: Int?) -> String {
    var lines: [String] = []
    if !verdict.findings.isEmpty { lines.append(place + ":") }
    for (findings, count) in verdict.findings {
      for finding in findings {
        let line = finding.line.map { ":\($0)" } ?? ""
        let text = "\(finding.severity.rawValue) \(finding.rule) \(finding.file)\(line): \(finding.words)"
        lines += broken(text, "  ", indent: "      ", width)
      }
      if count > findings.count {
        lines.append("  … and \(grouped(count - findings.count)) more of \(findings[0].rule)")
      }
    }
    lines += broken(summary(verdict), indent: "  ", width)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func summary(_ verdict: PackageVerification.Verdict) -> String {
    var parts: [String] = []
    if verdict.errors > 0 { parts.append(counted(verdict.errors, "error")) }
    if verdict.warnings > 0 { parts.append(counted(verdict.warnings, "warning")) }
    let kind = verdict.kind.map { " (\($0))" } ?? ""
    let contents = "\(counted(verdict.files, "file")), \(size(verdict.bytes))\(kind)"
    if verdict.isWhole {
      let warnings = parts.isEmpty ? "" : "; " + parts.joined()
      return "\(verdict.identifier.printable): whole: \(contents)\(warnings)"
    }
    return "\(verdict.identifier.printable): NOT WHOLE: \(parts.joined(separator: ", ")) in \(contents)"
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    grouped(count) + " " + word + (count == 1 ? "" : "s")
  }

  /// `12,345`
  private static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  private static func size(_ bytes: Int) -> String {
    for (unit, name) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")] where bytes >= unit {
      let tenths = (bytes * 10 + unit / 2) / unit
      return tenths >= 100 ? "\(grouped(tenths / 10)) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
    }
    return "\(bytes) bytes"
  }

  /// Lines of at most that width where words allow it: the first with one indent, the others with another.
  private static func broken(_ text: String, _ first: String = "", indent: String, _ width: Int?) -> [String]
  {
    var lines = [first]
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, let width, lines[lines.count - 1].count + 1 + word.count > width {
        lines.append(indent)
        isEmpty = true
      }
      lines[lines.count - 1] += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines
  }
}
