#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
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
    interleave_forget_ranges(interleave_self.process, number);
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
    /// The range of a record lock, if that is known.
    const struct file_range *range;
};

/// Whether the kernel says that a descriptor's own opening of the file holds a lock, as it may
/// by another process's call: children have the same opening.
static bool is_held_by_opening(int descriptor) {
    char path[40], text[1024];
    snprintf(path, sizeof path, "/proc/self/fdinfo/%d", descriptor);
    int file = (int)interleave_call(
        SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_CLOEXEC, 0, 0, 0);
    long count = interleave_call(SYS_read, file, (long)text, sizeof text - 1, 0, 0, 0);
    interleave_call(SYS_close, file, 0, 0, 0, 0, 0);
    text[count > 0 ? count : 0] = 0;
    return strstr(text, "FLOCK") != NULL;
}

/// Asks for a lock of a file by a call that does not wait, as often as it takes.
///
/// Who holds it, only the kernel knows for sure: should it refuse where nothing was known to be in
/// the way, those who wait ask again after each release.
static int lock_file(
    int32_t number, bool waits, bool is_whole, int (*attempt)(const struct lock_call *),
    const struct lock_call *call, uint64_t caller) {
    for (;;) {
        struct operation locking = operation(INTERLEAVE_FILE_LOCK, number, caller);
        int owner = object_at(number)->shown.owner;
        if (!waits) {
            interleave_page->observes_releases = true;
        } else if (call->range != NULL) {
            own_task()->wanted = *call->range;
            locking.condition = RANGE_FREE;
        } else if (owner >= 0 && owner != interleave_self.task
                   && !is_held_by_opening(call->descriptor)) {
            locking.condition = OBJECT_FREE;
        }
        interleave_arrive(locking);
        int result = attempt(call);
        int error = errno;
        if (result != 0 && waits && (error == EWOULDBLOCK || error == EACCES)) {
            if (call->range == NULL && (object_at(number)->readers & bit(interleave_self.task))) {
                // Asking for more than it holds, the kernel takes away what it holds.
                free_file(number);
            }
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
            if (call->range != NULL) {
                interleave_lock_range(call->range);
            }
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

/// The bytes that a call is about; not those that count from the end.
static bool find_range(
    int32_t number, int descriptor, const struct flock *lock, struct file_range *range) {
    off_t start = lock->l_start, size = lock->l_len;
    if (lock->l_whence == SEEK_CUR) {
        start += interleave_call(SYS_lseek, descriptor, 0, SEEK_CUR, 0, 0, 0);
    }
    if (lock->l_whence == SEEK_END || start < 0 || start + (size < 0 ? size : 0) < 0) {
        return false;
    }
    *range = (struct file_range){
        .object = number,
        .process = (uint8_t)interleave_self.process,
        .is_exclusive = lock->l_type == F_WRLCK,
        .start = (uint64_t)(size < 0 ? start + size : start),
        .end = size == 0 ? UINT64_MAX : (uint64_t)(size < 0 ? start : start + size),
    };
    return true;
}

static int attempt_record(const struct lock_call *call) {
    return REAL(fcntl)(call->descriptor, call->command, call->argument);
}

static int lock_record(int descriptor, int command, struct flock *lock, uint64_t caller) {
    int32_t number = file_of(descriptor);
    if (number < 0) {
        return REAL(fcntl)(descriptor, command, lock);
    }
    // Locks of openings are not told apart by process.
    bool is_process = command == F_SETLK || command == F_SETLKW;
    struct file_range range;
    bool is_known = is_process && find_range(number, descriptor, lock, &range);
    if (lock->l_type == F_UNLCK) {
        interleave_settle();
        int result = REAL(fcntl)(descriptor, command, lock);
        if (is_known) {
            interleave_unlock_range(&range);
        } else if (is_process) {
            interleave_forget_ranges(interleave_self.process, number);
        }
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
        .range = is_known ? &range : NULL,
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
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_CUR, .l_len = size};
    struct file_range range;
    bool is_known = find_range(number, descriptor, &lock, &range);
    if (command == F_ULOCK) {
        interleave_settle();
        int result = REAL(lockf)(descriptor, command, size);
        if (is_known) {
            interleave_unlock_range(&range);
        }
        note_release(number, CALLER);
        return result;
    }
    struct lock_call call = {
        .descriptor = descriptor,
        .command = F_TLOCK,
        .size = size,
        .range = is_known ? &range : NULL,
    };
    return lock_file(number, command == F_LOCK, false, attempt_lockf, &call, CALLER);
}
