#include "Control.h"

void __tsan_func_entry(void *caller);
void __tsan_func_exit(void);

void __tsan_func_entry(void *caller) {
    if (__builtin_expect(interleave_page == NULL, 1)) {
        return;
    }
    struct self *self = &interleave_self;
    if (self->depth < sizeof self->callers / sizeof *self->callers) {
        self->callers[self->depth] = (uint64_t)caller;
    }
    self->depth += 1;
}

void __tsan_func_exit(void) {
    if (__builtin_expect(interleave_page != NULL, 0) && interleave_self.depth > 0) {
        interleave_self.depth -= 1;
    }
}

int32_t interleave_stack(uint64_t program_counter) {
    const struct self *self = &interleave_self;
    struct interleave_call_stack stack = {.depth = 1, .frames = {program_counter}};
    uint32_t room = sizeof self->callers / sizeof *self->callers;
    uint32_t depth = self->depth < room ? self->depth : room;
    while (depth > 0 && stack.depth < INTERLEAVE_FRAMES) {
        stack.frames[stack.depth++] = self->callers[--depth];
    }
    return interleave_number_stack(stack);
}

int32_t interleave_number_stack(struct interleave_call_stack stack) {
    struct page *page = interleave_page;
    uint64_t hash = 0;
    for (uint32_t index = 0; index < stack.depth; index++) {
        hash = (hash ^ stack.frames[index]) * 0x9e3779b97f4a7c15u;
    }
    stack.hash = (uint32_t)(hash >> 32);
    int32_t *head = &page->stack_buckets[stack.hash % BUCKETS];
    // Open addressing, so that a stack needs no link.
    for (uint32_t probe = 0; probe < BUCKETS; probe++) {
        head = &page->stack_buckets[(stack.hash + probe) % BUCKETS];
        if (*head == 0) {
            break;
        }
        const struct interleave_call_stack *known = &page->stack[*head - 1];
        bool same = known->hash == stack.hash && known->depth == stack.depth;
        for (uint32_t index = 0; same && index < stack.depth; index++) {
            same = known->frames[index] == stack.frames[index];
        }
        if (same) {
            return *head - 1;
        }
    }
    if (*head != 0) {
        return -1;
    }
    page->stack[page->stacks] = stack;
    *head = (int32_t)++page->stacks;
    return *head - 1;
}
