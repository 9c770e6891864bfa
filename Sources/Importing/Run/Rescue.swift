import ParagrafKit

/// A document that cost its worker, tried once more alone, page by page, each time in a fresh process: pages that cost it
/// again are left out, the good ones are kept. Where its pages can all be read and what is made of them fails, the text
/// alone is kept.
struct Rescue {
  /// What it failed by at first; it stays so if nothing can be saved.
  private let failure: Outcome
  private(set) var job: Job
  /// Seconds that are left of its time, and that the new attempts took.
  private(set) var timeLeft: Double
  private var used = 0.0

  /// More pages are not left out: a document with so many bad ones is bad.
  private static let most = 50
  /// With less time than this, in seconds, nothing is begun.
  private static let least = 0.5

  /// Nil where its time is over.
  init?(_ job: Job, _ loss: WorkerPool.Loss, limits: Limits) {
    failure = loss.outcome
    self.job = job
    self.job.known = nil
    self.job.options.tellsPages = true
    self.job.options.withoutStructure = loss.hasReadAll
    timeLeft = limits.time(pages: loss.pages) - loss.seconds
    guard timeLeft >= Self.least else { return nil }
  }

  /// Goes on after another loss; false where nothing can be saved.
  mutating func goOn(after loss: WorkerPool.Loss) -> Bool {
    timeLeft -= loss.seconds
    used += loss.outcome.seconds
    if loss.hasReadAll {
      guard !job.options.withoutStructure else { return false }
      job.options.withoutStructure = true
    } else {
      guard loss.page > 0, job.options.without.count < min(Self.most, loss.pages - 1) else { return false }
      job.options.without.append(loss.page)
    }
    return timeLeft >= Self.least
  }

  /// The outcome in the end, with why it is no whole one; nil where the new attempts failed as well.
  func saved(_ outcome: Outcome) -> Outcome? {
    var outcome = outcome
    if let reason = outcome.reason { return reason.isCircumstance ? outcome : nil }
    outcome.seconds += failure.seconds + used
    if outcome.missing.contains(where: { Missing.curtailed.contains($0.reason) }) {
      outcome.detail = "read once more page by page, since at first: \(failure.detail ?? "")"
    }
    return outcome
  }

  /// It failed for good.
  var failed: Outcome {
    var failed = failure
    failed.seconds += used
    return failed
  }
}
