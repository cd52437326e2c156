/// Inside of the library: mutexes, also for those who wait for conditions.
#ifndef INTERLEAVE_LOCKS_H
#define INTERLEAVE_LOCKS_H

#include "Control.h"

#include <pthread.h>
#include <time.h>

/// The owner of a lock that is held by nobody whom the explorer knows.
enum { UNKNOWN_OWNER = -2 };

/// Numbers a mutex.
int32_t interleave_mutex(pthread_mutex_t *mutex);
/// Takes a mutex, waiting as long as need be but to a deadline in virtual time if that is not 0.
int interleave_lock_mutex(
    pthread_mutex_t *mutex, int kind, uint64_t deadline, uint64_t caller);
/// Gives back a mutex and notes it.
int interleave_unlock_mutex(pthread_mutex_t *mutex, uint64_t caller);
/// The calling task has got a lock that the kernel or libc gave it.
void interleave_note_lock(int kind, int32_t object, int32_t stack);
void interleave_note_unlock(int kind, int32_t object, int32_t stack);

/// The virtual time of a point in time of a clock; at least 1.
uint64_t interleave_deadline(clockid_t clock, const struct timespec *time);
/// The virtual time after a while from now.
uint64_t interleave_after(const struct timespec *interval);

#endif
