import ArgumentParser
import Importing
import Packaging

/// `paragraf verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tells whether packages for e-archives are whole, and what is wrong with them.",
    discussion: """
      PACKAGE is the folder of a package, or a folder of such folders, as 'paragraf package' writes them; ours or \
      others': E-ARK SIP 2.1.0 and CSIP 2.1 (FGS Paketstruktur 2.0) with CITS ERMS 2.1, FGS Paketstruktur 1.2 with \
      Ärendehantering 1.0, BagIt 1.0 (RFC 8493).

      Each file must be there with the size and checksum that is stated, and be listed; METS, PREMIS and the records' XML \
      must follow their schemas, the specification's MUSTs, and each other. Each finding names the rule (CSIP68 is the \
      specification's own name), the file and the line; a rule shows its first 50 findings. With --json one object a line \
      for each finding and one for each package. Nothing is written, and nothing is fetched.

      What no list states a checksum of can be changed unseen: METS.xml or sip.xml itself (but not what it states), and \
      in a bag its tag manifests. Keep their checksums where the package is not.

      EXAMPLES
        paragraf verify out
        paragraf verify out/3f0c… --json | jq -r 'select(.rule) | [.rule, .file] | @tsv'

      EXIT STATUS
        0 all are whole, 1 something is wrong, 64 wrong usage, 66 there is no package, 73 cannot write to standard \
      output
      """)

  @Argument(help: "Folders of packages, or folders that hold such.", completion: .directory)
  var package: [String]

  @Flag(help: "One JSON object a line for each finding and each package.")
  var json = false

  func validate() throws {
    if package.contains("") {
      throw ValidationError("A folder's name is empty; give '.' for the folder that you are in.")
    }
  }

  func run() throws {
    var arguments = PathArguments()
    let paths = package.map { arguments.path($0) }
    var (isWhole, isThere) = (true, true)
    for path in paths {
      do {
        for folder in try PackageVerification.packages(in: path) {
          if try !verify(folder) { isWhole = false }
        }
      } catch let failure as PackageVerification.Failure {
        Terminal.complain("\(failure)")
        isThere = false
      }
    }
    if !isThere { throw ExitCode(ExitStatus.noInput.rawValue) }
    if !isWhole { throw ExitCode(ExitStatus.someFailed.rawValue) }
  }

  /// Returns whether the package is whole.
  private func verify(_ folder: FilePath) throws -> Bool {
    let place = folder.display
    var stopped: (any Error)?
    let verdict = PackageVerification.verify(folder) { finding in
      guard json, stopped == nil else { return }
      do { try Output.print(VerdictLines.line(finding, at: place)) } catch { stopped = error }
    }
    if let stopped { throw stopped }
    if json {
      try Output.print(VerdictLines.line(verdict, at: place))
    } else {
      try Output.print(Array(VerdictText.of(verdict, at: place, width: Terminal.width).utf8))
    }
    return verdict.isWhole
  }
}
