#define _GNU_SOURCE
#include "SwiftTasks.h"

#include <dlfcn.h>
#include <malloc.h>
#include <string.h>
#include <sys/syscall.h>

/// The executor of a task: an actor, or something else with a table.
struct executor {
    char *identity;
    uintptr_t table;
};

/// The words of a task in which the runtime keeps its kind, where it goes on, and its state.
enum { FLAGS_WORD = 4, FUNCTION_WORD = 7, CONTEXT_WORD = 8, STATUS_WORD = 12, TASK_KIND = 0 };

bool interleave_follows_swift_tasks;

static __attribute__((swiftcall)) void *(*current_task)(void);
static __attribute__((swiftcall)) struct executor (*current_executor)(void);
static __attribute__((swiftcall)) const char *(*current_name)(void);
static __attribute__((swiftcall)) uint64_t (*id_of)(const void *job);
static void *(*retain)(void *object);

/// The tasks by their numbers. They are retained, so that none gets the address of another.
static struct {
    void *task;
    /// Of a task that is not counted, one that lies in another one's memory.
    uint64_t id;
} known[MOST_SWIFT_TASKS];

/// The number of the task that ran when somebody looked last.
static uint8_t running;

/// The note that awaits the value that its access leaves, and where that will be.
static struct interleave_note *unsettled;
static const void *unsettled_address;

void interleave_learn_swift_tasks(void) {
    memset(known, 0, sizeof known);
    running = 0;
    unsettled = NULL;
    *(void **)&current_task = dlsym(RTLD_DEFAULT, "swift_task_getCurrent");
    *(void **)&current_executor = dlsym(RTLD_DEFAULT, "swift_task_getCurrentExecutor");
    *(void **)&current_name = dlsym(RTLD_DEFAULT, "swift_task_getCurrentTaskName");
    *(void **)&id_of = dlsym(RTLD_DEFAULT, "swift_task_getJobTaskId");
    *(void **)&retain = dlsym(RTLD_DEFAULT, "swift_retain");
    interleave_follows_swift_tasks = interleave_page->settings.follows_swift_tasks
        && current_task != NULL && current_executor != NULL && id_of != NULL && retain != NULL;
}

/// Whether memory can be read; what a task points at may be gone.
static bool is_readable(const void *address, size_t size) {
    uint64_t first = (uint64_t)address & ~(uint64_t)4095;
    uint64_t last = ((uint64_t)address + size - 1) & ~(uint64_t)4095;
    unsigned char pages[2];
    if (first < 4096 || last - first > 4096) {
        return false;
    }
    long length = (long)(last - first + 4096);
    return interleave_call(SYS_mincore, (long)first, length, (long)pages, 0, 0, 0) == 0;
}

static uint8_t find(const void *task, uint64_t id) {
    for (uint32_t number = 1; number <= interleave_page->swift_tasks; number++) {
        if (known[number].task == task && known[number].id == id) {
            return (uint8_t)number;
        }
    }
    return 0;
}

/// The number of a task, a new one if nobody has seen it before; 0 if there is no room.
static uint8_t number_of(void *task, uint8_t parent) {
    struct page *page = interleave_page;
    uint64_t id = id_of(task);
    uint8_t number = find(task, id);
    if (number != 0 || page->swift_tasks >= MOST_SWIFT_TASKS - 1) {
        return number;
    }
    number = (uint8_t)++page->swift_tasks;
    known[number].task = retain(task);
    known[number].id = id;
    page->swift_task[number] = (struct interleave_swift_task){.parent = parent};
    return number;
}

void interleave_settle_note(void) {
    if (unsettled != NULL && is_readable(unsettled_address, unsettled->size)) {
        unsettled->has_value = true;
        memcpy(&unsettled->value, unsettled_address, unsettled->size);
    }
    unsettled = NULL;
}

static struct interleave_note *note(int kind, uint8_t task, int32_t stack) {
    struct page *page = interleave_page;
    interleave_settle_note();
    struct interleave_note *note = &page->note[page->notes++ % MOST_NOTES];
    *note = (struct interleave_note){
        .step = page->steps, .kind = (uint8_t)kind, .swift_task = task, .stack = stack};
    return note;
}

/// Where a suspended task goes on, and where those go on that wait for what it calls.
static int32_t place_of(uint8_t number) {
    struct interleave_call_stack stack = {0};
    uint64_t *const *words = known[number].task;
    // A task that lies in another one's memory ends with it.
    if (!is_readable(words, (CONTEXT_WORD + 1) * sizeof *words)) {
        return -1;
    }
    uint64_t function = (uint64_t)words[FUNCTION_WORD];
    uint64_t *const *context = (uint64_t *const *)words[CONTEXT_WORD];
    while (function != 0 && stack.depth < INTERLEAVE_FRAMES) {
        // Frames are return addresses, which are behind the place itself.
        stack.frames[stack.depth++] = function + 1;
        if (!is_readable(context, 16)) {
            break;
        }
        function = (uint64_t)context[1];
        context = (uint64_t *const *)context[0];
    }
    return stack.depth == 0 ? -1 : interleave_number_stack(stack);
}

static void keep_name(uint8_t number) {
    char *name = interleave_page->swift_task[number].name;
    const char *text = current_name == NULL ? NULL : current_name();
    if (text != NULL && *name == 0) {
        strncpy(name, text, INTERLEAVE_NAME_BYTES - 1);
    }
}

uint8_t interleave_running_swift_task(void) {
    // Other threads and processes run none of the jobs.
    if (interleave_self.task != 0) {
        return 0;
    }
    void *task = current_task();
    uint8_t number = task == NULL ? 0 : number_of(task, 0);
    if (number == running) {
        return number;
    }
    if (running != 0) {
        note(INTERLEAVE_SUSPEND, running, place_of(running));
    }
    running = number;
    if (number != 0) {
        keep_name(number);
    }
    return number;
}

/// Whether a job is a piece of a task, and not something of the runtime's own.
static bool is_task(const void *job) {
    return (((const uint64_t *)job)[FLAGS_WORD] & 0xff) == TASK_KIND;
}

uint8_t interleave_swift_task_of(const void *job) {
    for (uint32_t number = 1;
         interleave_follows_swift_tasks && number <= interleave_page->swift_tasks; number++) {
        if (known[number].task == job) {
            return (uint8_t)number;
        }
    }
    return 0;
}

/// The innermost frame pointer from `frame` on whose function was called by the program; none if
/// there is no such frame. `inner` becomes the place in that function.
static const uint64_t *entry_of_runtime(
    const uint64_t *frame, const void *lowest, uint64_t *inner) {
    // Swift marks the frames of async functions.
    const uint64_t mark = (uint64_t)1 << 60;
    while ((const char *)frame >= (const char *)lowest
        && (const char *)(frame + 2) < interleave_self.stack_end) {
        bool is_runtime = interleave_is_runtime(frame[1]);
        if (*inner != 0 && !is_runtime) {
            return frame;
        }
        *inner = is_runtime ? frame[1] : 0;
        const uint64_t *outer = (const uint64_t *)(frame[0] & ~mark);
        if (outer <= frame) {
            break;
        }
        frame = outer;
    }
    return NULL;
}

/// The place in the program that called the runtime's function that called this library.
static int32_t calling_stack(const void *own_frame) {
    uint64_t inner = 0;
    const uint64_t *entry = entry_of_runtime(own_frame, own_frame, &inner);
    return entry == NULL ? -1 : interleave_stack(entry[1]);
}

int32_t interleave_stack_in_runtime(uint64_t place, const void *frame, const void *lowest) {
    const uint64_t *entry = entry_of_runtime(frame, lowest, &place);
    int32_t number = entry == NULL ? -1 : interleave_stack(entry[1]);
    if (number < 0) {
        return -1;
    }
    struct interleave_call_stack stack = interleave_page->stack[number];
    uint32_t kept = stack.depth < INTERLEAVE_FRAMES ? stack.depth : INTERLEAVE_FRAMES - 1;
    memmove(stack.frames + 1, stack.frames, kept * sizeof *stack.frames);
    stack.frames[0] = place;
    stack.depth = kept + 1;
    return interleave_number_stack(stack);
}

void interleave_note_enqueued(void *job) {
    if (!interleave_follows_swift_tasks || !is_task(job)) {
        return;
    }
    interleave_self.inside += 1;
    uint8_t doer = interleave_running_swift_task();
    bool is_new = find(job, id_of(job)) == 0;
    uint8_t number = number_of(job, doer);
    if (doer != 0 && number != 0 && doer != number) {
        int32_t stack = calling_stack(__builtin_frame_address(0));
        note(is_new ? INTERLEAVE_SPAWN : INTERLEAVE_RESUME, doer, stack)->value = number;
    }
    interleave_self.inside -= 1;
}

/// Whether an address lies in the actor on which a task runs.
static bool is_actors(const volatile void *address) {
    struct executor executor = current_executor();
    // An actor of the runtime's own kind has no table, but flags.
    if (executor.identity == NULL || (executor.table & ~(uintptr_t)7) != 0) {
        return false;
    }
    uint64_t offset = (uint64_t)address - (uint64_t)executor.identity;
    return offset < malloc_usable_size(executor.identity);
}

void interleave_note_access(
    const volatile void *address, size_t size, int kind, uint64_t caller) {
    uint8_t task = interleave_running_swift_task();
    if (task == 0 || !is_actors(address)) {
        return;
    }
    // Who is given the address of a property reads it, changes it, or both.
    bool is_modified = size == 0 && kind == INTERLEAVE_WRITE;
    struct interleave_note *access =
        note(is_modified ? INTERLEAVE_MODIFY : kind, task, interleave_stack(caller));
    access->place = (uint64_t)address & ~(uint64_t)7;
    access->size = size > 255 ? 255 : (uint8_t)size;
    if (kind == INTERLEAVE_READ && size > 0 && size <= 8) {
        access->has_value = true;
        memcpy(&access->value, (const void *)address, size);
    } else if (kind == INTERLEAVE_WRITE && size > 0 && size <= 8) {
        unsettled = access;
        unsettled_address = (const void *)address;
    }
}

/// Whether a task's flags say that it waits for another one, a group or a continuation.
///
/// They are the runtime's own affair, so they are believed only if they say so of the task of the
/// body, which does wait.
static bool waits(uint8_t number) {
    const uint64_t *words = known[number].task;
    const uint64_t completed = 0x2000, depends = 0x4000;
    return words != NULL && is_readable(words, (STATUS_WORD + 1) * sizeof *words)
        && (words[STATUS_WORD] & (completed | depends)) == depends;
}

int32_t interleave_note_standstill(void) {
    if (!interleave_follows_swift_tasks || interleave_page->swift_tasks == 0
        || known[1].task == NULL) {
        return -1;
    }
    interleave_running_swift_task();
    interleave_settle_note();
    for (uint32_t number = 2; waits(1) && number <= interleave_page->swift_tasks; number++) {
        if (waits((uint8_t)number)) {
            note(INTERLEAVE_WAIT, (uint8_t)number, place_of((uint8_t)number));
        }
    }
    return place_of(1);
}
