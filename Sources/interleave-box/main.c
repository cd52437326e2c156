/* The box: starts a program confined by bubblewrap and tells what became of it.
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
 * With `--serve 1` the program is run as often as it is asked for (`serve.c`).
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

/* Runs the program once, with this process's own descriptors. */
static int run_alone(const struct plan *plan, struct walls *walls) {
    struct gifts gifts = {.kept_count = 3};
    for (; gifts.count < gifts.kept_count; gifts.count++) {
        int copy = fcntl(gifts.count, F_DUPFD_CLOEXEC, 3);
        gifts.descriptors[gifts.count] = copy < 0 ? open("/dev/null", O_RDWR | O_CLOEXEC) : copy;
    }
    struct evidence evidence;
    struct result result = run_once(plan, walls, &gifts, &evidence);
    tear_down(walls);
    if (plan->report) {
        int report = open(plan->report, O_WRONLY | O_TRUNC | O_CLOEXEC);
        write_report(report, &result, &evidence);
    }
    return end_alike(&result);
}

int main(int count, char **words) {
    if (count > 1 && strcmp(words[1], "--inside") == 0) return run_inside(count - 2, words + 2);
    struct plan plan = {0};
    if (!read_plan(count, words, &plan)) return EXIT_MISUSE;

    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0) return EXIT_FAULT;
    int yes = 1;
    setsockopt(ends[0], SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes);
    struct walls walls = {
        .news = ends[0], .signals = open_signals(), .requests = plan.serves ? 3 : -1};
    walls.bubblewrap = fork();
    if (walls.bubblewrap == 0) become_bubblewrap(&plan, ends[1]);
    if (walls.bubblewrap < 0) return EXIT_FAULT;
    close(ends[1]);
    return plan.serves ? serve(&plan, &walls) : run_alone(&plan, &walls);
}
