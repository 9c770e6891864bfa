import Glibc

/// What processes used, by the kernel's account.
struct Usage {
  /// Seconds of processor time, user and system.
  var cpu: Double
  /// Largest resident set of any one process, MB.
  var peak: Double

  /// Of this process.
  static var own: Usage { Usage(RUSAGE_SELF.rawValue) }

  /// Of all ended children and their children.
  static var children: Usage { Usage(RUSAGE_CHILDREN.rawValue) }

  private init(_ who: Int32) {
    var usage = rusage()
    getrusage(who, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) / 1024
  }
}

/// Runs a program and waits for it.
/// - Returns: its exit status; -1 if it could not be started or was killed.
@discardableResult
func run(_ arguments: [String]) -> Int32 {
  var child = pid_t()
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  var pointers = arguments.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  guard posix_spawnp(&child, arguments[0], &actions, nil, &pointers, environ) == 0 else { return -1 }
  var status: Int32 = 0
  waitpid(child, &status, 0)
  return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
}
