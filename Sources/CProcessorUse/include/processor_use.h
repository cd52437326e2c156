/* Tells a program that waits from one that is kept waiting. */
#ifndef PROCESSOR_USE_H
#define PROCESSOR_USE_H

#include <stdint.h>
#include <sys/types.h>

/* What the descendants of a process have had of the processor. */
struct processor_use {
    /* Of all of them, also of those that are dead and were waited for. */
    int64_t nanoseconds;
    /* Whether a thread of them runs, would run if a processor were free, or waits for the disk. */
    int is_runnable;
};

/* Looks once, as far as /proc shows the processes. */
struct processor_use processor_use_of_descendants(pid_t ancestor);

/* How long after its limit a run is looked at again that was kept waiting. */
#define NANOSECONDS_BETWEEN_LOOKS 250000000LL

/* How long a run may take by the clock, however little it had of the processor. */
int64_t longest_time(int64_t nanoseconds_of_limit);

/* Whether a run whose time is over never had it: the machine's processors were busy with others.
 *
 * It had less of the processor than its time, and wants more. What waits for a lock, a clock or
 * another process wants none, and has had its time. What earlier runs of the same ancestor had of
 * the processor does not count. */
int was_kept_waiting(pid_t ancestor, int64_t nanoseconds_of_limit, int64_t nanoseconds_of_others);

#endif
