// What the Glibc overlay lacks or types wrongly: see each function.
#pragma once
#include <stdint.h>
#include <sys/types.h>

/// Pipe whose both ends close on exec (`pipe2` is missing from the overlay). Returns 0, or -1 with errno.
int paragraf_pipe(int ends[2]);

/// Asks the kernel to kill this process when its parent dies (`prctl` is variadic, so not imported).
/// Returns 0; -1 when the parent, `parent`, is gone already.
int paragraf_die_with_parent(pid_t parent);

/// Caps the address space and the processor time of this process (the RLIMIT_ constants have a type that
/// setrlimit's Swift signature refuses). 0 leaves a limit as it is. Returns 0, or -1 with errno.
int paragraf_limit(uint64_t address_space_bytes, uint64_t cpu_seconds);

/// SIGINT and SIGTERM become readable bytes on the returned descriptor instead of ending the process.
/// Returns the descriptor, or -1 with errno.
int paragraf_interrupts(void);

/// Width in columns of the terminal behind `descriptor`, or 0 when there is none.
int paragraf_terminal_width(int descriptor);

/// Wall-clock-independent nanoseconds.
uint64_t paragraf_now(void);
