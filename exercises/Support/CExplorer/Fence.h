/// Keeps the learner's code from calling the stage's, which alone may use the referee's socket.
///
/// A function that is called by an address has to be read from memory first: as a part of a
/// function's value, of a table of a class or of a structure. These reads tell us, so a word that
/// leads into the stage's code is found before it is used. No such word is in anything that a play
/// hands to the learner's code.
#ifndef INTERLEAVE_FENCE_H
#define INTERLEAVE_FENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Where the stage's code begins and ends, what is C and what is Swift; nothing without a stage.
void interleave_stage_begin(void) __attribute__((weak));
void interleave_stage_end(void) __attribute__((weak));
void interleave_stage_swift_begin(void) __attribute__((weak));
void interleave_stage_swift_end(void) __attribute__((weak));

/// Says why, and ends the process.
_Noreturn void interleave_refuse_call(void);

static inline bool interleave_is_between(uint64_t word, void (*begin)(void), void (*end)(void)) {
    return (uint64_t)begin < (uint64_t)end
        && word - (uint64_t)begin < (uint64_t)end - (uint64_t)begin;
}

/// To be called before the learner's code reads memory.
static inline void interleave_check_words(const void *address, size_t size) {
    for (size_t offset = 0; offset + 8 <= size; offset += 8) {
        uint64_t word;
        memcpy(&word, (const char *)address + offset, sizeof word);
        if (__builtin_expect(
                interleave_is_between(word, interleave_stage_begin, interleave_stage_end)
                    || interleave_is_between(
                        word, interleave_stage_swift_begin, interleave_stage_swift_end),
                0)) {
            interleave_refuse_call();
        }
    }
}

#endif
