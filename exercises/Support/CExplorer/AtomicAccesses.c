#include "CExplorer.h"
#include "Hook.h"

// Every operation is executed as sequentially consistent, which allows fewer outcomes than a
// weaker order that was asked for; the order asked for is what the hook is told.

#define LOAD_AND_STORE(bits, word) \
    word __tsan_atomic##bits##_load(const volatile word *address, int order) { \
        interleave_saw(address, INTERLEAVE_ATOMIC_LOAD, order); \
        return __atomic_load_n(address, __ATOMIC_SEQ_CST); \
    } \
    void __tsan_atomic##bits##_store(volatile word *address, word value, int order) { \
        interleave_saw(address, INTERLEAVE_ATOMIC_STORE, order); \
        __atomic_store_n(address, value, __ATOMIC_SEQ_CST); \
    }

#define READ_MODIFY_WRITE(bits, word, name, builtin) \
    word __tsan_atomic##bits##_##name(volatile word *address, word value, int order) { \
        interleave_saw(address, INTERLEAVE_ATOMIC_READ_MODIFY_WRITE, order); \
        return builtin(address, value, __ATOMIC_SEQ_CST); \
    }

#define COMPARE_EXCHANGE(bits, word) \
    word __tsan_atomic##bits##_compare_exchange_val( \
        volatile word *address, word expected, word value, int order, int failure_order) { \
        (void)failure_order; \
        interleave_saw(address, INTERLEAVE_ATOMIC_COMPARE_EXCHANGE, order); \
        __atomic_compare_exchange_n( \
            address, &expected, value, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); \
        return expected; \
    }

#define WIDTH(bits, word) \
    LOAD_AND_STORE(bits, word) \
    READ_MODIFY_WRITE(bits, word, exchange, __atomic_exchange_n) \
    READ_MODIFY_WRITE(bits, word, fetch_add, __atomic_fetch_add) \
    READ_MODIFY_WRITE(bits, word, fetch_sub, __atomic_fetch_sub) \
    READ_MODIFY_WRITE(bits, word, fetch_and, __atomic_fetch_and) \
    READ_MODIFY_WRITE(bits, word, fetch_or, __atomic_fetch_or) \
    READ_MODIFY_WRITE(bits, word, fetch_xor, __atomic_fetch_xor) \
    READ_MODIFY_WRITE(bits, word, fetch_nand, __atomic_fetch_nand) \
    COMPARE_EXCHANGE(bits, word)

WIDTH(8, uint8_t)
WIDTH(16, uint16_t)
WIDTH(32, uint32_t)
WIDTH(64, uint64_t)

void __tsan_atomic_thread_fence(int order) {
    interleave_saw(NULL, INTERLEAVE_ATOMIC_FENCE, order);
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
}

void __tsan_atomic_signal_fence(int order) {
    (void)order;
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
}
