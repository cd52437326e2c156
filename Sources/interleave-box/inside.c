#define _GNU_SOURCE
#include "box.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void tell(int news, struct news message) {
    while (send(news, &message, sizeof message, MSG_NOSIGNAL) < 0 && errno == EINTR) {}
}

/* Gives the program its own descriptors, and no other. */
static void take_gifts(const struct gifts *gifts) {
    int copies[LARGEST_GIFT_COUNT];
    /* Out of the way: one's number may be the place of another. */
    for (int index = 0; index < gifts->kept_count; index++)
        copies[index] = fcntl(gifts->descriptors[index], F_DUPFD_CLOEXEC, 16);
    for (int index = 0; index < gifts->kept_count; index++) dup2(copies[index], index);
}

/* The one who has it entered its groups must not run without. */
static int enter_groups(const struct gifts *gifts) {
    for (int index = gifts->kept_count; index < gifts->count; index++)
        if (write(gifts->descriptors[index], "0", 1) != 1) return 0;
    return 1;
}

static void become_program(int news, long processes, const struct gifts *gifts, char **program) {
    setsid();
    if (!enter_groups(gifts)) {
        tell(news, (struct news){.kind = NEWS_CANNOT_EXECUTE, .number = errno});
        _exit(127);
    }
    take_gifts(gifts);
    struct rlimit limit = {(rlim_t)processes + 1, (rlim_t)processes + 1};
    /* Inside, the kernel counts this namespace's processes alone; the first one is among them. */
    if (processes > 0) setrlimit(RLIMIT_NPROC, &limit);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    /* The kernel adds who sends it: the box learns the process's number outside. */
    tell(news, (struct news){.kind = NEWS_STARTING});
    execve(program[0], program, environ);
    tell(news, (struct news){.kind = NEWS_CANNOT_EXECUTE, .number = errno});
    _exit(127);
}

/* How many other processes are alive inside; zombies are not. */
static int living_count(void) {
    int count = 0;
    DIR *processes = opendir("/proc");
    if (!processes) return 0;
    for (struct dirent *entry; (entry = readdir(processes));) {
        if (!isdigit((unsigned char)entry->d_name[0]) || atoi(entry->d_name) == getpid()) continue;
        char path[64], line[512];
        snprintf(path, sizeof path, "/proc/%.20s/stat", entry->d_name);
        int file = open(path, O_RDONLY | O_CLOEXEC);
        ssize_t size = file < 0 ? -1 : read(file, line, sizeof line - 1);
        if (file >= 0) close(file);
        if (size <= 0) continue;
        line[size] = 0;
        /* The command's name stands in parentheses and may hold any character. */
        char *after_name = strrchr(line, ')');
        if (after_name && after_name[1] && !strchr("ZX", after_name[2])) count++;
    }
    closedir(processes);
    return count;
}

/* Waits for the program; returns 0 early if the box asks for the end or is gone. */
static int wait_for_program(pid_t program, int news, int signals, int *status) {
    for (;;) {
        for (pid_t child; (child = waitpid(-1, status, WNOHANG)) > 0;)
            if (child == program) return 1;
        struct pollfd events[] = {{.fd = signals, .events = POLLIN}, {.fd = news, .events = POLLIN}};
        poll(events, 2, -1);
        struct signalfd_siginfo info;
        while (read(signals, &info, sizeof info) == sizeof info) {}
        if (events[1].revents) return 0;
    }
}

/* Gives what the program left a while to end by itself; returns how many are alive then. */
static int leftovers_after(long grace_milliseconds) {
    struct timespec pause = {.tv_nsec = 1000000};
    for (long waited = 0;; waited++) {
        while (waitpid(-1, NULL, WNOHANG) > 0) {}
        int count = living_count();
        if (count == 0 || waited >= grace_milliseconds) return count;
        nanosleep(&pause, NULL);
    }
}

static int64_t processor_time_of_children(void) {
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000LL +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000LL;
}

/* What was asked for on the command line of this process. */
struct inside {
    int news, signals;
    long processes, grace_milliseconds;
    int stack_signal;
    char **program;
};

/* Runs the program once and tells of it; returns whether another may be run after it. */
static int run_program(const struct inside *inside, struct gifts *gifts) {
    int64_t processor_time = processor_time_of_children();
    pid_t program = fork();
    if (program == 0) become_program(inside->news, inside->processes, gifts, inside->program);
    /* Whoever waits for the end of the program's output or of its socket must not wait for us. */
    close_gifts(gifts);
    if (program < 0) {
        tell(inside->news, (struct news){.kind = NEWS_CANNOT_EXECUTE, .number = errno});
        tell(inside->news, (struct news){.kind = NEWS_ENDED});
        return 0;
    }
    int status = SIGKILL;
    int has_ended = wait_for_program(program, inside->news, inside->signals, &status);
    int leftovers = has_ended ? leftovers_after(inside->grace_milliseconds) : living_count() - 1;
    if (!has_ended && inside->stack_signal > 0) ask_all_threads(inside->stack_signal);
    kill(-1, SIGKILL);
    while (waitpid(-1, NULL, 0) > 0 || errno == EINTR) {}
    int names = tell_what_is_left(inside->news);
    struct news end = {.kind = NEWS_ENDED,
                       .number = status,
                       .leftover_count = leftovers,
                       .processor_nanoseconds = processor_time_of_children() - processor_time};
    end.is_clean = has_ended && leftovers == 0 && names == 0 && folders_are_as_before();
    tell(inside->news, end);
    return end.is_clean;
}

int run_inside(int count, char **words) {
    if (count < 5 || getpid() != 1) return 64;
    struct inside inside = {.news = atoi(words[0]),
                            .processes = atol(words[1]),
                            .grace_milliseconds = atol(words[2]),
                            .stack_signal = atoi(words[3]),
                            .program = words + 4};
    /* Closes its memory and descriptors in /proc to the program, which has the same user. */
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    /* Out of the numbers that the program's descriptors will have. */
    int news = fcntl(inside.news, F_DUPFD_CLOEXEC, 24);
    close(inside.news);
    inside.news = news;
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    sigprocmask(SIG_SETMASK, &signals, NULL);
    inside.signals = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    /* Whoever waits for the end of the streams that we began with must not wait for us. */
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int stream = 0; stream <= 2; stream++) dup2(nothing, stream);
    if (!folders_are_as_before()) return 70;

    struct gifts gifts;
    while (receive_gifts(inside.news, &gifts))
        if (!run_program(&inside, &gifts)) break;
    return 0;
}
