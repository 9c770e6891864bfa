import CPCRE2

/// A PCRE2 pattern, compiled once. It is data from elsewhere: each match has a limit.
package final class Pattern: Sendable {
  /// Steps of one match. Patterns that are made well need some hundreds on a line.
  private static let matchLimit: UInt32 = 100_000
  /// Nested steps, where the pattern is not compiled to machine code.
  private static let depthLimit: UInt32 = 10_000
  /// KiB, likewise.
  private static let heapLimit: UInt32 = 8192
  private static let longestPattern = 10_000

  /// Immutable once compiled; PCRE2 allows any number of threads to match with it.
  private nonisolated(unsafe) let code: OpaquePointer
  /// How many groups it has.
  package let groups: Int

  /// Why a pattern is none.
  package struct Fault: Error {
    /// PCRE2's words, with the character where it stopped.
    package var reason: String
  }

  package init(_ pattern: String) throws(Fault) {
    guard let context = pcre2_compile_context_create_8(nil) else { throw Fault(reason: "out of memory") }
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_max_pattern_length_8(context, Self.longestPattern)
    let options = UInt32(PCRE2_UTF) | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
    var error: CInt = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    let compiled = bytes.withUnsafeBufferPointer {
      pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, context)
    }
    guard let compiled else {
      let place = String(decoding: bytes.prefix(offset), as: UTF8.self).unicodeScalars.count
      throw Fault(reason: "\(Self.words(for: error)), at character \(place + 1)")
    }
    code = compiled
    // Without it, the interpreter matches: slower, not different.
    _ = pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    var count: UInt32 = 0
    _ = pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    groups = Int(count)
  }

  deinit { pcre2_code_free_8(code) }

  /// The number of a named group.
  package func group(named name: String) -> Int? {
    let number = (Array(name.utf8) + [0]).withUnsafeBufferPointer {
      pcre2_substring_number_from_name_8(code, $0.baseAddress)
    }
    return number > 0 ? Int(number) : nil
  }

  /// What matches keep while they run. One thread; make it once a document.
  package struct Space: ~Copyable {
    fileprivate let data: OpaquePointer?
    fileprivate let context: OpaquePointer?
    /// Compiled patterns keep their steps back here; 32 KB of the thread's stack, the default, are few for a
    /// long paragraph.
    private let stack: OpaquePointer?

    /// - Parameter groups: of the pattern that has most.
    package init(groups: Int) {
      data = pcre2_match_data_create_8(UInt32(groups + 1), nil)
      context = pcre2_match_context_create_8(nil)
      pcre2_set_match_limit_8(context, Pattern.matchLimit)
      pcre2_set_depth_limit_8(context, Pattern.depthLimit)
      pcre2_set_heap_limit_8(context, Pattern.heapLimit)
      stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
      if stack != nil { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
    }

    deinit {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
      pcre2_jit_stack_free_8(stack)
    }
  }

  /// Where a pattern matches: bytes of the text, of the whole match and of each group that took part.
  package struct Match {
    package var groups: [Range<Int>?]
    package var whole: Range<Int> { groups[0] ?? 0..<0 }

    package init(groups: [Range<Int>?]) { self.groups = groups }
  }

  package enum Outcome {
    case matches([Match])
    /// The match was given up.
    case tooCostly
  }

  /// The matches in a text, one behind the other.
  /// - Parameters:
  ///   - start: the byte where looking begins; what stands before it is seen all the same.
  ///   - most: no more are looked for.
  package func matches(
    in text: String, from start: Int = 0, most: Int, _ space: borrowing Space
  ) -> Outcome {
    guard let data = space.data else { return .tooCostly }
    var text = text
    return text.withUTF8 { bytes in
      var found: [Match] = []
      var start = start
      while start <= bytes.count, found.count < most {
        // Swift's strings are valid UTF-8.
        let count = pcre2_match_8(
          code, bytes.baseAddress ?? Self.nothing, bytes.count, start, UInt32(PCRE2_NO_UTF_CHECK), data,
          space.context)
        if count == PCRE2_ERROR_NOMATCH { break }
        guard count > 0, let offsets = pcre2_get_ovector_pointer_8(data) else { return .tooCostly }
        let groups = (0...self.groups).map { group -> Range<Int>? in
          let (lower, upper) = (offsets[2 * group], offsets[2 * group + 1])
          guard group < Int(count), lower >= 0, lower <= upper, upper <= bytes.count else { return nil }
          return lower..<upper
        }
        let match = Match(groups: groups)
        found.append(match)
        start = max(match.whole.upperBound, start)
        if match.whole.isEmpty {
          start += 1
          while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
      }
      return .matches(found)
    }
  }

  private nonisolated(unsafe) static let nothing: UnsafePointer<UInt8> = {
    let pointer = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    pointer.initialize(to: 0)
    return UnsafePointer(pointer)
  }()

  private static func words(for error: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
