#define _GNU_SOURCE
#include "Notes.h"

#include <limits.h>
#include <linux/futex.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__aarch64__)
enum { LARGEST_PAGE = 1 << 16 };
#else
enum { LARGEST_PAGE = 1 << 12 };
#endif
enum { MOST_NOTES = 1000 };

/// Where they are, on pages of its own that can be read alone but while one is added. It is private
/// to each process: what a child maps is the child's.
static struct {
    uint64_t count;
    struct {
        uintptr_t start;
        size_t size;
    } places[MOST_NOTES];
} __attribute__((aligned(LARGEST_PAGE))) notes;
_Static_assert(sizeof notes % LARGEST_PAGE == 0, "nothing else is on these pages");

/// Not one of the locks that the explorer sees.
static bool is_adding;

static size_t page_size(void) { return (size_t)sysconf(_SC_PAGESIZE); }

static bool add(uintptr_t start, size_t size) {
    if (notes.count == MOST_NOTES) return false;
    if (mprotect(&notes, sizeof notes, PROT_READ | PROT_WRITE) != 0) return false;
    notes.places[notes.count].start = start;
    notes.places[notes.count].size = size;
    __atomic_store_n(&notes.count, notes.count + 1, __ATOMIC_RELEASE);
    return mprotect(&notes, sizeof notes, PROT_READ) == 0;
}

void *interleave_map_notes(size_t size) {
    size = (size + page_size() - 1) & ~(page_size() - 1);
    // By the kernel's number: mmap is the explorer's, and these are no object of an exploration.
    long start = syscall(SYS_mmap, NULL, size, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0L);
    if (start == -1) return NULL;
    while (__atomic_test_and_set(&is_adding, __ATOMIC_ACQUIRE)) syscall(SYS_sched_yield);
    bool is_added = add((uintptr_t)start, size);
    __atomic_clear(&is_adding, __ATOMIC_RELEASE);
    return is_added ? (void *)start : NULL;
}

bool interleave_holds_notes(const volatile void *start, size_t size) {
    uintptr_t at = (uintptr_t)start;
    uint64_t count = __atomic_load_n(&notes.count, __ATOMIC_ACQUIRE);
    for (uint64_t index = 0; index < count; index++) {
        uintptr_t first = notes.places[index].start;
        if (at - first < notes.places[index].size || first - at < size) return true;
    }
    return false;
}

/// Ends a play that looks for its notes elsewhere: the pointers to them are in memory that the
/// learner's code can write.
static void check(const void *word, size_t size) {
    if (!interleave_holds_notes(word, size)) abort();
}

/// A second mapping of a word's page, for writing; the word in it.
///
/// A size of zero asks for a copy of a mapping instead of its move, which only shared memory has.
static void *open_page(const void *word) {
    check(word, 1);
    uintptr_t offset = (uintptr_t)word & (page_size() - 1);
    char *page = mremap((char *)word - offset, 0, page_size(), MREMAP_MAYMOVE);
    // Somebody has put other memory in its place, or there is none left.
    if (page == MAP_FAILED || mprotect(page, page_size(), PROT_READ | PROT_WRITE) != 0) abort();
    return page + offset;
}

static void close_page(void *word) {
    uintptr_t offset = (uintptr_t)word & (page_size() - 1);
    syscall(SYS_munmap, (char *)word - offset, page_size());
}

void interleave_wait_while_zero(const uint32_t *word) {
    check(word, sizeof *word);
    while (__atomic_load_n(word, __ATOMIC_ACQUIRE) == 0) {
        syscall(SYS_futex, word, FUTEX_WAIT, 0, NULL, NULL, 0);
    }
}

void interleave_set_and_wake(const uint32_t *word) {
    uint32_t *written = open_page(word);
    __atomic_store_n(written, 1, __ATOMIC_RELEASE);
    close_page(written);
    syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

uint32_t interleave_load32(const uint32_t *word) {
    check(word, sizeof *word);
    return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}

int64_t interleave_load(const int64_t *cell) {
    check(cell, sizeof *cell);
    return __atomic_load_n(cell, __ATOMIC_SEQ_CST);
}

void interleave_store(const int64_t *cell, int64_t value) {
    int64_t *written = open_page(cell);
    __atomic_store_n(written, value, __ATOMIC_SEQ_CST);
    close_page(written);
}

int64_t interleave_add(const int64_t *cell, int64_t value) {
    int64_t *written = open_page(cell);
    int64_t before = __atomic_fetch_add(written, value, __ATOMIC_SEQ_CST);
    close_page(written);
    return before;
}

void interleave_raise_maximum(const int64_t *cell, int64_t value) {
    check(cell, sizeof *cell);
    int64_t seen = __atomic_load_n(cell, __ATOMIC_SEQ_CST);
    if (seen >= value) return;
    int64_t *written = open_page(cell);
    while (seen < value
           && !__atomic_compare_exchange_n(
               written, &seen, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
    }
    close_page(written);
}
