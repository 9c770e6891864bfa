import Glibc

/// A run in figures, for those who plan the next one.
public struct RunMetrics: Sendable, Encodable {
  public var documents = 0
  /// Pages that were read.
  public var pages = 0
  public var seconds = 0.0
  public var documentsPerSecond = 0.0
  public var pagesPerSecond = 0.0
  /// Processor time of the run and its workers, seconds.
  public var processorSeconds = 0.0
  public var workersStarted = 0
  /// Workers that died or were stopped, and those that were replaced in good time.
  public var workersLost = 0
  public var workersRecycled = 0
  /// Documents that cost a worker and were tried once more.
  public var rescued = 0
  /// The most memory of its own that a worker had, and this process, MB.
  public var workerMegabytes = 0
  public var parentMegabytes = 0

  init(_ summary: RunSummary, _ workers: WorkerPool.Figures) {
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    documents = summary.documents
    pages = summary.pages
    seconds = rounded(summary.seconds)
    if summary.seconds > 0 {
      documentsPerSecond = rounded(Double(documents) / summary.seconds)
      pagesPerSecond = rounded(Double(pages) / summary.seconds)
    }
    processorSeconds = rounded(
      Self.processorTime(RUSAGE_SELF.rawValue) + Self.processorTime(RUSAGE_CHILDREN.rawValue))
    workersStarted = workers.started
    workersLost = workers.lost
    workersRecycled = workers.recycled
    rescued = summary.rescued
    workerMegabytes = workers.memory >> 20
    parentMegabytes = (ProcessMemory(of: "self").sample?.own ?? 0) >> 20
  }

  private static func processorTime(_ who: Int32) -> Double {
    var usage = rusage()
    getrusage(who, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
