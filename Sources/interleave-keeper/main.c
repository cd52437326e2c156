/* The keeper of one run: a process between the tool and a program that nobody trusts.
 *
 *     interleave-keeper WALL_MILLISECONDS GRACE_MILLISECONDS OUTPUT_BYTES
 *                       DIRECTORY EXECUTABLE [ARGUMENT...]
 *
 * It starts the program in a session of its own, with this process's environment and standard
 * input, and ends when the program's first process does, or at the limit of time. Whatever descends
 * from the program is a descendant of the keeper too, for the keeper adopts orphans, so that it
 * can kill all of them: those that left the process group, and those that left the session. When
 * the first process has ended by itself, the others have the grace to do so too. Everything is
 * killed at once when the keeper is told to end, and when the tool itself is gone.
 *
 * A program that had less of the processor than the limit of time, and wants more of it at that
 * moment, was kept waiting by the machine: it goes on until it has had as much. One that has not
 * at ten times the limit and half a minute is starved.
 *
 * The report goes to standard output, a line and then the bytes that the program wrote:
 *
 *     exited|signalled|timedOut|starved NUMBER LEFTOVERS WAS_CUT NANOSECONDS OUTPUT_BYTES ERROR_BYTES
 *     notStarted STAGE ERRNO
 */
#define _GNU_SOURCE
#include "keeper.h"
#include "processor_use.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum outcome { ENDED, TIMED_OUT, STARVED, CANCELLED };

static int64_t nanoseconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Blocks the signals that the keeper reads as events, and gives the descriptor to read. */
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

/* Takes the signals that have come; returns whether one of them asks the keeper to end. */
static int take_signals(int signals) {
    int is_cancelled = 0;
    struct signalfd_siginfo info;
    while (read(signals, &info, sizeof info) == sizeof info)
        if (info.ssi_signo != SIGCHLD) is_cancelled = 1;
    return is_cancelled;
}

/* Waits for something to happen until the deadline, and takes what was written.
 * Returns whether nobody wants the result any more. */
static int wait_for_event(int64_t deadline, int signals, struct stream *streams) {
    int64_t milliseconds = (deadline - nanoseconds_now()) / 1000000 + 1;
    if (milliseconds < 0) milliseconds = 0;
    struct pollfd events[] = {
        {.fd = signals, .events = POLLIN},
        {.fd = streams[0].descriptor, .events = POLLIN},
        {.fd = streams[1].descriptor, .events = POLLIN},
        /* Without a reader the pipe to the tool is in error: the tool is dead. */
        {.fd = STDOUT_FILENO, .events = 0},
    };
    if (poll(events, 4, milliseconds > 60000 ? 60000 : (int)milliseconds) < 0)
        return errno != EINTR;
    for (int index = 0; index < 2; index++)
        if (events[index + 1].revents) drain_stream(&streams[index]);
    return (events[3].revents & (POLLERR | POLLNVAL)) || take_signals(signals);
}

/* Keeps watch until the program's leader is dead, the time is over, or nobody wants the result. */
static enum outcome watch(pid_t leader, int64_t begin, int64_t wall, int signals,
                          struct stream *streams) {
    int64_t last_moment = begin + longest_time(wall);
    for (int64_t deadline = begin + wall;; deadline += NANOSECONDS_BETWEEN_LOOKS) {
        while (nanoseconds_now() < deadline) {
            if (wait_for_event(deadline, signals, streams)) return CANCELLED;
            if (leader_is_dead(leader)) return ENDED;
        }
        if (!was_kept_waiting(getpid(), wall, 0)) return TIMED_OUT;
        if (deadline >= last_moment) return STARVED;
    }
}

/* Lets the other processes end by themselves; returns whether nobody wants the result any more. */
static int linger(pid_t leader, int64_t deadline, int signals, struct stream *streams,
                  struct remains *remains) {
    while (has_living_child(leader, remains) && nanoseconds_now() < deadline)
        if (wait_for_event(deadline, signals, streams)) return 1;
    return 0;
}

static void write_all(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) _exit(EXIT_FAILURE);
        bytes += written;
        count -= (size_t)written;
    }
}

static void report(enum outcome outcome, struct remains remains, int64_t nanoseconds,
                   const struct stream *streams) {
    int status = remains.leader_status;
    int was_signalled = WIFSIGNALED(status);
    const char *ending = outcome == TIMED_OUT ? "timedOut"
                         : outcome == STARVED ? "starved"
                         : was_signalled      ? "signalled"
                                              : "exited";
    int number = was_signalled ? WTERMSIG(status) : WEXITSTATUS(status);
    char line[256];
    int count = snprintf(line, sizeof line, "%s %d %d %d %lld %zu %zu\n", ending, number,
                         remains.leftover_count, streams[0].was_cut || streams[1].was_cut,
                         (long long)nanoseconds, streams[0].count, streams[1].count);
    write_all(line, (size_t)count);
    write_all(streams[0].bytes, streams[0].count);
    write_all(streams[1].bytes, streams[1].count);
}

static void report_failure(struct start_failure failure) {
    char line[64];
    int count = snprintf(line, sizeof line, "notStarted %d %d\n", failure.stage, failure.error);
    write_all(line, (size_t)count);
}

int main(int argument_count, char **arguments) {
    if (argument_count < 6) return 64;
    int64_t wall = atoll(arguments[1]) * 1000000;
    int64_t grace = atoll(arguments[2]) * 1000000;
    size_t limit = (size_t)atoll(arguments[3]);
    struct stream streams[2] = {{.limit = limit}, {.limit = limit}};
    int write_ends[2];
    for (int index = 0; index < 2; index++) {
        int ends[2];
        streams[index].bytes = malloc(limit > 0 ? limit : 1);
        if (!streams[index].bytes || pipe2(ends, O_CLOEXEC) < 0) return 70;
        fcntl(ends[0], F_SETFL, O_NONBLOCK);
        streams[index].descriptor = ends[0];
        write_ends[index] = ends[1];
    }
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    int signals = open_signals();

    int64_t begin = nanoseconds_now();
    struct start_failure failure;
    pid_t leader =
        start_program(arguments[4], arguments + 5, write_ends[0], write_ends[1], &failure);
    close(write_ends[0]);
    close(write_ends[1]);
    close(STDIN_FILENO);
    if (failure.error != 0) {
        report_failure(failure);
        return 0;
    }
    enum outcome outcome = watch(leader, begin, wall, signals, streams);
    int64_t end = nanoseconds_now();
    struct remains remains = {0};
    if (outcome == ENDED && grace > 0 && linger(leader, end + grace, signals, streams, &remains))
        outcome = CANCELLED;
    end_all(leader, &remains);
    if (outcome == CANCELLED) return 130;
    drain_stream(&streams[0]);
    drain_stream(&streams[1]);
    report(outcome, remains, end - begin, streams);
    return 0;
}
