import Checksum
import Glibc
import Importing

/// The files of a package: what lies in its folder, which of them something lists, and their checksums, each computed
/// once. About two hundred bytes a file.
final class Inventory {
  struct File {
    var size: Int
    /// How many lists of files name it.
    var listings = 0
    /// The number of the list that named it last, from 1.
    var list = 0
    fileprivate var sums: [Sum] = []
  }

  /// The beginning of a checksum, which is as good as the whole to tell two files apart.
  fileprivate struct Sum {
    var algorithm: Digest.Algorithm
    var words: (UInt64, UInt64, UInt64, UInt64)

    init(_ algorithm: Digest.Algorithm, _ bytes: [UInt8]) {
      self.algorithm = algorithm
      func word(_ index: Int) -> UInt64 {
        bytes.dropFirst(8 * index).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      }
      words = (word(0), word(1), word(2), word(3))
    }
  }

  let root: FilePath
  /// By path below the root.
  private(set) var files: [FilePath: File] = [:]
  private(set) var bytes = 0
  private var lists = 0
  /// Folders below the root.
  private(set) var folders: Set<FilePath> = []
  /// The algorithms that a file's first reading computes, besides the one asked for.
  var algorithms: Set<Digest.Algorithm> = []

  /// - Parameter findings: is told of what is no plain file.
  init(_ root: FilePath, _ findings: Findings) {
    self.root = root
    var waiting: [[UInt8]] = [[]]
    while let folder = waiting.popLast() {
      guard let names = Self.names(in: folder.isEmpty ? root : root.appending(folder)) else {
        findings.error(
          "PACKAGE-READ", PackagePath.shown(folder),
          "the folder cannot be read: \(System.words(errno)); allow it")
        continue
      }
      for name in names {
        let path = folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
        var state = stat()
        guard root.appending(path).withCString({ lstat($0, &state) }) == 0 else { continue }
        switch state.st_mode & S_IFMT {
        case S_IFREG:
          files[FilePath(bytes: path)] = File(size: Int(state.st_size))
          bytes += Int(state.st_size)
        case S_IFDIR:
          folders.insert(FilePath(bytes: path))
          waiting.append(path)
        case S_IFLNK:
          findings.error(
            "PACKAGE-LINK", PackagePath.shown(path),
            "is a symbolic link; put the file itself into the package")
        default:
          findings.error(
            "PACKAGE-SPECIAL", PackagePath.shown(path),
            "is no plain file (a pipe, socket or device); remove it")
        }
      }
    }
  }

  /// All names in a folder, those that begin with a dot too; nil where it cannot be read.
  private static func names(in folder: FilePath) -> [[UInt8]]? {
    guard let stream = folder.withCString({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  subscript(path: [UInt8]) -> File? { files[FilePath(bytes: path)] }

  func hasFolder(_ path: [UInt8]) -> Bool { folders.contains(FilePath(bytes: path)) }

  /// The folders in a folder.
  func folders(in parent: [UInt8]) -> [[UInt8]] {
    let inside = parent + [UInt8(ascii: "/")]
    return folders.map(\.bytes).filter {
      $0.starts(with: inside) && !$0.dropFirst(inside.count).contains(UInt8(ascii: "/"))
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Where a file lies.
  func place(_ path: [UInt8]) -> FilePath { root.appending(path) }

  /// A number for a list of files.
  func beginList() -> Int {
    lists += 1
    return lists
  }

  /// Notes that a list names a file.
  /// - Returns: whether that list named it before.
  func list(_ path: [UInt8], by list: Int) -> Bool {
    let key = FilePath(bytes: path)
    guard files[key]?.list != list else { return true }
    files[key]?.list = list
    files[key]?.listings += 1
    return false
  }

  /// Forgets which lists name the files in a folder, for another kind of list is looked at; checksums are kept.
  func forgetLists(below folder: [UInt8]) {
    for key in Array(files.keys) where key.bytes.starts(with: folder + [UInt8(ascii: "/")]) {
      files[key]?.listings = 0
    }
  }

  /// Whether a file's checksum is this one.
  /// - Returns: nil, or what it is instead; why, where the file cannot be read.
  func fault(_ path: [UInt8], _ algorithm: Digest.Algorithm, _ expected: [UInt8]) -> String? {
    let key = FilePath(bytes: path)
    if files[key]?.sums.contains(where: { $0.algorithm == algorithm }) == false {
      if let code = read(key, algorithms.union([algorithm])) {
        return "cannot be read: \(System.words(code))"
      }
    }
    guard let sum = files[key]?.sums.first(where: { $0.algorithm == algorithm }) else { return "is missing" }
    let other = Sum(algorithm, expected)
    if expected.count == algorithm.length, sum.words == other.words { return nil }
    return
      "has another checksum (\(algorithm.name) \(Self.hex(sum.words.0))…) than stated (\(Self.hex(other.words.0))…)"
  }

  /// Computes checksums of a file. Returns an error number, or nil.
  private func read(_ key: FilePath, _ wanted: Set<Digest.Algorithm>) -> CInt? {
    let file = root.appending(key.bytes).withCString {
      open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }
    guard file >= 0 else { return errno }
    defer { close(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { piece.deallocate() }
    let sums = wanted.map { RunningSum($0) }
    while true {
      let count = Glibc.read(file, piece.baseAddress, piece.count)
      if count == 0 { break }
      if count > 0 {
        for sum in sums { sum.digest.add(UnsafeRawBufferPointer(rebasing: piece[..<count])) }
      } else if errno != EINTR {
        return errno
      }
    }
    files[key]?.sums += sums.map { Sum($0.algorithm, $0.digest.bytes()) }
    return nil
  }

  /// A checksum that is being computed, in a box, for several are at once.
  private final class RunningSum {
    let algorithm: Digest.Algorithm
    var digest: Digest

    init(_ algorithm: Digest.Algorithm) {
      self.algorithm = algorithm
      digest = Digest(algorithm)
    }
  }

  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
