// The limit of a durable log: one record appended and forced to the disk after the other.
// append-limit FILE BYTES RECORDS
#include "measure.h"
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc != 4) die("append-limit FILE BYTES RECORDS");
  const size_t bytes = (size_t)atol(argv[2]);
  const long records = atol(argv[3]);
  char *record = malloc(bytes);
  memset(record, 'x', bytes);
  const int file = open(argv[1], O_CREAT | O_TRUNC | O_WRONLY | O_APPEND, 0600);
  if (file < 0) die("cannot write %s", argv[1]);
  const double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (long i = 0; i < records; i++) {
    if (write(file, record, bytes) != (ssize_t)bytes || fdatasync(file) != 0) die("cannot write %s", argv[1]);
  }
  printf("{\"units\":%ld,\"cpu\":%.6f,\"wall\":%.6f,\"found\":{}}\n", records,
         seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, seconds(CLOCK_MONOTONIC) - wall);
  return close(file);
}
