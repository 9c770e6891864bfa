/// How a document's import ended. Every document ends in exactly one.
public enum Status: String, Sendable, Hashable, CaseIterable {
  /// Everything was read and written.
  case imported
  /// Written, but something is missing; the outcome's `missing` says what.
  case partial
  /// Nothing was written; the outcome's `reason` says why.
  case failed
}

/// What a run did with a document, whatever the document's status is.
public enum Visit: String, Sendable, Hashable, CaseIterable {
  /// It was read, or failed, for the first time.
  case new
  /// It was read, or failed, once more.
  case redone
  /// Nothing: what it came to before holds.
  case unchanged
}

/// Why a file of the input is no document. The list is closed.
public enum LeftOutReason: String, Sendable, Hashable, CaseIterable {
  /// A file of an office program: text, sheet, slides.
  case office
  case mail
  /// Other files packed in one.
  case archive
  /// Another kind of file: program, sound, web page.
  case otherKind = "other-kind"
  /// A name that begins with a dot; a folder of that name with all in it.
  case hidden
  /// A name that programs give to what they have not finished, or keep beside it.
  case temporary
  /// A link that leads nowhere, or to what is read anyway.
  case link
  /// A pipe, a socket, a device.
  case specialFile = "special-file"
  /// What Paragraf itself wrote, or expects.
  case ownOutput = "own-output"
  /// It may not be read, and its name does not say that it is a document.
  case unreadable

  /// In lists: `3 office files and others that are no documents`.
  public var words: String {
    switch self {
    case .office: "of office programs"
    case .mail: "of mail"
    case .archive: "archives of files"
    case .otherKind: "of other kinds"
    case .hidden: "hidden"
    case .temporary: "with a temporary name"
    case .link: "links that lead nowhere, or to what is read anyway"
    case .specialFile: "pipes, sockets or devices"
    case .ownOutput: "outputs of Paragraf"
    case .unreadable: "that may not be read"
    }
  }
}

/// Why a document failed. The list is closed; names are part of the command line's promise.
public enum FailureReason: String, Sendable, Hashable, CaseIterable {
  case notAPDF = "not-a-pdf"
  case damaged
  case encrypted
  case noPages = "no-pages"
  case timeLimit = "time-limit"
  case memoryLimit = "memory-limit"
  case crashed
  case unreadable
  case growing
  case notPermitted = "not-permitted"
  case noOCR = "no-ocr"
  case outputError = "output-error"

  /// Whether the file system or the moment is to blame rather than the document: it is tried again.
  public var isCircumstance: Bool { [.unreadable, .growing, .outputError, .noOCR].contains(self) }

  /// What the user can do about it.
  public var advice: String {
    switch self {
    case .notAPDF:
      "the file is not a PDF, whatever its name says; pictures, text, ALTO, hOCR and PAGE XML are read by other names"
    case .damaged: "the file is damaged; try to get another copy, or repair a PDF with 'qpdf FILE NEW'"
    case .encrypted: "the PDF asks for a password; remove it with 'qpdf --decrypt --password=… FILE NEW'"
    case .noPages: "there are no pages in the file"
    case .timeLimit: "reading took too long; allow more with --time-limit SECONDS"
    case .memoryLimit: "reading took too much memory; allow more with --memory-limit MB"
    case .crashed: "the reader crashed on this file; please report it"
    case .unreadable: "the file cannot be opened; check that it exists and that you may read it"
    case .growing: "somebody still writes the file; import it again when it is whole"
    case .notPermitted: "its owner forbids the copying of text; without --respect-permissions it is read"
    case .noOCR: "pictures are read by OCR; install Tesseract, then run again"
    case .outputError: "the output cannot be written; check the disk's space and permissions"
    }
  }
}
