#include "box.h"

#include <stdio.h>
#include <sys/wait.h>

static const char *name_of(const struct result *result) {
    switch (result->outcome) {
        case NEVER_BEGAN: return "neverBegan";
        case CANNOT_EXECUTE: return "cannotExecute";
        case TIMED_OUT: return "timedOut";
        case STARVED: return "starved";
        case CANCELLED: return "cancelled";
        case ENDED: return WIFSIGNALED(result->number) ? "signalled" : "exited";
    }
    return "neverBegan";
}

static int number_of(const struct result *result) {
    if (result->outcome != ENDED) return result->number;
    return WIFSIGNALED(result->number) ? WTERMSIG(result->number) : WEXITSTATUS(result->number);
}

/* Writes a name as a string of JSON. It may hold any byte: what is not ASCII is not told. */
static void write_name(FILE *file, const char *name) {
    putc('"', file);
    for (; *name; name++) {
        unsigned char byte = (unsigned char)*name;
        if (byte >= 0x80) fputs("\\ufffd", file);
        else if (byte < 0x20 || byte == '"' || byte == '\\') fprintf(file, "\\u%04x", byte);
        else putc(byte, file);
    }
    putc('"', file);
}

static void write_left(FILE *file, const struct result *result) {
    static const char *const names[] = {"sharedMemory", "semaphores", "messageQueues", "files"};
    for (int kind = 0; kind < LEFT_KINDS; kind++) {
        fprintf(file, "%s\"%s\":[", kind ? "," : "", names[kind]);
        for (int index = 0; index < result->left_count[kind]; index++) {
            if (index) putc(',', file);
            write_name(file, result->left[kind][index]);
        }
        putc(']', file);
    }
}

void write_report(int descriptor, const struct result *result, const struct evidence *evidence) {
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (!file) return;
    fprintf(
        file,
        "{\"ending\":\"%s\",\"number\":%d,\"process\":%d,\"leftovers\":%d,"
        "\"wallNanoseconds\":%lld,\"processorNanoseconds\":%lld,\"peakMemoryBytes\":%ld,"
        "\"peakProcesses\":%ld,\"memoryRanOut\":%s,\"processesRanOut\":%s,\"left\":{",
        name_of(result), number_of(result), (int)result->process, result->leftover_count,
        (long long)result->wall_nanoseconds, (long long)result->processor_nanoseconds,
        evidence->peak_memory, evidence->peak_processes,
        evidence->memory_ran_out ? "true" : "false",
        evidence->processes_ran_out ? "true" : "false");
    write_left(file, result);
    fputs("}}\n", file);
    fclose(file);
}
