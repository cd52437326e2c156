// The functions that the compiler calls for accesses, with nothing in them but the accesses that
// they stand for: what instrumentation costs by itself.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PLAIN(size) \
    void __tsan_read##size(void *address) { (void)address; } \
    void __tsan_write##size(void *address) { (void)address; } \
    void __tsan_read_write##size(void *address) { (void)address; } \
    void __tsan_unaligned_read##size(void *address) { (void)address; } \
    void __tsan_unaligned_write##size(void *address) { (void)address; } \
    void __tsan_unaligned_read_write##size(void *address) { (void)address; }

PLAIN(1)
PLAIN(2)
PLAIN(4)
PLAIN(8)
PLAIN(16)

void __tsan_init(void) {}
void __tsan_ignore_thread_begin(void) {}
void __tsan_ignore_thread_end(void) {}
void __tsan_func_entry(void *caller) { (void)caller; }
void __tsan_func_exit(void) {}
void __tsan_read_range(void *address, size_t size) { (void)address, (void)size; }
void __tsan_write_range(void *address, size_t size) { (void)address, (void)size; }
void __tsan_external_read(void *address, void *caller, void *tag) {
    (void)address, (void)caller, (void)tag;
}
void __tsan_external_write(void *address, void *caller, void *tag) {
    (void)address, (void)caller, (void)tag;
}
void *__tsan_memcpy(void *to, const void *from, size_t size) { return memcpy(to, from, size); }
void *__tsan_memmove(void *to, const void *from, size_t size) { return memmove(to, from, size); }
void *__tsan_memset(void *to, int byte, size_t size) { return memset(to, byte, size); }

#define ATOMIC(bits, word) \
    word __tsan_atomic##bits##_load(const volatile word *address, int order) { \
        (void)order; \
        return __atomic_load_n(address, __ATOMIC_SEQ_CST); \
    } \
    void __tsan_atomic##bits##_store(volatile word *address, word value, int order) { \
        (void)order; \
        __atomic_store_n(address, value, __ATOMIC_SEQ_CST); \
    } \
    word __tsan_atomic##bits##_exchange(volatile word *address, word value, int order) { \
        (void)order; \
        return __atomic_exchange_n(address, value, __ATOMIC_SEQ_CST); \
    } \
    word __tsan_atomic##bits##_fetch_add(volatile word *address, word value, int order) { \
        (void)order; \
        return __atomic_fetch_add(address, value, __ATOMIC_SEQ_CST); \
    } \
    word __tsan_atomic##bits##_compare_exchange_val( \
        volatile word *address, word expected, word value, int order, int failure_order) { \
        (void)order, (void)failure_order; \
        __atomic_compare_exchange_n( \
            address, &expected, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); \
        return expected; \
    }

ATOMIC(8, uint8_t)
ATOMIC(32, uint32_t)
ATOMIC(64, uint64_t)
