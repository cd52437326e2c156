/// Memory in which a play notes what it sees, and which nobody else can write.
///
/// It is shared with later children and mapped for reading alone. The functions below write to it
/// through a second mapping of the same page, at another place, which is gone when they return: no
/// pointer that the learner's code may have leads to a page that can be written, whichever function
/// uses it, of a library or of the kernel.
#ifndef INTERLEAVE_NOTES_H
#define INTERLEAVE_NOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Zeroed memory that this process shares with its later children; NULL if there is none. It is
/// never given back.
void *_Nullable interleave_map_notes(size_t size);

/// Whether a range touches such memory of this process.
bool interleave_holds_notes(const volatile void *_Nullable start, size_t size);

/// Blocks while `*word` is zero. Works between processes: the futex is not private.
void interleave_wait_while_zero(const uint32_t *_Nonnull word);

/// Sets `*word` to one and wakes every waiter.
void interleave_set_and_wake(const uint32_t *_Nonnull word);

uint32_t interleave_load32(const uint32_t *_Nonnull word);

int64_t interleave_load(const int64_t *_Nonnull cell);
void interleave_store(const int64_t *_Nonnull cell, int64_t value);

/// Adds and returns the value before.
int64_t interleave_add(const int64_t *_Nonnull cell, int64_t value);

/// Stores `value` if it is larger than what the cell holds.
void interleave_raise_maximum(const int64_t *_Nonnull cell, int64_t value);

#endif
