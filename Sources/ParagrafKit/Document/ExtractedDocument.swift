/// What Extraction hands on: the words of every page where they stand, and what is known of the file.
public struct ExtractedDocument: Sendable {
  public var source: Source
  public var metadata: Metadata
  public var pages: [Page]
  public var damage: Damage

  public init(source: Source, metadata: Metadata, pages: [Page], damage: Damage) {
    self.source = source
    self.metadata = metadata
    self.pages = pages
    self.damage = damage
  }
}

/// The file that was read.
public struct Source: Sendable, Hashable {
  /// The path as it was given.
  public var path: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  public var sha256: String
  public var bytes: Int
  /// The path of the file that carries it; nil for a file by itself.
  public var holder: String?

  public init(path: String, sha256: String, bytes: Int) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
  }

  /// The last part of the path.
  public var name: String { Self.last(path) }
  /// The same of the file that carries it.
  public var holderName: String? { holder.map(Self.last) }

  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// A file that a document carries with it. It is listed; if it is a document, import reads it by itself.
public struct Attachment: Sendable, Hashable {
  /// Its number in the document, from 0.
  public var place: Int
  /// As the document states it.
  public var name: String
  /// As they were counted; where it was not read to its end, as the document states it; nil where it does not.
  public var bytes: Int?
  /// Of its content, lower-case hexadecimal; nil where it was not read to its end, or that is not certain.
  public var sha256: String?
  /// Whether its content is that of a document which could be read if it lay by itself.
  public var isDocument: Bool

  public init(place: Int = 0, name: String, bytes: Int?, sha256: String? = nil, isDocument: Bool) {
    self.place = place
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
    self.isDocument = isDocument
  }
}

/// The document information that the file states of itself; empty where it states nothing.
public struct Metadata: Sendable, Hashable {
  public var title = ""
  public var author = ""
  public var creator = ""
  public var producer = ""
  /// Seconds since 1970, or nil.
  public var created: Int?
  public var modified: Int?
  /// What the file's owner permits; nil where the file is not encrypted. Recorded, not enforced.
  public var permissions: Permissions?
  /// The files that the file carries, in its own order.
  public var attachments: [Attachment] = []
  /// Whether the file's owner permits copying of text.
  public var permitsCopying: Bool { permissions?.copy ?? true }

  public init() {}
}

/// What the owner of an encrypted file permits who opens it without the owner's password.
public struct Permissions: Sendable, Hashable {
  public var print: Bool
  public var copy: Bool
  public var change: Bool
  public var annotate: Bool

  public init(print: Bool, copy: Bool, change: Bool, annotate: Bool) {
    self.print = print
    self.copy = copy
    self.change = change
    self.annotate = annotate
  }
}

/// What had to be done to open a damaged file.
public enum Recovery: String, Sendable, Hashable, CaseIterable {
  /// The file was sent as text, as FTP does by default, and each LF became CR LF; this was undone.
  case textTransfer = "text-transfer"
  /// The cross-reference table did not lead to the pages; the objects were searched for.
  case crossReferences = "cross-references"
  /// The list of pages is lost; they were searched for one by one, and some may be missing.
  case pageTree = "page-tree"
}

/// What was wrong with the file although it could be read.
public struct Damage: Sendable, Hashable {
  /// What had to be done to open the file.
  public var recoveries: [Recovery] = []
  /// Syntax errors that the PDF library logged.
  public var loggedErrors = 0
  /// The first of them, as logged.
  public var firstError = ""
  /// Control and bidirectional-override characters that were removed from the text.
  public var removedCharacters = 0
  /// Pages (from 1) that could not be opened.
  public var missingPages: [Int] = []
  /// Pages (from 1) that were left out, since reading them took too long or too much memory, or crashed the reader.
  public var lostPages: [Int] = []
  /// Whether the text alone was kept, since finding its structure failed in one of these ways.
  public var isWithoutStructure = false
  /// Pages (from 1) in which the library found syntax errors: something may be missing.
  public var damagedPages: [Int] = []
  /// Pages (from 1) that show an image and hold no text.
  public var pagesWithoutText: [Int] = []
  /// Pages (from 1) of whose letters some stand for others: a wrong encoding.
  public var garbledPages: [Int] = []
  /// Pages (from 1) whose text says nothing: each letter stands for another one.
  public var unreadablePages: [Int] = []
  /// Pages (from 1) that stand in for a form (XFA) that the viewer was to draw: what they say is none of its contents.
  public var standInPages: [Int] = []
  /// What read pages from their pictures, "Tesseract 5.3.0, swe+eng"; empty where none was.
  public var ocrEngine = ""

  public init() {}
}

/// One page: its size in points and its words in the order the PDF library gave them.
public struct Page: Sendable {
  /// From 1.
  public var number: Int
  public var width: Float
  public var height: Float
  public var words: [Word]
  /// The straight lines that the page draws; read only where words stand in columns.
  public var rulings: [Ruling]
  /// Lines of text that do not stand upright, each as its words: turned by the side of the page, or written across it.
  public var asides: [[Word]] = []
  /// The lines of a text that has no geometry; nil where Layout is to find them. Its words stand where a
  /// typewriter would have put them, 6 points a character and 12 a line.
  public var lines: [StatedLine]?
  /// Whether the words are painted where they stand, as a writer set them, rather than read from a picture; nil where
  /// nothing tells.
  public var isPainted: Bool?
  /// How the words were read, where there was a choice.
  public var reading: WordSource?
  /// The words in the reading that was not taken.
  public var other: OtherReading?

  public init(
    number: Int, width: Float, height: Float, words: [Word], rulings: [Ruling] = [],
    lines: [StatedLine]? = nil
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.words = words
    self.rulings = rulings
    self.lines = lines
  }
}

/// A line that a text file states.
public struct StatedLine: Sendable {
  /// The cells from left to right, each a range of the page's words; at least one, none empty.
  public var cells: [Range<Int>]
  /// The column of each cell, from 0: behind an empty cell one is passed over.
  public var columns: [Int]
  /// Whether an empty line stands before it.
  public var followsGap: Bool

  public init(cells: [Range<Int>], columns: [Int]? = nil, followsGap: Bool) {
    self.cells = cells
    self.columns = columns ?? Array(cells.indices)
    self.followsGap = followsGap
  }

  public var words: Range<Int> { cells[0].lowerBound..<cells[cells.count - 1].upperBound }
}

/// A run of characters without white space.
public struct Word: Sendable {
  public var text: String
  public var box: Box
  /// Font size in points.
  public var size: Float
  public var isBold: Bool
  public var isItalic: Bool
  /// How sure the engine that read an image was of the word, 0 to 1; nil where none says so.
  public var confidence: Float?

  public init(
    text: String, box: Box, size: Float, isBold: Bool = false, isItalic: Bool = false,
    confidence: Float? = nil
  ) {
    self.text = text
    self.box = box
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.confidence = confidence
  }
}
