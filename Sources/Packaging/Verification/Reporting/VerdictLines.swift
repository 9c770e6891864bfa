import Writers

/// Findings and verdicts for machines: JSON, an object a line.
///
///     {"package":"out/x","severity":"error","rule":"FIXITY-SUM","file":"data/a.pdf","words":"…"}
///     {"package":"out/x","identifier":"x","kind":"BagIt 1.0","files":3,"bytes":120,"errors":1,"warnings":0,"whole":false}
public enum VerdictLines {
  public static func line(_ finding: Finding, at place: String) -> [UInt8] {
    var output = JSONOutput(indented: false)
    output.object {
      $0.member("package", place)
      $0.member("severity", finding.severity.rawValue)
      $0.member("rule", finding.rule)
      $0.member("file", finding.file)
      if let line = finding.line { $0.member("line", line) }
      $0.member("words", finding.words)
    }
    output.endLine()
    return output.bytes
  }

  public static func line(_ verdict: PackageVerification.Verdict, at place: String) -> [UInt8] {
    var output = JSONOutput(indented: false)
    output.object {
      $0.member("package", place)
      $0.member("identifier", verdict.identifier)
      if let kind = verdict.kind { $0.member("kind", kind) }
      $0.member("files", verdict.files)
      $0.member("bytes", verdict.bytes)
      $0.member("errors", verdict.errors)
      $0.member("warnings", verdict.warnings)
      $0.member("whole", verdict.isWhole)
    }
    output.endLine()
    return output.bytes
  }
}
