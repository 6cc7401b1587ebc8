// Runs a program and writes what it and all its descendants used: rusage REPORT PROGRAM [ARGUMENTS…]
// Orphans are adopted (subreaper), so that nothing is left out of the account.
#define _GNU_SOURCE
#include "measure.h"
#include <errno.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc < 3) die("rusage REPORT PROGRAM [ARGUMENTS]");
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  const double begun = seconds(CLOCK_MONOTONIC);
  const pid_t child = fork();
  if (child == 0) {
    execvp(argv[2], argv + 2);
    die("%s cannot be started", argv[2]);
  }
  double wall = 0;
  int status = 0, each;
  for (;;) {
    const pid_t ended = wait(&each);
    if (ended < 0 && errno == ECHILD) break;
    if (ended == child) {
      status = each;
      wall = seconds(CLOCK_MONOTONIC) - begun;
    }
  }
  struct rusage used;
  getrusage(RUSAGE_CHILDREN, &used);
  FILE *report = fopen(argv[1], "w");
  if (report == NULL) die("cannot write %s", argv[1]);
  fprintf(report, "{\"wall\":%.6f,\"cpu\":%.6f,\"maxRss\":%ld}\n", wall,
          (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-6,
          used.ru_maxrss * 1024);
  fclose(report);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
