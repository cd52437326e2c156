#include "box.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name_of(const struct result *result) {
    switch (result->outcome) {
        case NEVER_BEGAN: return "neverBegan";
        case CANNOT_EXECUTE: return "cannotExecute";
        case TIMED_OUT: return "timedOut";
        case CANCELLED: return "cancelled";
        case ENDED: return WIFSIGNALED(result->number) ? "signalled" : "exited";
    }
    return "neverBegan";
}

static int number_of(const struct result *result) {
    if (result->outcome != ENDED) return result->number;
    return WIFSIGNALED(result->number) ? WTERMSIG(result->number) : WEXITSTATUS(result->number);
}

void write_report(const char *path, const struct result *result, const struct evidence *evidence) {
    char line[512];
    int count = snprintf(
        line, sizeof line,
        "{\"ending\":\"%s\",\"number\":%d,\"process\":%d,\"leftovers\":%d,"
        "\"wallNanoseconds\":%lld,\"processorNanoseconds\":%lld,\"peakMemoryBytes\":%ld,"
        "\"peakProcesses\":%ld,\"memoryRanOut\":%s,\"processesRanOut\":%s}\n",
        name_of(result), number_of(result), (int)result->process, result->leftover_count,
        (long long)result->wall_nanoseconds, (long long)result->processor_nanoseconds,
        evidence->peak_memory, evidence->peak_processes,
        evidence->memory_ran_out ? "true" : "false",
        evidence->processes_ran_out ? "true" : "false");
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return;
    ssize_t written = write(file, line, (size_t)count);
    (void)written;
    close(file);
}
