import Manifests
import ParagrafKit
import Synchronization

/// A recogniser that is a program of its own, which reads documents and answers findings by the protocol.
///
/// It starts with the first document. When it dies, is late or talks nonsense, that document is read without it
/// and the next one gets a new process; after several failures in a row it is in quarantine: not asked any more.
public final class ExternalRecogniser: Recogniser {
  /// What all programs are; what one finds, its own `about` says.
  public static let about = About(
    id: "program", version: "1", emits: [],
    why: "What is easier said in another language than Swift, or lives in a program already, needs no port.",
    examples: [])

  /// Failures in a row.
  private static let patience = 3

  private let manifest: ProgramManifest
  private let limits: ProgramLimits
  private let state = Mutex(State())

  private struct State {
    var process: ProgramProcess?
    /// In a row.
    var failures = 0
    /// Why it is in quarantine.
    var quarantine: String?
  }

  init(_ manifest: ProgramManifest, limits: ProgramLimits) {
    self.manifest = manifest
    self.limits = limits
  }

  public var about: About { manifest.about }
  /// The manifest's file.
  public var path: String { manifest.path }
  /// What is run.
  public var command: [String] { manifest.command }

  /// Where an example stands in the manifest, from 1.
  public func lineOfExample(_ index: Int) -> Int? {
    manifest.exampleLines.indices.contains(index) ? manifest.exampleLines[index] : nil
  }

  /// Why it is asked no more; nil as long as it is.
  public var quarantine: String? { state.withLock { $0.quarantine } }

  /// Asks it no more: it failed elsewhere.
  public func quarantine(because reason: String) {
    state.withLock {
      $0.process = nil
      $0.quarantine = reason
    }
  }

  public func applies(to text: ReadingText) -> Bool { manifest.profile?.holds(for: text) ?? true }

  public func findings(in text: ReadingText) -> [Finding] { reading(of: text).findings }

  public func reading(of text: ReadingText) -> Reading {
    state.withLock { state in
      if let reason = state.quarantine {
        return Reading(findings: [], warnings: ["was not asked: \(reason)"])
      }
      do throws(ProgramFault) {
        let answer = try ask(text, &state)
        state.failures = 0
        return Reading(findings: answer.findings, warnings: answer.warnings)
      } catch {
        state.process = nil
        state.failures += 1
        if error.kind == .hopeless {
          state.quarantine = error.words
        } else if state.failures == Self.patience {
          state.quarantine = "\(Self.patience) failures in a row, the last: \(error.words)"
        }
        return Reading(findings: [], warnings: ["\(error.words); this document was read without it"])
      }
    }
  }

  /// A program that ends after it has answered is started anew.
  private func ask(_ text: ReadingText, _ state: inout State) throws(ProgramFault) -> Answer {
    let deadline = ProgramProcess.now + limits.seconds
    let document = ProgramProtocol.document(text, reads: about.reads)
    if let process = state.process, process.isAlive {
      do {
        return try answer(of: process, to: document, text, deadline)
      } catch {
        guard error.kind == .ended else { throw error }
      }
    }
    state.process = nil
    let process = try started(deadline)
    state.process = process
    return try answer(of: process, to: document, text, deadline)
  }

  /// The program, after its greeting.
  private func started(_ deadline: Double) throws(ProgramFault) -> ProgramProcess {
    let process = try ProgramProcess(manifest, memory: limits.memory)
    let greeting = try process.answer(to: ProgramProtocol.hello(), until: deadline, limits, verb: "greet")
    try ProgramProtocol.check(greeting: greeting, of: manifest)
    return process
  }

  private func answer(
    of process: ProgramProcess, to document: [UInt8], _ text: ReadingText, _ deadline: Double
  ) throws(ProgramFault) -> Answer {
    let line = try process.answer(to: document, until: deadline, limits, verb: "answer")
    return try Answer(line, to: text, by: about, within: limits)
  }
}
