#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>
#include <sched.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/// What the calendar says when virtual time is 0, in seconds: the first second of 2026.
enum { EPOCH = 1767225600 };

static const uint64_t second = 1000000000;

uint64_t interleave_deadline(clockid_t clock, const struct timespec *time) {
    int64_t seconds = time->tv_sec;
    if (clock == CLOCK_REALTIME || clock == CLOCK_TAI || clock == CLOCK_REALTIME_COARSE) {
        seconds -= EPOCH;
    }
    if (seconds < 0) {
        return 1;
    }
    // A time that is centuries away.
    if (seconds > 10000000000) {
        seconds = 10000000000;
    }
    return (uint64_t)seconds * second + (uint64_t)time->tv_nsec + 1;
}

uint64_t interleave_after(const struct timespec *interval) {
    uint64_t seconds = interval->tv_sec > 1000000000 ? 1000000000 : (uint64_t)interval->tv_sec;
    return interleave_page->now + seconds * second + (uint64_t)interval->tv_nsec + 1;
}

static void sleep_to(uint64_t time, int kind, uint64_t caller) {
    struct operation sleeping = operation(kind, -1, caller);
    sleeping.is_idle = true;
    sleeping.deadline = time;
    interleave_arrive(sleeping);
    interleave_record(kind, -1, sleeping.stack);
}

static void sleep_for(struct timespec interval, uint64_t caller) {
    sleep_to(interleave_after(&interval), INTERLEAVE_SLEEP, caller);
}

int usleep(useconds_t time) {
    if (!is_controlled()) {
        return REAL(usleep)(time);
    }
    sleep_for((struct timespec){time / 1000000, time % 1000000 * 1000}, CALLER);
    return 0;
}

unsigned sleep(unsigned time) {
    if (!is_controlled()) {
        return REAL(sleep)(time);
    }
    sleep_for((struct timespec){time, 0}, CALLER);
    return 0;
}

int nanosleep(const struct timespec *time, struct timespec *left) {
    if (!is_controlled()) {
        return REAL(nanosleep)(time, left);
    }
    sleep_for(*time, CALLER);
    return 0;
}

int clock_nanosleep(
    clockid_t clock, int flags, const struct timespec *time, struct timespec *left) {
    if (!is_controlled()) {
        return REAL(clock_nanosleep)(clock, flags, time, left);
    }
    if ((flags & TIMER_ABSTIME) == 0) {
        sleep_for(*time, CALLER);
    } else {
        uint64_t end = interleave_deadline(clock, time);
        sleep_to(
            end > interleave_page->now ? end : interleave_page->now + 1,
            INTERLEAVE_SLEEP,
            CALLER);
    }
    return 0;
}

int sched_yield(void) {
    if (!is_controlled()) {
        return REAL(sched_yield)();
    }
    sleep_to(interleave_page->now + 1000, INTERLEAVE_YIELD, CALLER);
    return 0;
}

/// The virtual time; looking at it takes a microsecond.
static struct timespec virtual_time(clockid_t clock) {
    interleave_page->now += 1000;
    uint64_t now = interleave_page->now;
    bool is_calendar =
        clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_TAI;
    return (struct timespec){
        (time_t)(now / second) + (is_calendar ? EPOCH : 0),
        (long)(now % second),
    };
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    bool is_of_a_task = clock == CLOCK_PROCESS_CPUTIME_ID || clock == CLOCK_THREAD_CPUTIME_ID;
    if (!is_controlled() || is_of_a_task || clock < 0) {
        return REAL(clock_gettime)(clock, time);
    }
    *time = virtual_time(clock);
    return 0;
}

int gettimeofday(struct timeval *time, void *zone) {
    if (!is_controlled()) {
        return REAL(gettimeofday)(time, zone);
    }
    struct timespec now = virtual_time(CLOCK_REALTIME);
    *time = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
    return 0;
}

time_t time(time_t *result) {
    if (!is_controlled()) {
        return REAL(time)(result);
    }
    time_t now = virtual_time(CLOCK_REALTIME).tv_sec;
    if (result != NULL) {
        *result = now;
    }
    return now;
}
