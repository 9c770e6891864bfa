#define _GNU_SOURCE
#include "CSystem.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

int paragraf_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int paragraf_die_with_parent(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return -1;
  return getppid() == parent ? 0 : -1;
}

static int cap(int resource, rlim_t value) {
  if (value == 0) return 0;
  struct rlimit limit = {value, value};
  return setrlimit(resource, &limit);
}

int paragraf_limit(uint64_t address_space_bytes, uint64_t cpu_seconds) {
  struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  if (cap(RLIMIT_AS, address_space_bytes) != 0) return -1;
  return cap(RLIMIT_CPU, cpu_seconds);
}

int paragraf_interrupts(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int paragraf_terminal_width(int descriptor) {
  struct winsize size;
  if (!isatty(descriptor) || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col > 0 ? size.ws_col : 80;
}

uint64_t paragraf_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000ull + (uint64_t)t.tv_nsec;
}
