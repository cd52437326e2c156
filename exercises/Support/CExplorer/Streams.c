#define _GNU_SOURCE
#include "Streams.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

// The C library's streams read and write by calls within it, where nobody stands in the way. One
// over a pipe or a socket is therefore made as a stream whose bytes these functions move: its
// buffer, and all that is read and written through it, stay the library's.

/// A stream over a descriptor.
struct stream {
    FILE *file;
    int descriptor;
    struct stream *next;
    /// In which round of flushing all it was flushed last.
    uint32_t round;
    /// As large as the library makes it for a pipe.
    char buffer[4096];
};

static struct stream *streams;
static uint32_t rounds;
/// Where the program called the function that moves bytes.
static __thread uint64_t called_from;

static struct stream *stream_of(const FILE *file) {
    struct stream *found = streams;
    while (found != NULL && found->file != file) {
        found = found->next;
    }
    return found;
}

static ssize_t read_bytes(void *cookie, char *bytes, size_t size) {
    const struct stream *stream = cookie;
    return interleave_stream_read(stream->descriptor, bytes, size, 0, called_from);
}

/// Writes all there is, as the library does, also where one call does not.
static ssize_t write_bytes(void *cookie, const char *bytes, size_t size) {
    const struct stream *stream = cookie;
    size_t done = 0;
    while (done < size) {
        ssize_t result =
            interleave_stream_write(stream->descriptor, bytes + done, size - done, 0, called_from);
        if (result < 0) {
            break;
        }
        done += (size_t)result;
    }
    return (ssize_t)done;
}

static int seek(void *cookie, off64_t *position, int origin) {
    const struct stream *stream = cookie;
    *position = lseek64(stream->descriptor, *position, origin);
    return *position < 0 ? -1 : 0;
}

static int close_stream(void *cookie) {
    struct stream *stream = cookie;
    struct stream **link = &streams;
    while (*link != NULL && *link != stream) {
        link = &(*link)->next;
    }
    if (*link != NULL) {
        *link = stream->next;
    }
    int result = interleave_close_descriptor(stream->descriptor, called_from);
    int error = errno;
    free(stream);
    errno = error;
    return result;
}

/// Flushes all streams over pipes and sockets, holding nothing that another thread waits for.
static void flush_all(void) {
    uint32_t round = ++rounds;
    struct stream *stream = streams;
    while (stream != NULL) {
        if (stream->round == round) {
            stream = stream->next;
            continue;
        }
        stream->round = round;
        REAL(fflush)(stream->file);
        // Meanwhile others may have been closed.
        stream = streams;
    }
}

/// Whether a descriptor was opened so that a mode can be had.
static bool allows(int descriptor, const char *mode) {
    int access = REAL(fcntl)(descriptor, F_GETFL) & O_ACCMODE;
    bool is_both = false;
    for (const char *letter = mode + 1; *mode != 0 && *letter != 0 && *letter != ','; letter++) {
        is_both |= *letter == '+';
    }
    return access == O_RDWR || (!is_both && access == (mode[0] == 'r' ? O_RDONLY : O_WRONLY));
}

FILE *fdopen(int descriptor, const char *mode) {
    if (!is_controlled() || !interleave_is_stream(descriptor) || !allows(descriptor, mode)) {
        return REAL(fdopen)(descriptor, mode);
    }
    struct stream *stream = malloc(sizeof *stream);
    if (stream == NULL) {
        return NULL;
    }
    cookie_io_functions_t functions = {read_bytes, write_bytes, seek, close_stream};
    FILE *file = fopencookie(stream, mode, functions);
    if (file == NULL) {
        free(stream);
        return NULL;
    }
    // For `fileno`.
    file->_fileno = descriptor;
    setvbuf(file, stream->buffer, _IOFBF, sizeof stream->buffer);
    if (rounds == 0) {
        // Before the library does it at the end of exit, when this process has ended for others.
        rounds = 1;
        atexit(flush_all);
    }
    *stream = (struct stream){.file = file, .descriptor = descriptor, .next = streams};
    streams = stream;
    return file;
}

/// Comes to a call that may move bytes of a stream: threads take turns at it.
///
/// - returns: the stream's lock; -1 if there is none to be taken.
static int32_t enter(FILE *file, uint64_t caller) {
    if (__builtin_expect(streams == NULL, 1) || !is_controlled() || stream_of(file) == NULL) {
        return -1;
    }
    called_from = caller;
    if (interleave_page->process[interleave_self.process].tasks == 1) {
        return -1;
    }
    int32_t number = interleave_object(INTERLEAVE_MUTEX, file);
    struct operation locking = operation(INTERLEAVE_LOCK, number, caller);
    locking.condition = OBJECT_FREE;
    interleave_arrive(locking);
    object_at(number)->shown.owner = interleave_self.task;
    interleave_record(INTERLEAVE_LOCK, number, locking.stack);
    interleave_hear(number);
    return number;
}

static void leave(int32_t number, uint64_t caller) {
    if (number < 0 || !is_controlled()) {
        return;
    }
    interleave_settle();
    interleave_record(INTERLEAVE_UNLOCK, number, interleave_stack(caller));
    interleave_tell(number);
    object_at(number)->shown.owner = -1;
    interleave_note_change();
}

#define TURN(file, call) \
    ({ \
        int32_t lock = enter(file, CALLER); \
        __typeof__(call) result = call; \
        int error = errno; \
        leave(lock, CALLER); \
        errno = error; \
        result; \
    })

size_t fread(void *bytes, size_t size, size_t count, FILE *file) {
    return TURN(file, REAL(fread)(bytes, size, count, file));
}

char *fgets(char *line, int size, FILE *file) {
    return TURN(file, REAL(fgets)(line, size, file));
}

int fgetc(FILE *file) { return TURN(file, REAL(fgetc)(file)); }

int getc(FILE *file) { return TURN(file, REAL(getc)(file)); }

ssize_t getdelim(char **line, size_t *size, int delimiter, FILE *file) {
    return TURN(file, REAL(getdelim)(line, size, delimiter, file));
}

ssize_t getline(char **line, size_t *size, FILE *file) {
    return TURN(file, REAL(getdelim)(line, size, '\n', file));
}

int vfscanf(FILE *file, const char *format, va_list list) {
    return TURN(file, REAL(vfscanf)(file, format, list));
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file) {
    return TURN(file, REAL(fwrite)(bytes, size, count, file));
}

int fputs(const char *text, FILE *file) { return TURN(file, REAL(fputs)(text, file)); }

int fputc(int byte, FILE *file) { return TURN(file, REAL(fputc)(byte, file)); }

int putc(int byte, FILE *file) { return TURN(file, REAL(putc)(byte, file)); }

int vfprintf(FILE *file, const char *format, va_list list) {
    return TURN(file, REAL(vfprintf)(file, format, list));
}

int fflush(FILE *file) {
    if (file == NULL && streams != NULL && is_controlled()) {
        called_from = CALLER;
        flush_all();
    }
    return TURN(file, REAL(fflush)(file));
}

int fclose(FILE *file) {
    if (streams == NULL || stream_of(file) == NULL) {
        return interleave_close_file_of(file, CALLER);
    }
    return TURN(file, REAL(fclose)(file));
}
