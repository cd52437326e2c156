/// The player's end of the referee's socket, which only the stage can use.
///
/// The play and the learner's code are one process, so a descriptor alone would belong to both.
/// A filter of system calls looks at the instruction that makes a call: with any other instruction
/// than the one of this library the descriptor is as good as closed, whoever asks by whatever
/// function, in this process and in all that it forks or becomes.
#ifndef INTERLEAVE_CHANNEL_H
#define INTERLEAVE_CHANNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Moves the socket to a descriptor that nobody expects, closed on exec, and refuses every call
/// with it, for good, but those of the two functions below.
///
/// Calls that could hand it on unseen are refused whatever they are about: `sendmsg` and
/// `sendmmsg`, which send descriptors, and asynchronous ones, whose descriptors stand in memory.
///
/// - returns: whether the kernel took the filter; without it the descriptor is guarded by nothing.
bool interleave_guard_channel(int socket);

/// Receives from the socket; never from a file that took the place of its descriptor.
ssize_t interleave_receive_guarded(void *_Nonnull bytes, size_t size);
/// Sends over the socket, without `SIGPIPE`.
ssize_t interleave_send_guarded(const void *_Nonnull bytes, size_t size);

#endif
