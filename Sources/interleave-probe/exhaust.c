/* What takes all there is of one thing. Only for a sandbox: outside it takes the machine's. */
#define _GNU_SOURCE
#include "probe.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <mqueue.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int tell(const char *what, long count) {
    printf("%s %ld %d\n", what, count, errno);
    return 0;
}

/* Bytes of memory, each page used. */
static int take_memory(void) {
    for (long mebibytes = 0;; mebibytes++) {
        char *piece = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (piece == MAP_FAILED) return tell("mebibytes", mebibytes);
        memset(piece, 1, 1 << 20);
    }
}

/* The same by many processes, each of which takes little. */
static int take_memory_together(void) {
    for (int child = 0; child < 32; child++) {
        if (fork() != 0) continue;
        char *piece = malloc(32 << 20);
        if (piece) memset(piece, 1, 32 << 20);
        pause();
    }
    while (wait(NULL) > 0) {}
    return 0;
}

static int take_processes(void) {
    long count = 0;
    for (;; count++) {
        pid_t child = fork();
        if (child < 0) break;
        if (child == 0) pause();
    }
    return tell("processes", count);
}

static void *wait_for_ever(void *given) {
    pause();
    return given;
}

static int take_threads(void) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 65536);
    for (long count = 0;; count++) {
        pthread_t thread;
        errno = pthread_create(&thread, &attributes, wait_for_ever, NULL);
        if (errno) return tell("threads", count);
    }
}

/* Each process makes more, for ever. */
static int bomb(void) {
    while (fork() != INT_MIN) {}
    return 0;
}

static int take_descriptors(void) {
    for (long count = 0;; count++)
        if (open("/dev/null", O_RDONLY) < 0) return tell("descriptors", count);
}

/* Message queues of 80 KiB each. */
static int take_queues(void) {
    for (long count = 0;; count++) {
        char name[32];
        snprintf(name, sizeof name, "/queue-%ld", count);
        struct mq_attr attributes = {.mq_maxmsg = 10, .mq_msgsize = 8192};
        if (mq_open(name, O_RDWR | O_CREAT, 0600, &attributes) < 0) return tell("queues", count);
    }
}

static int fill(const char *path) {
    static char piece[1 << 16];
    memset(piece, 1, sizeof piece);
    long bytes = 0;
    int file = open(path, O_WRONLY | O_CREAT, 0600);
    if (file < 0) return tell(path, -1);
    for (ssize_t count; (count = write(file, piece, sizeof piece)) > 0;) bytes += count;
    return tell(path, bytes);
}

/* In files that are small enough each. */
static int fill_folder(const char *folder) {
    static char piece[1 << 20];
    memset(piece, 1, sizeof piece);
    for (long mebibytes = 0;; mebibytes++) {
        char path[128];
        snprintf(path, sizeof path, "%s/%ld", folder, mebibytes);
        int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0 || write(file, piece, sizeof piece) != sizeof piece)
            return tell(folder, mebibytes);
        close(file);
    }
}

static int spin(void) {
    for (volatile unsigned turn = 1; turn; turn += 2) {}
    return 0;
}

static int flood(void) {
    static char line[4096];
    memset(line, 'x', sizeof line);
    for (;;)
        if (write(STDOUT_FILENO, line, sizeof line) < 0) return 1;
}

/* Leaves processes that did what they could not to be found. */
static int leave_daemons(void) {
    for (int child = 0; child < 3; child++) {
        if (fork() != 0) continue;
        setsid();
        if (fork() != 0) _exit(0);
        for (int number = 1; number < 32; number++) signal(number, SIG_IGN);
        prctl(PR_SET_NAME, "kworker/0:0", 0, 0, 0);
        pause();
    }
    for (int child = 0; child < 3; child++) wait(NULL);
    return 0;
}

int exhaust(const char *what) {
    errno = 0;
    if (strcmp(what, "memory") == 0) return take_memory();
    if (strcmp(what, "memory-together") == 0) return take_memory_together();
    if (strcmp(what, "processes") == 0) return take_processes();
    if (strcmp(what, "threads") == 0) return take_threads();
    if (strcmp(what, "bomb") == 0) return bomb();
    if (strcmp(what, "descriptors") == 0) return take_descriptors();
    if (strcmp(what, "queues") == 0) return take_queues();
    if (strcmp(what, "file") == 0) return fill("/tmp/file");
    if (strcmp(what, "output-file") == 0) return fill("/box/output/file");
    if (strcmp(what, "scratch") == 0) return fill_folder("/tmp");
    if (strcmp(what, "shared") == 0) return fill_folder("/dev/shm");
    if (strcmp(what, "processor") == 0) return spin();
    if (strcmp(what, "output") == 0) return flood();
    if (strcmp(what, "sleep") == 0) return pause();
    if (strcmp(what, "stop") == 0) return raise(SIGSTOP);
    if (strcmp(what, "daemons") == 0) return leave_daemons();
    return 64;
}
