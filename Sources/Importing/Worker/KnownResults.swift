import Checksum
import Glibc
import Writers

/// What was found in documents of the same size: where one has the same content, its result is taken over.
struct KnownResults {
  private let known: [Job.Known]
  private let input: Folder.Identity

  /// - Parameter input: the document, which no output may overwrite.
  init(_ known: [Job.Known], input: Folder.Identity) {
    self.known = known
    self.input = input
  }

  /// The result of a document with the content of the job's; nil where there is none, or where its outputs are no
  /// longer as they were written.
  func outcome(of job: Job) throws -> Outcome? {
    guard !known.isEmpty else { return nil }
    let sha256 = try System.checksum(of: job.path)
    for known in known where known.sha256 == sha256 {
      // Parents know what it came to; here its content alone counts.
      var outcome = Outcome(id: job.id, status: .failed)
      outcome.sha256 = sha256
      outcome.sameAs = known.output
      guard let files = known.files else { return outcome }
      let isItself = known.output == job.output && known.name.bytes.elementsEqual(job.path.name)
      // Another name may have something to mask.
      guard isItself || job.options.audience == .archive else { return nil }
      outcome.status = .imported
      if isItself { outcome.visit = .unchanged }
      outcome.files = isItself ? standing(files, job) : try copied(files, of: known, job)
      if outcome.files != nil { return outcome }
    }
    return nil
  }

  /// The job's own outputs, if they are as they were written.
  private func standing(_ files: [String: String], _ job: Job) -> [Outcome.Output]? {
    var standing: [Outcome.Output] = []
    for (format, suffix) in job.files {
      let path = OutputFiles.final(job.output, suffix: suffix)
      guard let sum = files[suffix], (try? System.checksum(of: path)) == sum, let stamp = FileStamp(of: path)
      else { return nil }
      standing.append(.init(format: format, suffix: suffix, sha256: sum, stamp: stamp))
    }
    return standing
  }

  /// Copies of another document's outputs, under this one's name.
  private func copied(_ files: [String: String], of known: Job.Known, _ job: Job) throws -> [Outcome.Output]?
  {
    var outputs = OutputFiles()
    defer { outputs.discard() }
    let name = FilePath(bytes: Array(job.path.name))
    for (format, suffix) in job.files {
      let path = OutputFiles.final(known.output, suffix: suffix)
      guard let sum = files[suffix], let bytes = try? System.contents(of: path), SHA256.hex(of: bytes) == sum,
        let renamed = NameInOutput.renamed(bytes, of: format, from: known.name.shown, to: name.shown)
      else { return nil }
      try OutputFiles.refuse(input, as: OutputFiles.final(job.output, suffix: suffix))
      try outputs.write(renamed, of: format, suffix: suffix, as: job.output)
    }
    return try outputs.publish()
  }
}

extension Job {
  /// All that it is to write, by the formats and what is put behind the document's name.
  var files: [(format: String, suffix: String)] {
    formats.flatMap { format in JobFormats.suffixes(of: format).map { (format, $0) } }
  }
}

extension FilePath {
  /// As records show it.
  fileprivate var shown: String { text ?? display }
}
