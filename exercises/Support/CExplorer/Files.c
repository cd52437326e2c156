#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/// Numbers the file behind a descriptor; -1 if there is none.
static int32_t file_of(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) {
        return -1;
    }
    return interleave_file_object(INTERLEAVE_FILE, status.st_dev, status.st_ino);
}

/// Lets all who wait for a file try again.
static void free_file(int32_t number) {
    struct page *page = interleave_page;
    object_at(number)->shown.owner = -1;
    page->writes += 1;
    for (uint32_t index = 0; index < page->tasks; index++) {
        const struct operation *pending = &page->task[index].pending;
        if (pending->kind == INTERLEAVE_FILE_LOCK && pending->object == number) {
            page->task[index].is_woken = true;
        }
    }
}

/// A file's readers are the tasks that hold any lock of it.
static void note_holder(int32_t number, bool holds) {
    struct object *object = object_at(number);
    uint64_t own = bit(interleave_self.task);
    bool held = (object->readers & own) != 0;
    object->readers = holds ? object->readers | own : object->readers & ~own;
    own_task()->locks_held = (uint8_t)(own_task()->locks_held + holds - held);
}

void interleave_close_file(int32_t number) {
    note_holder(number, false);
    free_file(number);
}

void interleave_free_files(void) {
    for (uint32_t index = 0; index < interleave_page->objects; index++) {
        if (interleave_page->object[index].shown.class_ == INTERLEAVE_FILE) {
            free_file((int32_t)index);
        }
    }
}

struct lock_call {
    int descriptor, command;
    void *argument;
    off_t size;
};

/// Asks for a lock of a file by a call that does not wait, as often as it takes.
///
/// Who holds it, only the kernel knows for sure; after each release those who wait ask again.
static int lock_file(
    int32_t number, bool waits, bool is_whole, int (*attempt)(const struct lock_call *),
    const struct lock_call *call, uint64_t caller) {
    for (;;) {
        struct operation locking = operation(INTERLEAVE_FILE_LOCK, number, caller);
        int owner = object_at(number)->shown.owner;
        if (!waits) {
            interleave_page->observes_releases = true;
        } else if (owner >= 0 && owner != interleave_self.task) {
            locking.condition = OBJECT_FREE;
        }
        interleave_arrive(locking);
        int result = attempt(call);
        int error = errno;
        if (result != 0 && waits && (error == EWOULDBLOCK || error == EACCES)) {
            // Asking for more than it holds, the kernel takes away what it holds.
            free_file(number);
            struct operation waiting = locking;
            waiting.condition = WOKEN;
            waiting.is_silent = true;
            own_task()->is_woken = false;
            interleave_arrive(waiting);
            continue;
        }
        interleave_record(INTERLEAVE_FILE_LOCK, number, locking.stack)->failed = result != 0;
        if (result == 0) {
            interleave_page->writes += 1;
            interleave_hear(number);
            note_holder(number, true);
            if (is_whole) {
                object_at(number)->shown.owner = interleave_self.task;
            }
        }
        errno = error;
        return result;
    }
}

static void note_release(int32_t number, uint64_t caller) {
    note_holder(number, false);
    interleave_record(INTERLEAVE_FILE_UNLOCK, number, interleave_stack(caller));
    interleave_tell(number);
    free_file(number);
}

static int attempt_flock(const struct lock_call *call) {
    return REAL(flock)(call->descriptor, call->command | LOCK_NB);
}

int flock(int descriptor, int wish) {
    int32_t number = is_controlled() ? file_of(descriptor) : -1;
    if (number < 0) {
        return REAL(flock)(descriptor, wish);
    }
    if ((wish & LOCK_UN) != 0) {
        interleave_settle();
        int result = REAL(flock)(descriptor, wish);
        note_release(number, CALLER);
        return result;
    }
    struct lock_call call = {.descriptor = descriptor, .command = wish};
    bool is_whole = (wish & LOCK_EX) != 0;
    return lock_file(number, (wish & LOCK_NB) == 0, is_whole, attempt_flock, &call, CALLER);
}

static int attempt_record(const struct lock_call *call) {
    return REAL(fcntl)(call->descriptor, call->command, call->argument);
}

static int lock_record(int descriptor, int command, struct flock *lock, uint64_t caller) {
    int32_t number = file_of(descriptor);
    if (number < 0) {
        return REAL(fcntl)(descriptor, command, lock);
    }
    if (lock->l_type == F_UNLCK) {
        interleave_settle();
        int result = REAL(fcntl)(descriptor, command, lock);
        note_release(number, caller);
        return result;
    }
    bool waits = command == F_SETLKW || command == F_OFD_SETLKW;
    struct lock_call call = {
        .descriptor = descriptor,
        .command = command == F_SETLKW  ? F_SETLK
            : command == F_OFD_SETLKW ? F_OFD_SETLK
                                      : command,
        .argument = lock,
    };
    return lock_file(number, waits, false, attempt_record, &call, caller);
}

int fcntl(int descriptor, int command, ...) {
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    bool locks = command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK
        || command == F_OFD_SETLKW;
    return locks && is_controlled() ? lock_record(descriptor, command, argument, CALLER)
                                    : REAL(fcntl)(descriptor, command, argument);
}

int fcntl64(int descriptor, int command, ...) {
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    return fcntl(descriptor, command, argument);
}

static int attempt_lockf(const struct lock_call *call) {
    return REAL(lockf)(call->descriptor, call->command, call->size);
}

int lockf(int descriptor, int command, off_t size) {
    int32_t number = is_controlled() && command != F_TEST ? file_of(descriptor) : -1;
    if (number < 0) {
        return REAL(lockf)(descriptor, command, size);
    }
    if (command == F_ULOCK) {
        interleave_settle();
        int result = REAL(lockf)(descriptor, command, size);
        note_release(number, CALLER);
        return result;
    }
    struct lock_call call = {.descriptor = descriptor, .command = F_TLOCK, .size = size};
    return lock_file(number, command == F_LOCK, false, attempt_lockf, &call, CALLER);
}
