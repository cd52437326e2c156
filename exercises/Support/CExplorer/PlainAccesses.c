#include "CExplorer.h"
#include "Fence.h"
#include "Hook.h"

#include <string.h>

#define ENTRY(name, size, kind) \
    void name(void *address) { \
        if (kind == INTERLEAVE_READ) interleave_check_words(address, size); \
        interleave_saw(address, size, kind, -1, CALLER); \
    }
#define BOTH(name, size) \
    void name(void *address) { \
        interleave_check_words(address, size); \
        interleave_saw(address, size, INTERLEAVE_READ, -1, CALLER); \
        interleave_saw(address, size, INTERLEAVE_WRITE, -1, CALLER); \
    }
#define WIDTH(size) \
    ENTRY(__tsan_read##size, size, INTERLEAVE_READ) \
    ENTRY(__tsan_write##size, size, INTERLEAVE_WRITE) \
    ENTRY(__tsan_unaligned_read##size, size, INTERLEAVE_READ) \
    ENTRY(__tsan_unaligned_write##size, size, INTERLEAVE_WRITE) \
    BOTH(__tsan_read_write##size, size) \
    BOTH(__tsan_unaligned_read_write##size, size)

WIDTH(1)
WIDTH(2)
WIDTH(4)
WIDTH(8)
WIDTH(16)

void __tsan_read_range(void *address, size_t size) {
    interleave_check_words(address, size);
    interleave_saw(address, size, INTERLEAVE_READ, -1, CALLER);
}

void __tsan_write_range(void *address, size_t size) {
    interleave_saw(address, size, INTERLEAVE_WRITE, -1, CALLER);
}

void *__tsan_memcpy(void *target, const void *source, size_t size) {
    interleave_check_words(source, size);
    interleave_saw(source, size, INTERLEAVE_READ, -1, CALLER);
    interleave_saw(target, size, INTERLEAVE_WRITE, -1, CALLER);
    return memcpy(target, source, size);
}

void *__tsan_memmove(void *target, const void *source, size_t size) {
    interleave_check_words(source, size);
    interleave_saw(source, size, INTERLEAVE_READ, -1, CALLER);
    interleave_saw(target, size, INTERLEAVE_WRITE, -1, CALLER);
    return memmove(target, source, size);
}

void *__tsan_memset(void *target, int byte, size_t size) {
    interleave_saw(target, size, INTERLEAVE_WRITE, -1, CALLER);
    return memset(target, byte, size);
}

int64_t interleave_read_plainly(const int64_t *address) {
    interleave_saw(address, sizeof *address, INTERLEAVE_READ, -1, CALLER);
    return __atomic_load_n(address, __ATOMIC_RELAXED);
}

void interleave_write_plainly(int64_t *address, int64_t value) {
    interleave_saw(address, sizeof *address, INTERLEAVE_WRITE, -1, CALLER);
    __atomic_store_n(address, value, __ATOMIC_RELAXED);
}

// What the compiler also calls, and what is of no interest here.
void __tsan_init(void) {}
void __tsan_ignore_thread_begin(void) { interleave_self.ignoring += 1; }
void __tsan_ignore_thread_end(void) { interleave_self.ignoring -= 1; }
void __tsan_vptr_read(void **pointer) { (void)pointer; }
void __tsan_vptr_update(void **pointer, void *value) { (void)pointer, (void)value; }
void *__tsan_external_register_tag(const char *type) { return (void *)type; }
void __tsan_external_register_header(void *tag, const char *header) { (void)tag, (void)header; }
void __tsan_external_assign_tag(void *address, void *tag) { (void)address, (void)tag; }

void __tsan_external_read(void *address, void *caller, void *tag) {
    (void)caller, (void)tag;
    interleave_saw(address, 0, INTERLEAVE_READ, -1, CALLER);
}

void __tsan_external_write(void *address, void *caller, void *tag) {
    (void)caller, (void)tag;
    interleave_saw(address, 0, INTERLEAVE_WRITE, -1, CALLER);
}
