#include "Hook.h"
#include "SwiftTasks.h"

#include <string.h>

/// The C11 memory orders' numbers.
enum { RELAXED, CONSUME, ACQUIRE, RELEASE, ACQUIRE_RELEASE, SEQUENTIALLY_CONSISTENT };

static bool acquires(int order) {
    return order == ACQUIRE || order == CONSUME || order >= ACQUIRE_RELEASE;
}
static bool releases(int order) { return order == RELEASE || order >= ACQUIRE_RELEASE; }

static bool is_own_stack(const volatile void *address) {
    const char *place = (const char *)address;
    return place >= (const char *)__builtin_frame_address(0) && place < interleave_self.stack_end;
}

/// What an atomic access waits to be told about; the order it was given.
static __thread struct {
    int32_t object;
    int order;
    uint64_t caller;
    const volatile void *address;
    uint32_t step;
} pending_atomic;

void interleave_note_glance(uint64_t caller, int32_t object, int64_t value) {
    struct task *task = own_task();
    struct glance *found = NULL;
    for (uint32_t index = 0; index < GLANCES; index++) {
        struct glance *glance = &task->glances[index];
        if (glance->times > 0 && glance->program_counter == caller && glance->object == object) {
            found = glance;
        }
    }
    if (found == NULL) {
        found = &task->glances[task->next_glance++ % GLANCES];
        *found = (struct glance){.program_counter = caller, .object = object, .value = value};
    }
    if (found->value != value || interleave_page->writes != task->seen_writes) {
        // Something has moved on, so the wait is not in vain.
        for (uint32_t index = 0; index < GLANCES; index++) {
            task->glances[index].times = 0;
        }
        found->value = value;
        task->seen_writes = interleave_page->writes;
    }
    found->times += 1;
    task->spins = found->times >= GLANCES_OF_A_SPIN;
}

void interleave_note_change(void) {
    struct task *task = own_task();
    interleave_page->writes += 1;
    task->spins = false;
    for (uint32_t index = 0; index < GLANCES; index++) {
        task->glances[index].times = 0;
    }
}

void interleave_look(struct operation *operation) {
    if (own_task()->spins) {
        // A call of the kernel takes time, so that who looks up to a deadline comes to it.
        interleave_page->now += 1000;
        operation->deadline = interleave_page->now + 10000;
    }
    interleave_arrive(*operation);
}

static void check_plainly(
    const volatile void *address, size_t size, int kind, int32_t object, uint64_t caller) {
    interleave_check_race(address, size, kind, object, interleave_stack(caller));
}

void interleave_access(
    const volatile void *address, size_t size, int kind, int order, uint64_t caller) {
    pending_atomic.object = -1;
    if (!is_controlled() || address == NULL || is_own_stack(address)) {
        return;
    }
    struct page *page = interleave_page;
    struct self *self = &interleave_self;
    struct place place;
    bool is_plain = order < 0;
    self->inside += 1;
    if (!interleave_is_shared(address, &place)) {
        bool is_alone = page->process[self->process].tasks == 1;
        if (is_alone || self->ignoring > 0 || interleave_is_metadata(address)) {
            if (interleave_follows_swift_tasks && is_alone && self->ignoring == 0) {
                interleave_note_access(address, size, kind, caller);
            }
            self->inside -= 1;
            return;
        }
        if (is_plain && (size == 0 || !page->settings.decides_at_plain_accesses)) {
            int32_t object = interleave_object(INTERLEAVE_PRIVATE_MEMORY, address);
            check_plainly(address, size == 0 ? 1 : size, kind, object, caller);
            self->inside -= 1;
            return;
        }
    } else if (size == 0) {
        self->inside -= 1;
        return;
    }
    int32_t object = interleave_object(INTERLEAVE_PRIVATE_MEMORY, address);
    struct task *task = own_task();
    struct operation accessing = operation(kind, object, caller);
    accessing.only_reads = kind == INTERLEAVE_READ || kind == INTERLEAVE_ATOMIC_LOAD;
    if (size > 8 - ((uint64_t)address & 7)) {
        // It touches more than one object.
        accessing.argument = -2;
    }
    if (task->spins) {
        accessing.deadline = page->now + 10000;
    }
    interleave_arrive(accessing);
    struct interleave_step *step = interleave_record(kind, object, accessing.stack);
    step->size = size > 255 ? 255 : (uint8_t)size;
    step->order = is_plain ? 0xff : (uint8_t)order;
    interleave_check_race(address, size, kind, object, accessing.stack);
    if (accessing.argument == -2) {
        page->sleeping = 0;
    }
    if (kind == INTERLEAVE_READ) {
        if (size <= 8) {
            step->has_value = true;
            memcpy(&step->value, (const void *)address, size);
            interleave_note_glance(caller, object, step->value);
        }
    } else if (kind == INTERLEAVE_WRITE) {
        interleave_note_change();
        if (size <= 8) {
            task->unsettled_step = (int32_t)page->steps - 1;
            task->unsettled_address = (const void *)address;
        }
    } else {
        pending_atomic.object = object;
        pending_atomic.order = order;
        pending_atomic.caller = caller;
        pending_atomic.address = address;
        pending_atomic.step = page->steps - 1;
    }
    self->inside -= 1;
}

/// Whether an access has to do with who holds a lock, such as Swift's `Mutex`, that is taken by
/// writing one's number into a word of 32 bits.
static bool names_thread(
    struct object *object, const struct interleave_step *step, const volatile void *address) {
    if (step->kind == INTERLEAVE_ATOMIC_COMPARE_EXCHANGE && step->size == 4 && !step->failed
        && step->value == 0 && *(const volatile int32_t *)address == own_task()->kernel_id) {
        object->names_thread = true;
    }
    return object->names_thread;
}

void interleave_accessed(const volatile void *address, int kind, int64_t value, bool failed) {
    if (!is_controlled() || pending_atomic.object < 0 || pending_atomic.address != address) {
        return;
    }
    int32_t object = pending_atomic.object;
    int order = pending_atomic.order;
    struct interleave_step *step = &interleave_page->step[pending_atomic.step];
    pending_atomic.object = -1;
    step->value = value;
    step->failed = failed;
    step->has_value = !names_thread(object_at(object), step, address);
    if (kind == INTERLEAVE_ATOMIC_LOAD || failed) {
        interleave_note_glance(pending_atomic.caller, object, value);
    } else {
        interleave_note_change();
    }
    if (kind != INTERLEAVE_ATOMIC_STORE && acquires(order)) {
        interleave_hear(object);
    }
    if (kind == INTERLEAVE_ATOMIC_LOAD || failed) {
        return;
    }
    if (kind == INTERLEAVE_ATOMIC_STORE) {
        if (releases(order)) {
            interleave_tell_alone(object);
        } else {
            interleave_tell_nothing(object);
        }
    } else if (releases(order)) {
        interleave_tell(object);
    }
}
