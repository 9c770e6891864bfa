import FoundationEssentials
import GRDB

/// A row of the answer to a question; values are found by their place, from 0.
public struct JournalRow {
  let row: Row

  /// Nil where there is none.
  public func text(_ index: Int) -> String? { row[index] }
  public func bytes(_ index: Int) -> [UInt8] { (row[index] as Data?).map(Array.init) ?? [] }
  /// 0 where there is none.
  public func int(_ index: Int) -> Int { row[index] as Int? ?? 0 }
  public func number(_ index: Int) -> Double? { row[index] }
}
