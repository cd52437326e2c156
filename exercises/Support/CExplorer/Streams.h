/// Inside of the library: bytes that go through pipes and sockets.
#ifndef INTERLEAVE_STREAMS_H
#define INTERLEAVE_STREAMS_H

#include "Control.h"

#include <stdio.h>
#include <sys/types.h>

/// Whether a descriptor is a pipe or a socket, of which the explorer sees each byte that moves.
bool interleave_is_stream(int descriptor);

/// Does what `recv` does, or `read` if there are no flags.
///
/// - caller: where the program asked for it.
ssize_t interleave_stream_read(
    int descriptor, void *bytes, size_t size, int flags, uint64_t caller);
/// Does what `send` does, or `write` if there are no flags.
ssize_t interleave_stream_write(
    int descriptor, const void *bytes, size_t size, int flags, uint64_t caller);

/// Does what `close` does.
int interleave_close_descriptor(int descriptor, uint64_t caller);
/// Does what `fclose` does with a file that is not followed.
int interleave_close_file_of(FILE *file, uint64_t caller);

#endif
