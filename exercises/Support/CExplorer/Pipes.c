#define _GNU_SOURCE
#include "Hook.h"
#include "Locks.h"
#include "Streams.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

enum descriptor_kind { NO_MATTER, STREAM, REGULAR };

/// What a descriptor is, and its object. Standard output and error are nobody's business.
static enum descriptor_kind kind_of(int descriptor, int32_t *object) {
    struct stat status;
    if (descriptor == 1 || descriptor == 2 || fstat(descriptor, &status) != 0) {
        return NO_MATTER;
    }
    if (S_ISFIFO(status.st_mode)) {
        *object = interleave_file_object(INTERLEAVE_PIPE, status.st_dev, status.st_ino);
        return STREAM;
    }
    if (S_ISSOCK(status.st_mode)) {
        // The two ends of a connection have different numbers; all sockets are taken as one.
        *object = interleave_file_object(INTERLEAVE_PIPE, 0, 0);
        return STREAM;
    }
    if (S_ISREG(status.st_mode)) {
        *object = interleave_file_object(INTERLEAVE_FILE, status.st_dev, status.st_ino);
        return REGULAR;
    }
    return NO_MATTER;
}

static bool is_ready(int descriptor, short events) {
    struct pollfd wanted = {.fd = descriptor, .events = events};
    return REAL(poll)(&wanted, 1, 0) > 0;
}

void interleave_wake_for_descriptors(void) {
    struct page *page = interleave_page;
    page->writes += 1;
    for (uint32_t index = 0; index < page->tasks; index++) {
        uint8_t kind = page->task[index].pending.kind;
        if (kind == INTERLEAVE_RECEIVE || kind == INTERLEAVE_SEND || kind == INTERLEAVE_POLL) {
            page->task[index].is_woken = true;
        }
    }
}

/// Gives way until a descriptor can be read or written at once.
static int32_t come_to(int descriptor, int32_t object, int kind, uint64_t caller) {
    short events = kind == INTERLEAVE_RECEIVE ? POLLIN : POLLOUT;
    for (;;) {
        struct operation moving = operation(kind, object, caller);
        while (!is_ready(descriptor, events)) {
            // Others cannot see this process's descriptors, so it looks again by itself.
            struct operation waiting = moving;
            waiting.condition = WOKEN;
            waiting.is_silent = true;
            own_task()->is_woken = false;
            interleave_arrive(waiting);
        }
        interleave_arrive(moving);
        if (is_ready(descriptor, events)) {
            return moving.stack;
        }
    }
}

/// A call that moves bytes to or from a pipe or a socket.
struct transfer {
    /// `INTERLEAVE_RECEIVE` or `INTERLEAVE_SEND`.
    int kind;
    int descriptor;
    /// Those of `recv` and `send`; none for `read` and `write`.
    int flags;
    int32_t object;
    uint64_t caller;
};

/// Gives way until the call would move something, or does not wait for that.
///
/// - returns: the number of its stack.
static int32_t come_to_transfer(const struct transfer *call) {
    bool waits = (call->flags & MSG_DONTWAIT) == 0
        && (REAL(fcntl)(call->descriptor, F_GETFL) & O_NONBLOCK) == 0;
    if (waits) {
        return come_to(call->descriptor, call->object, call->kind, call->caller);
    }
    struct operation looking = operation(call->kind, call->object, call->caller);
    interleave_page->observes_releases = true;
    interleave_look(&looking);
    return looking.stack;
}

/// Moves bytes as the kernel does at once.
static ssize_t transfer(const struct transfer *call, void *bytes, size_t size) {
    int32_t stack = come_to_transfer(call);
    bool receives = call->kind == INTERLEAVE_RECEIVE;
    int flags = call->flags & ~MSG_WAITALL;
    ssize_t result = receives
        ? (flags == 0 ? REAL(read)(call->descriptor, bytes, size)
                      : REAL(recv)(call->descriptor, bytes, size, flags))
        : (flags == 0 ? REAL(write)(call->descriptor, bytes, size)
                      : REAL(send)(call->descriptor, bytes, size, flags));
    int error = errno;
    struct interleave_step *step = interleave_record(call->kind, call->object, stack);
    step->has_value = true;
    step->value = result;
    step->failed = result < 0;
    if (result < 0 && error == EAGAIN) {
        // Nothing has changed for anybody; who asks again and again waits for the others.
        interleave_note_glance(call->caller, call->object, -1);
    } else {
        if (receives) {
            interleave_hear(call->object);
        } else {
            interleave_tell(call->object);
        }
        interleave_note_change();
        interleave_wake_for_descriptors();
    }
    errno = error;
    return result;
}

static ssize_t receive(const struct transfer *call, char *bytes, size_t size) {
    bool takes_all = (call->flags & MSG_WAITALL) != 0 && (call->flags & MSG_DONTWAIT) == 0;
    ssize_t done = transfer(call, bytes, size);
    while (takes_all && done > 0 && (size_t)done < size) {
        ssize_t result = transfer(call, bytes + done, size - (size_t)done);
        if (result <= 0) {
            break;
        }
        done += result;
    }
    return done;
}

/// Sends in pieces, each of which a pipe that has any room takes at once.
static ssize_t send_all(const struct transfer *call, const char *bytes, size_t size) {
    if ((call->flags & MSG_DONTWAIT) != 0
        || (REAL(fcntl)(call->descriptor, F_GETFL) & O_NONBLOCK) != 0) {
        return transfer(call, (void *)bytes, size);
    }
    size_t done = 0;
    do {
        size_t piece = size - done < PIPE_BUF ? size - done : PIPE_BUF;
        ssize_t result = transfer(call, (void *)(bytes + done), piece);
        if (result < 0) {
            return done > 0 ? (ssize_t)done : result;
        }
        done += (size_t)result;
    } while (done < size);
    return (ssize_t)done;
}

ssize_t interleave_stream_read(
    int descriptor, void *bytes, size_t size, int flags, uint64_t caller) {
    struct transfer call = {INTERLEAVE_RECEIVE, descriptor, flags, -1, caller};
    if (is_controlled() && kind_of(descriptor, &call.object) == STREAM) {
        return receive(&call, bytes, size);
    }
    return flags == 0 ? REAL(read)(descriptor, bytes, size)
                      : REAL(recv)(descriptor, bytes, size, flags);
}

ssize_t interleave_stream_write(
    int descriptor, const void *bytes, size_t size, int flags, uint64_t caller) {
    struct transfer call = {INTERLEAVE_SEND, descriptor, flags, -1, caller};
    if (is_controlled() && kind_of(descriptor, &call.object) == STREAM) {
        return send_all(&call, bytes, size);
    }
    return flags == 0 ? REAL(write)(descriptor, bytes, size)
                      : REAL(send)(descriptor, bytes, size, flags);
}

bool interleave_is_stream(int descriptor) {
    int32_t object;
    return kind_of(descriptor, &object) == STREAM;
}

/// Gives way in front of an access to a file; the object's number, or -1.
static int32_t come_to_file(int descriptor, bool writes, uint64_t caller) {
    int32_t object = -1;
    if (!is_controlled() || interleave_is_runtime(caller)
        || kind_of(descriptor, &object) != REGULAR) {
        return -1;
    }
    int kind = writes ? INTERLEAVE_FILE_WRITE : INTERLEAVE_FILE_READ;
    struct operation accessing = operation(kind, object, caller);
    interleave_arrive(accessing);
    interleave_page->writes += writes;
    interleave_record(kind, object, accessing.stack);
    return object;
}

ssize_t read(int descriptor, void *bytes, size_t size) {
    interleave_saw_of_kernel(bytes, INTERLEAVE_WRITE);
    if (is_controlled() && !interleave_is_runtime(CALLER) && interleave_is_stream(descriptor)) {
        return interleave_stream_read(descriptor, bytes, size, 0, CALLER);
    }
    come_to_file(descriptor, false, CALLER);
    return REAL(read)(descriptor, bytes, size);
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
    interleave_saw_of_kernel(bytes, INTERLEAVE_READ);
    if (is_controlled() && !interleave_is_runtime(CALLER) && interleave_is_stream(descriptor)) {
        return interleave_stream_write(descriptor, bytes, size, 0, CALLER);
    }
    come_to_file(descriptor, true, CALLER);
    return REAL(write)(descriptor, bytes, size);
}

ssize_t pread(int descriptor, void *bytes, size_t size, off_t offset) {
    interleave_saw_of_kernel(bytes, INTERLEAVE_WRITE);
    come_to_file(descriptor, false, CALLER);
    return REAL(pread)(descriptor, bytes, size, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) {
    interleave_saw_of_kernel(bytes, INTERLEAVE_READ);
    come_to_file(descriptor, true, CALLER);
    return REAL(pwrite)(descriptor, bytes, size, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t size, off64_t offset) {
    come_to_file(descriptor, false, CALLER);
    return REAL(pread64)(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
    come_to_file(descriptor, true, CALLER);
    return REAL(pwrite64)(descriptor, bytes, size, offset);
}

ssize_t recv(int descriptor, void *bytes, size_t size, int flags) {
    return is_controlled() && interleave_is_stream(descriptor)
        ? interleave_stream_read(descriptor, bytes, size, flags, CALLER)
        : REAL(recv)(descriptor, bytes, size, flags);
}

ssize_t send(int descriptor, const void *bytes, size_t size, int flags) {
    return is_controlled() && interleave_is_stream(descriptor)
        ? interleave_stream_write(descriptor, bytes, size, flags, CALLER)
        : REAL(send)(descriptor, bytes, size, flags);
}

/// Closing the last copy of an end tells the other end, and lets go of a file's locks.
static int close_controlled(int descriptor, FILE *file, uint64_t caller) {
    int32_t object = -1;
    enum descriptor_kind kind = kind_of(descriptor, &object);
    if (kind == STREAM && interleave_page->settings.decides_at_releases) {
        interleave_arrive(operation(INTERLEAVE_CLOSE, object, caller));
    }
    int result = file != NULL ? REAL(fclose)(file) : REAL(close)(descriptor);
    if (kind == STREAM) {
        interleave_settle();
        interleave_record(INTERLEAVE_CLOSE, object, interleave_stack(caller));
        interleave_wake_for_descriptors();
    } else if (kind == REGULAR) {
        interleave_close_file(object);
    }
    return result;
}

int close(int descriptor) {
    return is_controlled() ? close_controlled(descriptor, NULL, CALLER)
                           : REAL(close)(descriptor);
}

int interleave_close_file_of(FILE *file, uint64_t caller) {
    return is_controlled() ? close_controlled(fileno(file), file, caller) : REAL(fclose)(file);
}

int interleave_close_descriptor(int descriptor, uint64_t caller) {
    return is_controlled() ? close_controlled(descriptor, NULL, caller)
                           : REAL(close)(descriptor);
}

static int poll_controlled(
    struct pollfd *descriptors, nfds_t count, uint64_t deadline, bool looks, uint64_t caller) {
    struct operation polling = operation(INTERLEAVE_POLL, -1, caller);
    polling.argument = -2;
    for (;;) {
        int result = REAL(poll)(descriptors, count, 0);
        if (result == 0 && !looks) {
            struct operation waiting = polling;
            waiting.condition = WOKEN;
            waiting.is_silent = true;
            waiting.deadline = deadline;
            own_task()->is_woken = false;
            if (interleave_arrive(waiting)) {
                continue;
            }
            interleave_record(INTERLEAVE_POLL, -1, polling.stack)->failed = true;
            return 0;
        }
        if (deadline != 0 || looks) {
            interleave_page->observes_releases = true;
        }
        if (looks) {
            interleave_look(&polling);
        } else {
            interleave_arrive(polling);
        }
        result = REAL(poll)(descriptors, count, 0);
        if (result != 0 || looks) {
            struct interleave_step *step = interleave_record(INTERLEAVE_POLL, -1, polling.stack);
            step->has_value = true;
            step->value = result;
            if (result == 0) {
                interleave_note_glance(caller, -1, 0);
            }
            return result;
        }
    }
}

int poll(struct pollfd *descriptors, nfds_t count, int milliseconds) {
    if (!is_controlled()) {
        return REAL(poll)(descriptors, count, milliseconds);
    }
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    return poll_controlled(
        descriptors,
        count,
        milliseconds > 0 ? interleave_after(&time) : 0,
        milliseconds == 0,
        CALLER);
}

int select(
    int count, fd_set *reads, fd_set *writes, fd_set *exceptions, struct timeval *time) {
    if (!is_controlled()) {
        return REAL(select)(count, reads, writes, exceptions, time);
    }
    struct pollfd wanted[FD_SETSIZE];
    nfds_t used = 0;
    for (int descriptor = 0; descriptor < count; descriptor++) {
        short events = 0;
        events |= reads != NULL && FD_ISSET(descriptor, reads) ? POLLIN : 0;
        events |= writes != NULL && FD_ISSET(descriptor, writes) ? POLLOUT : 0;
        events |= exceptions != NULL && FD_ISSET(descriptor, exceptions) ? POLLPRI : 0;
        if (events != 0) {
            wanted[used++] = (struct pollfd){.fd = descriptor, .events = events};
        }
    }
    uint64_t deadline = 0;
    bool looks = time != NULL && time->tv_sec == 0 && time->tv_usec == 0;
    if (time != NULL && !looks) {
        struct timespec interval = {time->tv_sec, time->tv_usec * 1000};
        deadline = interleave_after(&interval);
    }
    int result = poll_controlled(wanted, used, deadline, looks, CALLER);
    // What is not ready is asked for without waiting, and so taken out of the sets.
    struct timeval none = {0, 0};
    return result < 0 ? result : REAL(select)(count, reads, writes, exceptions, &none);
}
