#define _GNU_SOURCE
#include "CSystem.h"
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

int paragraf_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int paragraf_spawn(
    pid_t *pid, const char *path, const char *argument, const char *option, int input, int output, int error, int lock) {
  char *const arguments[] = {"paragraf", (char *)argument, (char *)option, NULL};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t blocked, defaults;
  sigemptyset(&blocked);
  int const for_the_parent[] = {SIGINT, SIGTERM, SIGHUP, SIGUSR1};
  for (unsigned i = 0; i < sizeof for_the_parent / sizeof *for_the_parent; i++) sigaddset(&blocked, for_the_parent[i]);
  sigfillset(&defaults);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO);
  if (lock >= 0) posix_spawn_file_actions_adddup2(&actions, lock, 3);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &blocked);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int failure = posix_spawn(pid, path, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}

int paragraf_die_with_parent(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return -1;
  return getppid() == parent ? 0 : -1;
}

int paragraf_limit_memory(uint64_t address_space_bytes) {
  struct rlimit no_core = {0, 0}, limit;
  setrlimit(RLIMIT_CORE, &no_core);
  if (getrlimit(RLIMIT_AS, &limit) != 0) return -1;
  limit.rlim_cur = limit.rlim_max < address_space_bytes ? limit.rlim_max : address_space_bytes;
  errno = 0;
  return setrlimit(RLIMIT_AS, &limit);
}

// malloc leaves ENOMEM in errno; what aborts for want of memory does so before errno changes again.
static void tell(int signal_number) {
  if (errno == ENOMEM) _exit(PARAGRAF_OUT_OF_MEMORY);
  raise(signal_number);  // SA_RESETHAND: the default effect, once this handler returns.
}

void paragraf_tell_failed_allocations(void) {
  struct sigaction action = {0};
  action.sa_handler = tell;
  action.sa_flags = SA_RESETHAND;
  int const deadly[] = {SIGABRT, SIGTRAP, SIGILL, SIGSEGV, SIGBUS};
  for (unsigned i = 0; i < sizeof deadly / sizeof *deadly; i++) sigaction(deadly[i], &action, NULL);
}

void paragraf_return_memory(void) { malloc_trim(0); }

int paragraf_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGUSR1);
  struct sigaction hangup;
  if (sigaction(SIGHUP, NULL, &hangup) == 0 && hangup.sa_handler != SIG_IGN) sigaddset(&set, SIGHUP);  // nohup
  signal(SIGPIPE, SIG_IGN);
  if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int paragraf_next_signal(int descriptor) {
  struct signalfd_siginfo arrived;
  return read(descriptor, &arrived, sizeof arrived) == sizeof arrived ? (int)arrived.ssi_signo : 0;
}

int paragraf_rename_new(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // The file system cannot do that in one step.
  if (link(from, to) != 0) return errno;
  return unlink(from) == 0 ? 0 : errno;
}

int paragraf_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno; }

int paragraf_terminal_width(int descriptor) {
  struct winsize size;
  if (!isatty(descriptor) || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col > 0 ? size.ws_col : 80;
}

struct build_id {
  uint8_t *bytes;
  int room, count;
};

static int find_build_id(struct dl_phdr_info *object, size_t size, void *wanted) {
  (void)size;
  struct build_id *id = wanted;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    ElfW(Phdr) const *header = &object->dlpi_phdr[i];
    if (header->p_type != PT_NOTE) continue;
    char const *at = (char const *)(object->dlpi_addr + header->p_vaddr), *end = at + header->p_memsz;
    while (at + sizeof(ElfW(Nhdr)) <= end) {
      ElfW(Nhdr) const *note = (ElfW(Nhdr) const *)at;
      char const *name = at + sizeof *note, *content = name + ((note->n_namesz + 3) & ~3u);
      if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
        id->count = (int)note->n_descsz < id->room ? (int)note->n_descsz : id->room;
        memcpy(id->bytes, content, (size_t)id->count);
        return 1;
      }
      at = content + ((note->n_descsz + 3) & ~3u);
    }
  }
  return 1;  // The first object is the program itself.
}

int paragraf_build_id(uint8_t *bytes, int room) {
  struct build_id id = {bytes, room, 0};
  dl_iterate_phdr(find_build_id, &id);
  return id.count;
}

uint64_t paragraf_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000ull + (uint64_t)t.tv_nsec;
}

int paragraf_memory_file(void) { return memfd_create("paragraf", MFD_CLOEXEC); }

int paragraf_sync_all(int descriptor) { return syncfs(descriptor) == 0 ? 0 : errno; }

ssize_t paragraf_find(const void *bytes, size_t count, const void *mark, size_t length) {
  const char *found = memmem(bytes, count, mark, length);
  return found == NULL ? -1 : found - (const char *)bytes;
}
