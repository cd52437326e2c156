#include "CExplorer.h"
#include "Hook.h"

// Every operation is executed as sequentially consistent, which allows fewer outcomes than a
// weaker order that was asked for; the order asked for is what is told, and what counts when
// the explorer looks for races.

#if defined(__x86_64__)
#define WIDE __attribute__((target("cx16")))
#else
#define WIDE
#endif

#define LOAD_AND_STORE(bits, word, flags) \
    flags word __tsan_atomic##bits##_load(const volatile word *address, int order) { \
        interleave_saw(address, bits / 8, INTERLEAVE_ATOMIC_LOAD, order, CALLER); \
        word value = __atomic_load_n(address, __ATOMIC_SEQ_CST); \
        AFTER(address, INTERLEAVE_ATOMIC_LOAD, value, false) \
        return value; \
    } \
    flags void __tsan_atomic##bits##_store(volatile word *address, word value, int order) { \
        interleave_saw(address, bits / 8, INTERLEAVE_ATOMIC_STORE, order, CALLER); \
        __atomic_store_n(address, value, __ATOMIC_SEQ_CST); \
        AFTER(address, INTERLEAVE_ATOMIC_STORE, value, false) \
    }

#define AFTER(address, kind, value, failed) \
    if (interleave_page != NULL) { \
        interleave_accessed(address, kind, (int64_t)(value), failed); \
    }

#define READ_MODIFY_WRITE(bits, word, flags, name, builtin) \
    flags word __tsan_atomic##bits##_##name(volatile word *address, word value, int order) { \
        interleave_saw(address, bits / 8, INTERLEAVE_ATOMIC_READ_MODIFY_WRITE, order, CALLER); \
        word old = builtin(address, value, __ATOMIC_SEQ_CST); \
        AFTER(address, INTERLEAVE_ATOMIC_READ_MODIFY_WRITE, old, false) \
        return old; \
    }

#define COMPARE_EXCHANGE(bits, word, flags) \
    flags word __tsan_atomic##bits##_compare_exchange_val( \
        volatile word *address, word expected, word value, int order, int failure_order) { \
        (void)failure_order; \
        interleave_saw(address, bits / 8, INTERLEAVE_ATOMIC_COMPARE_EXCHANGE, order, CALLER); \
        bool done = __atomic_compare_exchange_n( \
            address, &expected, value, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); \
        AFTER(address, INTERLEAVE_ATOMIC_COMPARE_EXCHANGE, expected, !done) \
        return expected; \
    }

#define WIDTH(bits, word, flags) \
    LOAD_AND_STORE(bits, word, flags) \
    READ_MODIFY_WRITE(bits, word, flags, exchange, __atomic_exchange_n) \
    READ_MODIFY_WRITE(bits, word, flags, fetch_add, __atomic_fetch_add) \
    READ_MODIFY_WRITE(bits, word, flags, fetch_sub, __atomic_fetch_sub) \
    READ_MODIFY_WRITE(bits, word, flags, fetch_and, __atomic_fetch_and) \
    READ_MODIFY_WRITE(bits, word, flags, fetch_or, __atomic_fetch_or) \
    READ_MODIFY_WRITE(bits, word, flags, fetch_xor, __atomic_fetch_xor) \
    READ_MODIFY_WRITE(bits, word, flags, fetch_nand, __atomic_fetch_nand) \
    COMPARE_EXCHANGE(bits, word, flags)

WIDTH(8, uint8_t, )
WIDTH(16, uint16_t, )
WIDTH(32, uint32_t, )
WIDTH(64, uint64_t, )

void __tsan_atomic_thread_fence(int order) {
    interleave_saw(NULL, 0, INTERLEAVE_ATOMIC_FENCE, order, CALLER);
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
}

void __tsan_atomic_signal_fence(int order) {
    (void)order;
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
}
