#define _GNU_SOURCE
#include "Executions.h"
#include "Control.h"
#include "Debugging.h"

#include <errno.h>
#include <linux/futex.h>
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_SLOTS = 16, BELL_BYTES = 4096 };

struct slot {
    bool runs;
    struct patience patience;
    /// Whether its last execution has taken notes that the driver has not read yet.
    bool has_notes;
};

static char *machine;
static size_t machine_bytes;
static int slot_count;
static struct slot slots[MOST_SLOTS];
static int was_subreaper;
/// The processors on which the driver could run before, and the one that it has moved to, or -1.
static cpu_set_t everywhere;
static int32_t here;
static struct files mapped;
/// Whether executions are to note what they find out, for the last one has found something.
static bool wants_notes;

struct page *interleave_page_of(int slot) {
    return (struct page *)(machine + BELL_BYTES + (size_t)slot * sizeof(struct page));
}

struct files *interleave_drivers_files(void) { return machine == NULL ? NULL : &mapped; }

bool interleave_is_own_memory(uint64_t address) {
    return address >= (uint64_t)machine && address < (uint64_t)machine + machine_bytes;
}

bool interleave_open(int count) {
    if (machine != NULL || count < 1 || count > MOST_SLOTS) {
        return false;
    }
    machine_bytes = BELL_BYTES + (size_t)count * sizeof(struct page);
    machine_bytes = (machine_bytes + 4095) & ~(size_t)4095;
    void *memory = REAL(mmap)(
        NULL, machine_bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE,
        -1, 0);
    if (memory == MAP_FAILED) {
        return false;
    }
    machine = memory;
    slot_count = count;
    interleave_bell = memory;
    for (int slot = 0; slot < count; slot++) {
        interleave_page_of(slot)->output = memfd_create("output", MFD_CLOEXEC);
    }
    interleave_find_all_real();
    interleave_learn_stop();
    // One task runs at a time, so none waits for another's heap; to make one takes three calls.
    mallopt(M_ARENA_MAX, 1);
    interleave_share_relocations();
    interleave_learn_mappings();
    interleave_learn_runtime();
    interleave_learn_metadata();
    interleave_learn_bindings();
    wants_notes = true;
    here = -1;
    sched_getaffinity(0, sizeof everywhere, &everywhere);
    pthread_attr_t attributes;
    void *start = NULL;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        pthread_attr_getstack(&attributes, &start, &size);
        pthread_attr_destroy(&attributes);
    }
    interleave_self.stack_end = (const char *)start + size;
    prctl(PR_GET_CHILD_SUBREAPER, &was_subreaper, 0, 0, 0);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    fflush(NULL);
    return true;
}

void interleave_close(void) {
    if (machine == NULL) {
        return;
    }
    prctl(PR_SET_CHILD_SUBREAPER, was_subreaper, 0, 0, 0);
    if (here >= 0) {
        sched_setaffinity(0, sizeof everywhere, &everywhere);
    }
    for (int slot = 0; slot < slot_count; slot++) {
        close(interleave_page_of(slot)->output);
    }
    REAL(munmap)(machine, machine_bytes);
    machine = NULL;
    interleave_bell = NULL;
}

static void prepare(
    struct page *page,
    const struct interleave_settings *settings,
    const struct interleave_deviation *deviations,
    size_t count) {
    size_t start = offsetof(struct page, sleeping), end = offsetof(struct page, task);
    page->next_deviation = 0;
    page->steps = page->decisions = page->objects = page->stacks = 0;
    page->tasks = page->processes = page->races = page->clocks = page->cells = 0;
    page->mapped = mapped;
    memset((char *)page + start, 0, end - start);
    page->takes_notes = wants_notes;
    if (wants_notes) {
        memset(page->types, 0, sizeof page->types);
        interleave_note_bindings(page);
    }
    page->settings = *settings;
    page->deviation_count = (uint32_t)count;
    if (count > 0) {
        memcpy(page->deviation, deviations, count * sizeof *deviations);
    } else {
        page->sleeping = settings->sleeping;
    }
    page->now = 1000000000;
    page->current = -1;
    page->errand = -1;
    page->ending = INTERLEAVE_RUNNING;
    page->random = settings->seed * 0x9e3779b97f4a7c15u | 1;
    for (int index = 0; index < 16; index++) {
        page->random ^= page->random << 13;
        page->random ^= page->random >> 7;
        page->random ^= page->random << 17;
        page->change_points[index] =
            settings->length == 0 ? 0 : page->random % settings->length;
    }
    if (lseek(page->output, 0, SEEK_END) > 0) {
        ftruncate(page->output, 0);
        lseek(page->output, 0, SEEK_SET);
    }
}

/// Finds out what executions have found out, so that those to come have it at hand.
static void read_notes(void) {
    bool has_read = false, has_found = false;
    for (int slot = 0; slot < slot_count; slot++) {
        if (slots[slot].has_notes) {
            slots[slot].has_notes = false;
            has_read = true;
            has_found |= interleave_find_types(interleave_page_of(slot));
            has_found |= interleave_bind(interleave_page_of(slot));
        }
    }
    if (has_read) {
        wants_notes = has_found;
    }
}

void interleave_take_notes(void) {
    if (interleave_page->takes_notes) {
        interleave_note_types();
        interleave_note_bindings(interleave_page);
    }
}

/// Moves the driver to the processor of the execution that it is about to start: the execution need
/// not move then, and does not leave behind memory that another processor knows.
static void move_to(int32_t processor) {
    if (processor < 0 || processor == here) {
        return;
    }
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(processor, &set);
    if (interleave_call(SYS_sched_setaffinity, 0, sizeof set, (long)&set, 0, 0, 0) == 0) {
        here = processor;
    }
}

/// Makes the calling process the first one of an execution.
static void enter(struct page *page) {
    interleave_page = page;
    interleave_self.task = -1;
    interleave_self.inside = 0;
    interleave_self.depth = 0;
    int process = interleave_new_process(-1);
    page->process[process].id = (pid_t)interleave_call(SYS_getpid, 0, 0, 0, 0, 0, 0);
    interleave_become(interleave_new_task(process, false));
    own_task()->state = TASK_RUNNING;
    page->current = 0;
    // Not by libc's functions, whose pages nobody else needs.
    interleave_call(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0, 0);
    interleave_call(SYS_dup3, page->output, 1, 0, 0, 0, 0);
    interleave_call(SYS_dup3, page->output, 2, 0, 0, 0, 0);
    interleave_catch_crashes();
}

pid_t interleave_launch(
    int slot,
    const struct interleave_settings *settings,
    const struct interleave_deviation *deviations,
    size_t count) {
    if (machine == NULL || slot < 0 || slot >= slot_count || count > MOST_DEVIATIONS) {
        return -1;
    }
    struct page *page = interleave_page_of(slot);
    read_notes();
    move_to(settings->processor);
    prepare(page, settings, deviations, count);
    // This process has one thread, so there is nothing that fork would mend beyond this.
    pid_t id = _Fork();
    if (id == 0) {
        enter(page);
        return 0;
    }
    page->root = id;
    slots[slot] = (struct slot){.runs = id > 0, .patience = {.runner = -1}};
    return id;
}

void interleave_leave_alone(void) {
    if (interleave_self.task >= 0) {
        interleave_settle();
    }
    interleave_self.inside += 1;
}

void interleave_return(const void *outcome, size_t size, bool threw) {
    struct page *page = interleave_page;
    if (interleave_self.task != 0) {
        interleave_end(INTERLEAVE_CHILD_RETURNED);
    }
    interleave_self.inside += 1;
    interleave_settle();
    page->outcome_size = size < OUTCOME_BYTES ? size : OUTCOME_BYTES;
    if (size > OUTCOME_BYTES) {
        interleave_end(INTERLEAVE_FULL);
    }
    if (size > 0) {
        memcpy(page->outcome, outcome, size);
    }
    interleave_take_notes();
    interleave_announce(threw ? INTERLEAVE_THREW : INTERLEAVE_RETURNED, 0, 0);
    for (;;) {
        interleave_call(SYS_exit_group, 0, 0, 0, 0, 0, 0);
    }
}

static pid_t wait_for(pid_t id) {
    pid_t result;
    do {
        result = (pid_t)interleave_call(SYS_wait4, id, 0, __WALL, 0, 0, 0);
    } while (result == -EINTR);
    return result;
}

/// Ends what is left of an execution. Those that a process leaves behind become the driver's.
static void clear(struct page *page) {
    uint32_t last = page->processes < MOST_PROCESSES ? page->processes : MOST_PROCESSES;
    for (uint32_t index = 1; index < last; index++) {
        const struct process *process = &page->process[index];
        if (!process->is_reaped && process->id > 0) {
            interleave_call(SYS_kill, process->id, SIGKILL, 0, 0, 0, 0);
        }
    }
    interleave_call(SYS_kill, page->root, SIGKILL, 0, 0, 0, 0);
    wait_for(page->root);
    for (uint32_t index = 1; index < last; index++) {
        const struct process *process = &page->process[index];
        if (!process->is_reaped && process->id > 0) {
            wait_for(process->id);
        }
    }
}

/// Ends an execution that does not move any more, or whose first process is gone.
static void look_after(int slot) {
    struct page *page = interleave_page_of(slot);
    siginfo_t info = {0};
    long result = interleave_call(
        SYS_waitid, P_PID, page->root, (long)&info, WEXITED | WNOWAIT | WNOHANG, 0, 0);
    struct page *own = interleave_page;
    interleave_page = page;
    if (result == 0 && info.si_pid == page->root) {
        interleave_announce(INTERLEAVE_KILLED, 0, 0);
    }
    interleave_lose_patience(&slots[slot].patience);
    interleave_page = own;
}

int interleave_await(void) {
    for (;;) {
        uint32_t bell = __atomic_load_n(interleave_bell, __ATOMIC_ACQUIRE);
        bool any = false;
        for (int slot = 0; slot < slot_count; slot++) {
            if (!slots[slot].runs) {
                continue;
            }
            any = true;
            if (__atomic_load_n(&interleave_page_of(slot)->ending, __ATOMIC_ACQUIRE) != INTERLEAVE_RUNNING) {
                slots[slot].runs = false;
                clear(interleave_page_of(slot));
                slots[slot].has_notes = interleave_page_of(slot)->takes_notes;
                return slot;
            }
        }
        if (!any) {
            return -1;
        }
        struct timespec limit = {.tv_nsec = 100000000};
        long result = interleave_call(
            SYS_futex, (long)interleave_bell, FUTEX_WAIT, bell, (long)&limit, 0, 0);
        for (int slot = 0; result == -ETIMEDOUT && slot < slot_count; slot++) {
            if (slots[slot].runs) {
                look_after(slot);
            }
        }
    }
}

int interleave_processors(int32_t *processors, int count) {
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0) {
        return 0;
    }
    int found = 0;
    for (int index = 0; index < CPU_SETSIZE && found < count; index++) {
        if (CPU_ISSET(index, &set)) {
            processors[found++] = index;
        }
    }
    return found;
}
