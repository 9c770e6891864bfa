// What the Glibc overlay lacks or types wrongly: see each function.
#pragma once
#include <stdint.h>
#include <sys/types.h>

/// Pipe whose both ends close on exec (`pipe2` is missing from the overlay). Returns 0, or -1 with errno.
int paragraf_pipe(int ends[2]);

/// Starts `path` with two arguments, our environment, and standard input, output and error on the given
/// descriptors. The child takes no notice of SIGINT, SIGTERM, SIGHUP and SIGUSR1 (they are sent to whole groups; the
/// parent decides); other signals have their default effect. It also holds `lock` open, if that is not -1, as its
/// descriptor 3. Returns 0, or an errno.
int paragraf_spawn(
    pid_t *pid, const char *path, const char *argument, const char *option, int input, int output, int error, int lock);

/// Asks the kernel to kill this process when its parent dies (`prctl` is variadic, so not imported).
/// Returns 0; -1 when the parent, `parent`, is gone already.
int paragraf_die_with_parent(pid_t parent);

/// From `address_space_bytes` of address space on, allocations of this process fail (the RLIMIT_ constants
/// have a type that setrlimit's Swift signature refuses). Only the soft limit moves: call it before each
/// document. No core files are written. Returns 0, or -1 with errno.
int paragraf_limit_memory(uint64_t address_space_bytes);

/// The exit status of a process that `paragraf_tell_failed_allocations` ended.
#define PARAGRAF_OUT_OF_MEMORY 86

/// When the process is about to die because an allocation failed, it exits with PARAGRAF_OUT_OF_MEMORY, so
/// that its parent can tell that from a crash.
void paragraf_tell_failed_allocations(void);

/// Gives memory that was freed back to the system (`malloc_trim` is missing from the overlay).
void paragraf_return_memory(void);

/// SIGINT, SIGTERM, SIGUSR1 and, unless it is ignored, SIGHUP can be read from the returned descriptor
/// instead of ending the process; a write to a closed pipe is an error instead of the end. Returns the descriptor, or -1 with errno.
int paragraf_signals(void);

/// The next signal that waits on that descriptor; 0 for none.
int paragraf_next_signal(int descriptor);

/// Renames a file, unless something bears the name already (EEXIST). Returns 0, or an errno.
int paragraf_rename_new(const char *from, const char *to);

/// An exclusive lock on an open file, which its duplicates share; the last one that is closed lets it go (`flock`
/// is hidden behind a structure of the same name). Returns 0, or an errno: EWOULDBLOCK where somebody else has it.
int paragraf_lock(int descriptor);

/// Width in columns of the terminal behind `descriptor`, or 0 when there is none.
int paragraf_terminal_width(int descriptor);

/// The checksum that the linker put into this program (its build id): up to `room` bytes. Returns how many; 0 where there
/// is none.
int paragraf_build_id(uint8_t *bytes, int room);

/// A file without a name that lies in memory and closes on exec (`memfd_create` is missing from the overlay). Returns its
/// descriptor, or -1 with errno.
int paragraf_memory_file(void);

/// Wall-clock-independent nanoseconds.
uint64_t paragraf_now(void);

/// A foreign program to be started: found by PATH if its name holds no slash. The lists end with NULL.
typedef struct {
  const char *folder;
  const char *const *arguments;
  const char *const *environment;
  /// Bytes of memory of its own that each of its processes may take.
  uint64_t memory;
} paragraf_program;

/// A program that runs. The descriptors do not block.
typedef struct {
  /// Of its guard, which ends when the program and all that came of it are gone; to be waited for.
  pid_t guard;
  /// Its standard input, to be written; its standard output and error, to be read.
  int input, output, error;
  /// What the guard tells, see `paragraf_program_told`. When it is closed, also by our death, the guard kills
  /// the program, its process group and every process that came of it.
  int control;
} paragraf_running_program;

/// What the guard tells, once: how it ended.
typedef struct {
  int kind;
  /// An errno, an exit status, a signal.
  int value;
} paragraf_program_news;
#define PARAGRAF_PROGRAM_NOT_STARTED 1
#define PARAGRAF_PROGRAM_EXITED 2
#define PARAGRAF_PROGRAM_KILLED 3

/// Starts a program that inherits nothing of ours: no descriptors, no environment, no signal mask. Returns 0, or
/// an errno.
int paragraf_start_program(paragraf_program const *what, paragraf_running_program *started);

/// Whether the guard has told something, which is then in `news`; a guard that is gone took the program with it.
int paragraf_program_told(int control, paragraf_program_news *news);

/// `write`, but a pipe that nobody reads is an error (EPIPE) and no signal.
ssize_t paragraf_write_quietly(int descriptor, const void *bytes, size_t count);

/// Makes durable whatever was written to the file system of this open folder (`syncfs` is missing from the overlay). Returns 0,
/// or an errno.
int paragraf_sync_all(int descriptor);

/// Where `mark` first stands in `bytes` (`memmem` is missing from the overlay); -1 where it does not.
ssize_t paragraf_find(const void *bytes, size_t count, const void *mark, size_t length);
