#define _GNU_SOURCE
#include "box.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int write_file(const char *folder, const char *name, const char *text) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t written = write(file, text, strlen(text));
    close(file);
    return written == (ssize_t)strlen(text);
}

static int write_number(const char *folder, const char *name, long number) {
    char text[32];
    snprintf(text, sizeof text, "%ld", number);
    return write_file(folder, name, text);
}

/* The number after a word in a file, or the first number if the word is empty; -1 if none. */
static long read_number(const char *folder, const char *name, const char *word) {
    char path[512], text[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    ssize_t count = read(file, text, sizeof text - 1);
    close(file);
    if (count <= 0) return -1;
    text[count] = 0;
    const char *place = text;
    for (; *word; place++) {
        place = strstr(place, word);
        if (!place) return -1;
        int begins_line = place == text || place[-1] == '\n';
        if (begins_line && place[strlen(word)] == ' ') {
            place += strlen(word);
            break;
        }
    }
    return atol(place);
}

/* Makes a group with this process's number in its name; a dead box's may still be there. */
static int make_group(char *path, size_t size, const char *root) {
    snprintf(path, size, "%s/interleave-%d", root, getpid());
    if (mkdir(path, 0755) == 0) return 1;
    if (errno == EEXIST && rmdir(path) == 0 && mkdir(path, 0755) == 0) return 1;
    path[0] = 0;
    return 0;
}

/* Sets the limits of groups that were made; returns 0 if one has no such limit. */
static int limit_groups(const struct plan *plan, const struct groups *groups) {
    if (groups->memory[0] && groups->is_unified) {
        if (!write_number(groups->memory, "memory.max", plan->memory_bytes)) return 0;
        /* Without an account of swap there is nothing to write. */
        write_number(groups->memory, "memory.swap.max", 0);
    } else if (groups->memory[0]) {
        if (!write_number(groups->memory, "memory.limit_in_bytes", plan->memory_bytes)) return 0;
        write_number(groups->memory, "memory.memsw.limit_in_bytes", plan->memory_bytes);
    }
    return !groups->processes[0] || write_number(groups->processes, "pids.max", plan->processes);
}

int make_groups(const struct plan *plan, struct groups *groups) {
    groups->is_unified = plan->unified_root != NULL;
    const char *memory_root = groups->is_unified ? plan->unified_root : plan->memory_root;
    int has_memory = memory_root && plan->memory_bytes > 0;
    if (has_memory && !make_group(groups->memory, sizeof groups->memory, memory_root)) return 0;
    if (plan->processes > 0 && groups->is_unified) {
        strcpy(groups->processes, groups->memory);
    } else if (plan->processes > 0 && plan->processes_root) {
        if (!make_group(groups->processes, sizeof groups->processes, plan->processes_root)) return 0;
    }
    return limit_groups(plan, groups);
}

static int add_entry(const char *folder, const char *name, struct gifts *gifts) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return 0;
    gifts->descriptors[gifts->count++] = file;
    return 1;
}

int add_entries(const struct groups *groups, struct gifts *gifts) {
    /* A thread that moves itself need not wait, often 10 ms, until no process of the machine forks,
       as a process must; the one that enters is both. The newer form lets no thread move alone. */
    const char *name = groups->is_unified ? "cgroup.procs" : "tasks";
    if (groups->memory[0] && !add_entry(groups->memory, name, gifts)) return 0;
    if (!groups->processes[0] || groups->is_unified) return 1;
    return add_entry(groups->processes, name, gifts);
}

struct evidence evidence_of(const struct groups *groups) {
    struct evidence evidence = {-1, -1, 0, 0};
    if (groups->memory[0] && groups->is_unified) {
        evidence.peak_memory = read_number(groups->memory, "memory.peak", "");
        evidence.memory_ran_out = read_number(groups->memory, "memory.events", "oom_kill") > 0;
    } else if (groups->memory[0]) {
        evidence.peak_memory = read_number(groups->memory, "memory.max_usage_in_bytes", "");
        evidence.memory_ran_out = read_number(groups->memory, "memory.oom_control", "oom_kill") > 0;
    }
    if (groups->processes[0]) {
        evidence.peak_processes = read_number(groups->processes, "pids.peak", "");
        evidence.processes_ran_out = read_number(groups->processes, "pids.events", "max") > 0;
    }
    return evidence;
}

static void kill_members(const char *path) {
    char name[512], line[32];
    snprintf(name, sizeof name, "%s/cgroup.procs", path);
    FILE *members = fopen(name, "re");
    if (!members) return;
    while (fgets(line, sizeof line, members))
        if (atoi(line) > 0) kill((pid_t)atoi(line), SIGKILL);
    fclose(members);
}

static void remove_group(const char *path) {
    struct timespec pause = {.tv_nsec = 500000};
    /* A process leaves its group a little after it was reaped; for at most five seconds. */
    for (int turn = 0; path[0] && rmdir(path) < 0 && errno == EBUSY && turn < 10000; turn++) {
        kill_members(path);
        nanosleep(&pause, NULL);
    }
}

void remove_groups(const struct groups *groups) {
    remove_group(groups->memory);
    if (!groups->is_unified) remove_group(groups->processes);
}
