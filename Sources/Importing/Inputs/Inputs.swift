import Glibc
import Journal
import ParagrafKit

/// One document to be imported.
package struct Input: Sendable {
  package var path: FilePath
  /// The document inside a file that is meant, the file, and whether that one was found to be unchanged; nil for a file
  /// by itself. `path` names both: `x.pdf#a.pdf`.
  var inside: (document: Inside, file: FilePath, isUnchanged: Bool)?
  /// Path and name of its outputs below the output folder, without suffix: `b/x`.
  package var output: FilePath
  /// Which of the given paths it was found under.
  var root: Int

  package init(path: FilePath, output: FilePath, root: Int = 0) {
    self.path = path
    self.output = output
    self.root = root
  }

  /// Where the file lies.
  var file: FilePath { inside?.file ?? path }

  /// What the folder of such documents' outputs has behind its document's name.
  static let documentsSuffix = Array(".documents".utf8)

  /// Whether its outputs lie in a folder that is called so.
  var liesAmongDocumentsInside: Bool {
    output.folder.name.suffix(Self.documentsSuffix.count).elementsEqual(Self.documentsSuffix)
  }

  /// The documents that a document carries; their outputs lie in a folder beside its own.
  /// - Parameter isUnchanged: whether the document is what it was when they were read.
  func documents(_ documents: [Inside], isUnchanged: Bool = false) -> [Input] {
    let names = OutputNames.resolve(documents.map { Array($0.name.utf8) })
    let folder = FilePath(bytes: output.bytes + Self.documentsSuffix)
    return zip(documents, names).map { document, name in
      var input = Input(
        path: Self.path(of: document.name, in: path), output: folder.appending(name), root: root)
      input.inside = (document, path, isUnchanged)
      return input
    }
  }

  /// `x.pdf#a.pdf`.
  private static func path(of name: String, in file: FilePath) -> FilePath {
    FilePath(bytes: file.bytes + Array("#\(name)".utf8))
  }

  /// A document as a journal knows it.
  /// - Parameter place: where a file of that path lies now.
  package init(_ entry: JournalEntry, place: (FilePath) -> FilePath) {
    let file = place(FilePath(bytes: Array(entry.file)))
    self.init(path: file, output: FilePath(bytes: Array(entry.output)))
    guard let number = entry.place, let holder = entry.holder else { return }
    let name = String(decoding: entry.path.dropFirst(holder.count + 1), as: UTF8.self)
    path = Self.path(of: name, in: file)
    inside = (Inside(place: number, name: name), file, false)
  }
}

/// Finds the documents under files and folders, one after the other, holding one sorted list a folder.
///
/// Several given folders are walked as if they were one, folders of one name merged, so that two inputs
/// which would write one name meet in one list. Hidden entries, `*.expected` folders and the output folder (and others
/// that are not to be searched) are passed over. A link to a folder is followed unless it leads to where the search comes anyway.
struct Inputs {
  /// What a step of the search came to.
  enum Step {
    case input(Input)
    /// A file that is no document, or a folder with all in it.
    case leftOut(LeftOut)
    /// A folder that cannot be searched.
    case closed(FilePath, SystemError, root: Int)
    /// Nothing yet: call again.
    case searching
    case end
  }

  /// Folders that are not searched: that of the outputs, once it exists.
  var excluded: Set<Folder.Identity>

  private var stack: [Level] = []
  private let isMerged: Bool
  /// Folders whose contents are found without following links.
  private var searched: [FilePath] = []

  /// Entries looked at in one step.
  private static let stride = 256

  private struct Entry {
    var path: FilePath
    var root: Int
    var identity = Folder.Identity(device: 0, number: 0)
  }

  /// A folder below the output folder, and the folders that are merged in it.
  private struct Level {
    /// Where its outputs go, below the output folder.
    var output: FilePath
    var folders: [Entry]
    /// Entries not yet looked at, last first.
    var unseen: [Entry] = []
    var found: [Entry] = []
    var leftOut: [LeftOut] = []
    var subfolders: [[UInt8]: [Entry]] = [:]
    var queue: [Queued]?
  }

  private enum Queued {
    case document(Input)
    case leftOut(LeftOut)
    case folder([UInt8], [Entry])
  }

  /// - Parameter paths: files and folders; all must exist.
  init(paths: [FilePath], excluded: Set<Folder.Identity>) {
    self.excluded = excluded
    isMerged = paths.count > 1
    var level = Level(output: FilePath(bytes: []), folders: [])
    var given: Set<FilePath> = []
    for (root, path) in paths.enumerated() {
      let real = Folder.real(path) ?? path
      guard given.insert(real).inserted else { continue }
      let (kind, identity) = Folder.look(at: path)
      if kind == .folder {
        searched.append(real)
        level.folders.insert(Entry(path: path, root: root), at: 0)
      } else {
        level.found.append(Entry(path: path, root: root, identity: identity))
      }
    }
    stack = [level]
  }

  /// Documents that are known, in this order: nothing is searched.
  init(_ documents: [Input]) {
    excluded = []
    isMerged = false
    var level = Level(output: FilePath(bytes: []), folders: [])
    level.queue = documents.reversed().map { .document($0) }
    stack = [level]
  }

  /// Goes on with the search.
  mutating func step() -> Step {
    guard let last = stack.indices.last else { return .end }
    if stack[last].queue != nil { return take() }
    if !stack[last].unseen.isEmpty {
      for _ in 0..<Self.stride {
        guard let entry = stack[last].unseen.popLast() else { break }
        look(at: entry, level: last)
      }
      return .searching
    }
    if let folder = stack[last].folders.popLast() {
      switch Folder.names(in: folder.path) {
      case .success(let names):
        stack[last].unseen = names.reversed().map {
          Entry(path: folder.path.appending($0), root: folder.root)
        }
        leaveOutHidden(in: folder.path, last)
        return .searching
      case .failure(let error): return .closed(folder.path, error, root: folder.root)
      }
    }
    arrange(last)
    return .searching
  }

  private mutating func take() -> Step {
    let last = stack.count - 1
    switch stack[last].queue?.popLast() {
    case .document(let input): return .input(input)
    case .leftOut(let file): return .leftOut(file)
    case .folder(let name, let folders):
      stack.append(Level(output: stack[last].output.appending(name), folders: folders.reversed()))
      return .searching
    case nil:
      stack.removeLast()
      return .searching
    }
  }

  private mutating func look(at entry: Entry, level: Int) {
    let (kind, identity) = Folder.look(at: entry.path)
    var entry = entry
    entry.identity = identity
    switch kind {
    case .file:
      if isReadAnyway(entry.path) {
        leaveOut(entry.path, .link, "the file that it leads to is read where it lies", level)
      } else if let leftOut = InputSign.leftOut(entry.path) {
        stack[level].leftOut.append(leftOut)
      } else {
        stack[level].found.append(entry)
      }
    case .nothing:
      // A broken link: told as unreadable if it says that it is a PDF. A file just removed is none any more.
      if InputSign.isPDFSuffix(of: entry.path) {
        stack[level].found.append(entry)
      } else if Folder.exists(entry.path) {
        leaveOut(entry.path, .link, "leads nowhere", level)
      }
    case .folder:
      // The output folder of this run, and others that it was told of, are no part of the input.
      guard !excluded.contains(identity) else { return }
      if Folder.isLink(entry.path) {
        guard let real = Folder.real(entry.path), !searched.contains(where: { real.isIn($0) }) else {
          return leaveOut(entry.path, .link, "its folder is searched elsewhere", level)
        }
        searched.append(real)
      }
      if entry.path.name.hasSuffix(".expected") {
        return leaveOut(entry.path, .ownOutput, "a folder of what is expected", level, isFolder: true)
      }
      // A folder that holds the state of an import holds its outputs.
      if Folder.exists(entry.path.appending(OutputFolder.ownName)) {
        return leaveOut(entry.path, .ownOutput, "a folder that import wrote", level, isFolder: true)
      }
      stack[level].subfolders[Array(entry.path.name), default: []].append(entry)
    case .other: leaveOut(entry.path, .specialFile, nil, level)
    }
  }

  /// Whether this is a link to a file to which the search comes by itself.
  private func isReadAnyway(_ path: FilePath) -> Bool {
    guard Folder.isLink(path), let real = Folder.real(path) else { return false }
    return searched.contains { folder in
      real.isIn(folder) && !real.bytes.dropFirst(folder.bytes.count).isHidden
    } && InputSign.leftOut(real) == nil
  }

  private mutating func leaveOut(
    _ path: FilePath, _ reason: LeftOutReason, _ detail: String?, _ level: Int, isFolder: Bool = false
  ) {
    let files = isFolder ? Folder.countFiles(in: path) : 1
    stack[level].leftOut.append(LeftOut(path: path, reason: reason, detail: detail, files: files))
  }

  private mutating func leaveOutHidden(in folder: FilePath, _ level: Int) {
    for name in Folder.hiddenNames(in: folder) {
      let path = folder.appending(name)
      let (kind, identity) = Folder.look(at: path)
      if kind == .folder, excluded.contains(identity) { continue }
      leaveOut(path, .hidden, nil, level, isFolder: kind == .folder && !Folder.isLink(path))
    }
  }

  /// Everything in the level is known: gives names and puts it in order, last first.
  private mutating func arrange(_ last: Int) {
    let level = stack[last]
    let found = isMerged ? Self.distinct(level.found) : level.found
    let names = OutputNames.resolve(found.map { Array($0.path.name) })
    var queue: [(name: [UInt8], entry: Queued)] = []
    for (entry, name) in zip(found, names) {
      let input = Input(path: entry.path, output: level.output.appending(name), root: entry.root)
      queue.append((Array(entry.path.name), .document(input)))
    }
    for file in level.leftOut { queue.append((Array(file.path.name), .leftOut(file))) }
    for (name, entries) in level.subfolders { queue.append((name, .folder(name, entries))) }
    queue.sort { $1.name.lexicographicallyPrecedes($0.name) }
    stack[last].queue = queue.map(\.entry)
    stack[last].found = []
    stack[last].leftOut = []
    stack[last].subfolders = [:]
  }

  /// Without files that were given by name and found in a folder as well.
  private static func distinct(_ entries: [Entry]) -> [Entry] {
    var names: [Folder.Identity: Set<[UInt8]>] = [:]
    return entries.filter { entry in
      entry.identity.number == 0
        || names[entry.identity, default: []].insert(Array(entry.path.name)).inserted
    }
  }
}

extension FilePath {
  /// Whether this real path is that of `folder` or lies in it.
  fileprivate func isIn(_ folder: FilePath) -> Bool {
    bytes.starts(with: folder.bytes)
      && (bytes.count == folder.bytes.count || folder.bytes.last == UInt8(ascii: "/")
        || bytes[folder.bytes.count] == UInt8(ascii: "/"))
  }
}

extension ArraySlice<UInt8> {
  /// Whether a part of this path is passed over by the search.
  fileprivate var isHidden: Bool {
    split(separator: UInt8(ascii: "/")).contains {
      $0.first == UInt8(ascii: ".") || $0.hasSuffix(".expected")
    }
  }

  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
