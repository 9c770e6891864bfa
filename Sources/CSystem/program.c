// A foreign program under guard. The guard is a small process between us and the program: it ends the program and
// all that came of it when the program's own process ends, when we ask for it, and when we are gone, however we died.
#define _GNU_SOURCE
#include "CSystem.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// Between fork and exec only calls that are safe there: the process may have had threads.

static void tell(int control, int kind, int value) {
  paragraf_program_news const news = {kind, value};
  (void)!send(control, &news, sizeof news, MSG_NOSIGNAL);
}

static void run(paragraf_program const *what, int const streams[3], int control, pid_t guard) {
  setpgid(0, 0);
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != guard) _exit(127);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  struct rlimit no_core = {0, 0}, limit;
  setrlimit(RLIMIT_CORE, &no_core);
  // Ours is made for us; programs that reserve much and use little would fail under it.
  if (getrlimit(RLIMIT_AS, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_AS, &limit);
  }
  if (getrlimit(RLIMIT_DATA, &limit) == 0) {
    if (limit.rlim_max > what->memory) limit.rlim_max = what->memory;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_DATA, &limit);
  }
  for (int i = 0; i < 3; i++)
    if (dup2(streams[i], i) < 0) goto failed;
  if (close_range(3, ~0u, CLOSE_RANGE_CLOEXEC) != 0 || chdir(what->folder) != 0) goto failed;
  environ = (char **)what->environment;
  execvp(what->arguments[0], (char *const *)what->arguments);
failed:
  tell(control, PARAGRAF_PROGRAM_NOT_STARTED, errno);
  _exit(127);
}

// The process numbers of our children; at most `most` of them.
static int children(pid_t *found, int most) {
  int file = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  char text[4096];
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  int count = 0;
  pid_t number = 0;
  for (ssize_t i = 0; i < length && count < most; i++) {
    if (text[i] >= '0' && text[i] <= '9') {
      number = number * 10 + (text[i] - '0');
    } else if (number > 0) {
      found[count++] = number;
      number = 0;
    }
  }
  return count;
}

static _Noreturn void guard(paragraf_program const *what, int const streams[3], int control) {
  sigset_t all, child;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  signal(SIGCHLD, SIG_DFL);
  // What the program leaves behind becomes ours, not init's.
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t self = getpid(), program = _Fork();
  if (program == 0) run(what, streams, control, self);
  if (program < 0) {
    tell(control, PARAGRAF_PROGRAM_NOT_STARTED, errno);
    _exit(1);
  }
  setpgid(program, program);
  // We keep no file of anybody's.
  if (control != 0) dup2(control, 0);
  close_range(1, ~0u, 0);
  int deaths = signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK);
  struct pollfd watched[] = {{.fd = 0, .events = POLLIN}, {.fd = deaths, .events = POLLIN}};
  siginfo_t ending = {0};
  for (;;) {
    poll(watched, 2, -1);
    if (watched[0].revents) break;
    struct signalfd_siginfo drained;
    while (read(deaths, &drained, sizeof drained) > 0) {}
    // Not reaped yet: its number still stands for its group.
    if (waitid(P_PID, program, &ending, WEXITED | WNOHANG | WNOWAIT) == 0 && ending.si_pid == program) {
      int exited = ending.si_code == CLD_EXITED;
      tell(0, exited ? PARAGRAF_PROGRAM_EXITED : PARAGRAF_PROGRAM_KILLED, ending.si_status);
      break;
    }
    while (waitid(P_ALL, 0, &ending, WEXITED | WNOHANG | WNOWAIT) == 0 && ending.si_pid > 0
           && ending.si_pid != program)
      waitpid(ending.si_pid, NULL, 0);
  }
  kill(-program, SIGKILL);
  // Also those that left the group: orphans come to us as their parents die.
  pid_t left[64];
  for (int count; (count = children(left, 64)) > 0;) {
    for (int i = 0; i < count; i++) kill(left[i], SIGKILL);
    waitpid(-1, NULL, 0);
    while (waitpid(-1, NULL, WNOHANG) > 0) {}
  }
  waitpid(program, NULL, 0);
  _exit(0);
}

int paragraf_start_program(paragraf_program const *what, paragraf_running_program *started) {
  int ends[4][2] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}};
  int failure = 0;
  for (int i = 0; i < 3 && !failure; i++)
    if (pipe2(ends[i], O_CLOEXEC) != 0) failure = errno;
  if (!failure && socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends[3]) != 0) failure = errno;
  pid_t process = -1;
  if (!failure) {
    int const streams[3] = {ends[0][0], ends[1][1], ends[2][1]};
    process = _Fork();
    if (process == 0) guard(what, streams, ends[3][1]);
    if (process < 0) failure = errno;
  }
  int const theirs[4] = {ends[0][0], ends[1][1], ends[2][1], ends[3][1]};
  int const ours[4] = {ends[0][1], ends[1][0], ends[2][0], ends[3][0]};
  for (int i = 0; i < 4; i++) {
    if (theirs[i] >= 0) close(theirs[i]);
    if (failure && ours[i] >= 0) close(ours[i]);
    if (!failure) fcntl(ours[i], F_SETFL, fcntl(ours[i], F_GETFL) | O_NONBLOCK);
  }
  if (failure) return failure;
  *started = (paragraf_running_program){process, ours[0], ours[1], ours[2], ours[3]};
  return 0;
}

int paragraf_program_told(int control, paragraf_program_news *news) {
  ssize_t length = recv(control, news, sizeof *news, 0);
  if (length == sizeof *news) return 1;
  if (length != 0) return 0;
  *news = (paragraf_program_news){PARAGRAF_PROGRAM_KILLED, SIGKILL};
  return 1;
}

ssize_t paragraf_write_quietly(int descriptor, const void *bytes, size_t count) {
  sigset_t broken, former, waiting;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  sigpending(&waiting);
  pthread_sigmask(SIG_BLOCK, &broken, &former);
  ssize_t written = write(descriptor, bytes, count);
  int failure = errno;
  if (written < 0 && failure == EPIPE && !sigismember(&waiting, SIGPIPE)) {
    struct timespec const at_once = {0, 0};
    sigtimedwait(&broken, NULL, &at_once);
  }
  pthread_sigmask(SIG_SETMASK, &former, NULL);
  errno = failure;
  return written;
}
