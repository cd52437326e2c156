/// What Swift cannot call or name itself: variadic system calls and atomics in shared memory.
#ifndef INTERLEAVE_CPLAYSUPPORT_H
#define INTERLEAVE_CPLAYSUPPORT_H

#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// The kernel's id of the calling thread.
pid_t interleave_thread_id(void);

/// A descriptor that becomes readable when a process ends, or -1.
int interleave_pidfd_open(pid_t process);

/// Makes orphaned descendants children of this process, so that it can reap them.
bool interleave_become_subreaper(void);

/// An anonymous file in memory, closed on exec, or -1.
int interleave_memory_file(const char *_Nonnull name);

/// Closes every descriptor from `lowest` on in the process to be spawned.
int interleave_close_from(posix_spawn_file_actions_t *_Nonnull actions, int lowest);

/// The target of a symbolic link, not ended by a zero; its length, or -1.
ssize_t interleave_read_link(const char *_Nonnull path, uint8_t *_Nonnull target, size_t size);

/// Has the kernel say with everything that arrives at a Unix socket which process sent it.
bool interleave_ask_for_senders(int socket);

/// Receives what one process sent, and that process's id, which the kernel vouches for; the id is 0
/// if nothing came. For a process in another pid namespace it is the id in this one.
ssize_t interleave_receive(
    int socket, void *_Nonnull bytes, size_t size, pid_t *_Nonnull sender);

#define INTERLEAVE_LARGEST_FILE_COUNT 4

/// Sends some files, at most INTERLEAVE_LARGEST_FILE_COUNT, and a byte that counts them.
bool interleave_send_files(int socket, const int *_Nonnull files, int count);

/// Whether the box can be asked again, when it says that a play is over; false too if it is gone.
bool interleave_play_is_over(int box);

/// Tells a box to end the play that it has.
void interleave_call_play_off(int box);

#endif
