import Foundation

/// Writes damaged documents and looks at what became of them. See README.md beside Package.swift.
@main
struct Fuzz {
  static let usage = """
    usage: Fuzz SEED... --count N --seed S --output DIR [--first I]
           Fuzz check LOG COUNT EXITCODE

    """

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 4, arguments[0] == "check", let count = Int(arguments[2]),
      let code = Int(arguments[3])
    {
      let log = try ImportLog(path: arguments[1])
      print(log.report(count: count, exitCode: code), terminator: "")
      exit(log.isWhole(count: count, exitCode: code) ? 0 : 1)
    }
    guard let request = Request(arguments) else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
    try write(request)
  }

  private static func write(_ request: Request) throws {
    let seeds = try Seeds.read(request.files)
    try FileManager.default.createDirectory(atPath: request.output, withIntermediateDirectories: true)
    for index in request.first..<request.first + request.count {
      // Each mutant has its own numbers: one can be made again without those before it.
      var random = SplitMix(seed: request.seed &* 0x1_0000_0001 &+ UInt64(index))
      let seed = seeds[random.below(seeds.count)]
      let bytes = Mutator.mutant(of: seed, others: seeds, using: &random)
      let number = String(repeating: "0", count: max(0, 6 - String(index).count)) + String(index)
      try Data(bytes).write(
        to: URL(filePath: request.output).appending(path: "\(number)-\(seed.name).\(seed.suffix)"))
    }
  }
}

/// What is asked for.
struct Request {
  var files: [String] = []
  var count = 0
  var seed: UInt64 = 1
  /// The number of the first mutant.
  var first = 0
  var output = ""

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        files.append(argument)
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch argument {
      case "--count": count = Int(value) ?? 0
      case "--seed": seed = UInt64(value) ?? 1
      case "--first": first = Int(value) ?? 0
      case "--output": output = value
      default: return nil
      }
    }
    if files.isEmpty || count <= 0 || first < 0 || output.isEmpty { return nil }
  }
}

/// Small, quick, and the same everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }
}
