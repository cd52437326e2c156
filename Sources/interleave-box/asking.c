#define _GNU_SOURCE
#include "box.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { LARGEST_ASKED_COUNT = 64, LARGEST_WAIT_MILLISECONDS = 2000 };

/* What a thread does with the signal. */
struct readiness {
    int has_handler, is_blocked, is_pending, is_dead;
};

static uint64_t word_after(const char *text, const char *name) {
    const char *place = strstr(text, name);
    return place ? strtoull(place + strlen(name), NULL, 16) : 0;
}

/* Returns 0 if there is no such thread. */
static int read_readiness(pid_t thread, int signal_number, struct readiness *readiness) {
    char path[64], text[4096];
    snprintf(path, sizeof path, "/proc/%d/status", thread);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t count = read(file, text, sizeof text - 1);
    close(file);
    if (count <= 0) return 0;
    text[count] = 0;
    uint64_t bit = 1ULL << (signal_number - 1);
    const char *state = strstr(text, "\nState:\t");
    readiness->has_handler = (word_after(text, "\nSigCgt:\t") & bit) != 0;
    readiness->is_blocked = (word_after(text, "\nSigBlk:\t") & bit) != 0;
    readiness->is_pending = (word_after(text, "\nSigPnd:\t") & bit) != 0;
    readiness->is_dead = !state || strchr("ZX", state[8]) != NULL;
    return 1;
}

/* Between leaving the queue and being blocked for its handler, a signal is neither for a moment. */
enum { LOOKS_TO_BE_SURE = 3 };

struct asked {
    pid_t threads[LARGEST_ASKED_COUNT];
    /* How many times in a row each thread was seen without the signal. */
    int looks[LARGEST_ASKED_COUNT];
    int count;
};

static void ask_threads(const char *process, int signal_number, struct asked *asked) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%.20s/task", process);
    DIR *threads = opendir(path);
    if (!threads) return;
    for (struct dirent *entry; (entry = readdir(threads));) {
        pid_t thread = atoi(entry->d_name);
        struct readiness readiness;
        if (thread <= 0 || asked->count == LARGEST_ASKED_COUNT) continue;
        if (!read_readiness(thread, signal_number, &readiness)) continue;
        /* Without a handler the signal would kill, and blocked nobody would answer it. */
        if (!readiness.has_handler || readiness.is_blocked || readiness.is_dead) continue;
        if (syscall(SYS_tgkill, atoi(process), thread, signal_number) == 0)
            asked->threads[asked->count++] = thread;
    }
    closedir(threads);
}

void ask_all_threads(int signal_number) {
    struct asked asked = {.count = 0};
    DIR *processes = opendir("/proc");
    if (!processes) return;
    for (struct dirent *entry; (entry = readdir(processes));)
        if (isdigit((unsigned char)entry->d_name[0]) && atoi(entry->d_name) != getpid())
            ask_threads(entry->d_name, signal_number, &asked);
    closedir(processes);
    struct timespec pause = {.tv_nsec = 1000000};
    for (int waited = 0; asked.count > 0 && waited < LARGEST_WAIT_MILLISECONDS; waited++) {
        nanosleep(&pause, NULL);
        int rest = 0;
        for (int index = 0; index < asked.count; index++) {
            struct readiness readiness;
            if (!read_readiness(asked.threads[index], signal_number, &readiness)
                || readiness.is_dead)
                continue;
            /* The signal waits, and is then blocked while its handler runs. */
            int is_busy = readiness.is_pending || readiness.is_blocked;
            int looks = is_busy ? 0 : asked.looks[index] + 1;
            if (looks == LOOKS_TO_BE_SURE) continue;
            asked.threads[rest] = asked.threads[index];
            asked.looks[rest++] = looks;
        }
        asked.count = rest;
    }
}
