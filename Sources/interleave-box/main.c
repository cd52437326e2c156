/* The box of one run: starts a program confined by bubblewrap and tells what became of it.
 *
 *     interleave-box [OPTION VALUE]... --bubblewrap COUNT WORD... PROGRAM [ARGUMENT...]
 *
 * Three processes stand between the tool and the program. The box itself is outside, has one thread
 * (bubblewrap is bound to the thread that starts it) and does what needs the tool's rights: it
 * makes control groups, gives away those rights and becomes, in a child, bubblewrap. That makes the
 * namespaces and becomes this program again, as the first process inside (`inside.c`). Only that
 * one sees how the program really ended and what it left behind; it tells so over a socket
 * that the program never holds. When it dies, the kernel kills all the others.
 *
 * The box ends as the program did: with its exit code, or by its signal. The report is a line of
 * JSON in a file. Told to end by SIGTERM, the box kills everything, reports, and ends.
 */
#define _GNU_SOURCE
#include "box.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* Exit codes of the box itself, those of sysexits. */
enum { EXIT_MISUSE = 64, EXIT_CANNOT_CONFINE = 69, EXIT_FAULT = 70 };

static int open_signals(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    sigprocmask(SIG_SETMASK, &signals, NULL);
    signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* Leaves as the program did, so that whoever waits for the box sees the program's end. */
static int end_alike(const struct result *result) {
    if (result->outcome == NEVER_BEGAN) return EXIT_CANNOT_CONFINE;
    if (result->outcome == CANNOT_EXECUTE) return EXIT_FAULT;
    int signal_number = SIGKILL;
    if (result->outcome == ENDED) {
        if (WIFEXITED(result->number)) return WEXITSTATUS(result->number);
        signal_number = WTERMSIG(result->number);
    }
    struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    signal(signal_number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    raise(signal_number);
    return 128 + signal_number;
}

int main(int count, char **words) {
    if (count > 1 && strcmp(words[1], "--inside") == 0) return run_inside(count - 2, words + 2);
    struct plan plan = {0};
    if (!read_plan(count, words, &plan)) return EXIT_MISUSE;

    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0) return EXIT_FAULT;
    int yes = 1;
    setsockopt(ends[0], SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes);
    int signals = open_signals();

    struct groups groups = {0};
    struct evidence evidence = {-1, -1, 0, 0};
    struct result result = {.outcome = NEVER_BEGAN};
    if (make_groups(&plan, &groups)) {
        pid_t bubblewrap = fork();
        if (bubblewrap == 0) become_bubblewrap(&plan, &groups, ends[1]);
        close(ends[1]);
        /* The program's end of a conversation must not stay open here. */
        if (plan.keeps_socket) close(3);
        if (bubblewrap > 0) result = watch(bubblewrap, ends[0], signals, plan.wall_milliseconds);
        evidence = evidence_of(&groups);
    } else {
        fprintf(stderr, "interleave-box: control groups cannot be made\n");
    }
    remove_groups(&groups);
    if (plan.report) write_report(plan.report, &result, &evidence);
    return end_alike(&result);
}
