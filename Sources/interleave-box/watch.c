#define _GNU_SOURCE
#include "box.h"
#include "processor_use.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Building the walls takes milliseconds, on a machine with much else to do a few seconds; one that
 * needs longer than this is broken. */
#define TIME_TO_BEGIN 60000000000LL

#define TIME_TO_END 4000000000LL

static int64_t nanoseconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Takes one message and the number of its sender, which the kernel vouches for.
 * Returns 0 if there is none. */
static int receive(int news, struct news *message, pid_t *sender) {
    struct iovec place = {message, sizeof *message};
    union {
        char bytes[CMSG_SPACE(sizeof(struct ucred))];
        struct cmsghdr aligned;
    } control;
    struct msghdr header = {.msg_iov = &place,
                            .msg_iovlen = 1,
                            .msg_control = &control,
                            .msg_controllen = sizeof control};
    ssize_t count;
    do count = recvmsg(news, &header, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    while (count < 0 && errno == EINTR);
    if (count != sizeof *message) return 0;
    struct cmsghdr *entry = CMSG_FIRSTHDR(&header);
    if (entry && entry->cmsg_type == SCM_CREDENTIALS) {
        struct ucred credentials;
        memcpy(&credentials, CMSG_DATA(entry), sizeof credentials);
        *sender = credentials.pid;
    }
    return 1;
}

static void take_name(const struct news *message, struct result *result) {
    int kind = message->number;
    if (kind < 0 || kind >= LEFT_KINDS) return;
    int *count = &result->left_count[kind];
    if (*count == LARGEST_NAME_COUNT) return;
    memcpy(result->left[kind][(*count)++], message->name, LARGEST_NAME_SIZE);
}

/* Takes what the first process inside told; returns whether the program is over. */
static int take_news(int news, struct result *result) {
    struct news message;
    pid_t sender = 0;
    while (receive(news, &message, &sender)) {
        if (message.kind == NEWS_STARTING) {
            result->process = sender;
            result->begin = nanoseconds_now();
            if (result->outcome == NEVER_BEGAN) result->outcome = ENDED;
        } else if (message.kind == NEWS_CANNOT_EXECUTE) {
            result->outcome = CANNOT_EXECUTE;
            result->number = message.number;
        } else if (message.kind == NEWS_LEFT) {
            take_name(&message, result);
        } else {
            if (result->outcome != CANNOT_EXECUTE) result->number = message.number;
            result->leftover_count = message.leftover_count;
            result->processor_nanoseconds = message.processor_nanoseconds;
            result->is_clean = message.is_clean;
            return 1;
        }
    }
    return 0;
}

int is_asked_to_end(int signals) {
    int is_asked = 0;
    struct signalfd_siginfo info;
    while (read(signals, &info, sizeof info) == sizeof info)
        if (info.ssi_signo != SIGCHLD) is_asked = 1;
    return is_asked;
}

/* Waits for something to happen until a moment. */
static void wait_until(int64_t deadline, const struct walls *walls) {
    int64_t milliseconds = (deadline - nanoseconds_now()) / 1000000 + 1;
    struct pollfd events[] = {{.fd = walls->signals, .events = POLLIN},
                              {.fd = walls->news, .events = POLLIN},
                              {.fd = walls->requests, .events = POLLIN}};
    poll(events, 3, milliseconds < 0 ? 0 : milliseconds > 60000 ? 60000 : (int)milliseconds);
}

/* What it means that a run's time is over; ENDED if it is not, for it was kept waiting. */
static enum outcome judge(const struct walls *walls, const struct result *result,
                          int64_t wall_nanoseconds) {
    /* The program and all of it; bubblewrap and the first process take next to nothing. */
    int is_waiting = result->outcome != NEVER_BEGAN
                     && was_kept_waiting(getpid(), wall_nanoseconds, walls->spent_nanoseconds);
    if (!is_waiting) return TIMED_OUT;
    int64_t last_moment = result->begin + longest_time(wall_nanoseconds);
    return nanoseconds_now() < last_moment ? ENDED : STARVED;
}

/* Whether whoever asked for a play wants it to end, or is gone. */
static int is_called_off(int requests) {
    char byte;
    return requests >= 0 && recv(requests, &byte, 1, MSG_DONTWAIT) >= 0;
}

static int bubblewrap_has_ended(struct walls *walls) {
    if (walls->bubblewrap && waitpid(walls->bubblewrap, NULL, WNOHANG) != 0) walls->bubblewrap = 0;
    return walls->bubblewrap == 0;
}

struct result watch(struct walls *walls, int64_t wall_milliseconds) {
    struct result result = {.outcome = NEVER_BEGAN};
    result.begin = nanoseconds_now();
    enum outcome early = ENDED;
    int64_t wall_nanoseconds = wall_milliseconds * 1000000, stretch = 0;
    /* Once asked, the first process inside has a while to ask for stacks, to kill the others, and to
     * tell. */
    int64_t last_moment = INT64_MAX;
    while (!take_news(walls->news, &result)) {
        if (bubblewrap_has_ended(walls)) {
            take_news(walls->news, &result);
            break;
        }
        /* The program's time begins when it does, not when its walls are built. */
        int has_begun = result.outcome != NEVER_BEGAN;
        int64_t deadline =
            result.begin + (has_begun ? wall_nanoseconds + stretch : TIME_TO_BEGIN);
        wait_until(early == ENDED ? deadline : last_moment, walls);
        int is_asked = is_asked_to_end(walls->signals) || is_called_off(walls->requests);
        if (early == ENDED && (is_asked || nanoseconds_now() >= deadline)) {
            early = is_asked ? CANCELLED : judge(walls, &result, wall_nanoseconds);
            stretch += NANOSECONDS_BETWEEN_LOOKS;
            if (early == ENDED) continue;
            last_moment = nanoseconds_now() + TIME_TO_END;
            result.wall_nanoseconds = nanoseconds_now() - result.begin;
            send(walls->news, "", 1, MSG_NOSIGNAL);
        } else if (nanoseconds_now() >= last_moment) {
            kill(walls->bubblewrap, SIGKILL);
            last_moment = INT64_MAX;
        }
    }
    walls->spent_nanoseconds += result.processor_nanoseconds;
    if (early != ENDED && result.outcome == ENDED) result.outcome = early;
    if (early == ENDED) result.wall_nanoseconds = nanoseconds_now() - result.begin;
    if (result.outcome != ENDED) result.is_clean = 0;
    return result;
}

void tear_down(struct walls *walls) {
    shutdown(walls->news, SHUT_WR);
    int64_t last_moment = nanoseconds_now() + TIME_TO_END;
    while (!bubblewrap_has_ended(walls)) {
        struct walls silent = *walls;
        silent.news = silent.requests = -1;
        wait_until(last_moment, &silent);
        (void)is_asked_to_end(walls->signals);
        if (nanoseconds_now() < last_moment) continue;
        kill(walls->bubblewrap, SIGKILL);
        last_moment = INT64_MAX;
    }
}
