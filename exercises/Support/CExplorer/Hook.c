#define _GNU_SOURCE
#include "CExplorer.h"
#include "Hook.h"

#include <pthread.h>

static __thread interleave_access_hook current_hook;
static __thread void *current_context;
static __thread const char *stack_end;
bool interleave_is_hooked;

void interleave_set_access_hook(interleave_access_hook hook, void *context) {
    if (hook != NULL && stack_end == NULL) {
        pthread_attr_t attributes;
        void *start = NULL;
        size_t size = 0;
        if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
            pthread_attr_getstack(&attributes, &start, &size);
            pthread_attr_destroy(&attributes);
        }
        stack_end = (const char *)start + size;
    }
    interleave_is_hooked = true;
    current_context = context;
    current_hook = hook;
}

void interleave_tell_hook(const volatile void *address, int kind, int order) {
    interleave_access_hook hook = current_hook;
    if (hook == NULL) {
        return;
    }
    const char *place = (const char *)address;
    const char *frame = (const char *)__builtin_frame_address(0);
    if (place != NULL && place >= frame && place < stack_end) {
        return;
    }
    current_hook = NULL;
    if (hook(current_context, kind, order)) {
        current_hook = hook;
    }
}
