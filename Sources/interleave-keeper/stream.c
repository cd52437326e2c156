#include "keeper.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void drain_stream(struct stream *stream) {
    char piece[65536];
    /* At most so many pieces in one go: a flood must not keep the clock from being looked at. */
    for (int turn = 0; turn < 16 && stream->descriptor >= 0; turn++) {
        ssize_t count = read(stream->descriptor, piece, sizeof piece);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EAGAIN) return;
        if (count <= 0) {
            close(stream->descriptor);
            stream->descriptor = -1;
            return;
        }
        size_t room = stream->limit - stream->count;
        size_t kept = (size_t)count < room ? (size_t)count : room;
        memcpy(stream->bytes + stream->count, piece, kept);
        stream->count += kept;
        if (kept < (size_t)count) stream->was_cut = 1;
    }
}
